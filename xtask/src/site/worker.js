// Keeps one whole release of the application in the browser, so that it starts without a network. The build fills in the
// name of the release, and its files with the hashes that they are checked by.

const FILES = new Map(Object.entries(__FILES__));
const CACHES = "konvey-app-";
const KEPT = `${CACHES}__RELEASE__`;
const SCOPE = self.registration.scope;

// Fetches a file of this release. What carries the hash of its content in its name may be there from an earlier one.
async function fetchFile(file, integrity) {
  const known = file.startsWith("assets/") && (await caches.match(SCOPE + file, { ignoreVary: true }));
  if (known) return known;
  const address = file === "index.html" ? SCOPE : SCOPE + file;
  const response = await fetch(address, { cache: "reload", integrity });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Some hosts send pages on to an address without ".html", which a page must not be answered with.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

// All files or none: a release with a part of another one would not start.
async function keepRelease() {
  const cache = await caches.open(KEPT);
  try {
    await Promise.all([...FILES].map(async ([file, integrity]) => cache.put(SCOPE + file, await fetchFile(file, integrity))));
  } catch (problem) {
    await caches.delete(KEPT);
    throw problem;
  }
}

async function forgetOthers() {
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHES) && name !== KEPT);
  await Promise.all(names.map((name) => caches.delete(name)));
}

// Under which address the answer to a request is kept; nothing for what is none of the application's files.
function keptAs({ method, mode, url }) {
  const { origin, pathname, searchParams } = new URL(url);
  const address = origin + pathname;
  if (method !== "GET" || !address.startsWith(SCOPE)) return undefined;
  // The way past a release that does not start.
  if (mode === "navigate" && searchParams.has("nosw")) return undefined;
  const file = address.slice(SCOPE.length) || "index.html";
  return FILES.has(file) ? SCOPE + file : undefined;
}

async function answer(address, request) {
  const cache = await caches.open(KEPT);
  // The browser may have made room.
  return (await cache.match(address, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keepRelease()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
self.addEventListener("fetch", (event) => {
  const address = keptAs(event.request);
  if (address) event.respondWith(answer(address, event.request));
});
self.addEventListener("message", ({ data }) => {
  // A running page is never replaced unasked.
  if (data === "take-over") self.skipWaiting();
});
