// Takes the place of a worker that keeps a release, removes what it kept and itself, and loads its pages anew. Served
// while developing, where an older release would hide the changes; and by any host that has to take a release back.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith("konvey-app-"));
      await Promise.all(names.map((name) => caches.delete(name)));
      await self.registration.unregister();
      for (const page of await self.clients.matchAll({ type: "window" })) page.navigate(page.url);
    })(),
  ),
);
