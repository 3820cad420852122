// Starts the program, or says that it could not be started. The build fills in the names.

// Shows one part of what stands on the page before the program does.
function show(wanted) {
  for (const part of document.getElementById("start")?.children ?? []) {
    part.hidden = !part.classList.contains(wanted);
  }
}

// A release that does not start gives way to a newer one, once.
const GAVE_WAY = "konvey-gave-way";

async function giveWay() {
  const kept = await navigator.serviceWorker?.getRegistration();
  if (!kept || sessionStorage.getItem(GAVE_WAY)) return;
  await kept.update();
  const newer = kept.waiting ?? kept.installing;
  if (!newer) return;
  const follow = () => {
    if (newer.state === "installed") newer.postMessage("take-over");
    if (newer.state === "activated") {
      sessionStorage.setItem(GAVE_WAY, "1");
      location.reload();
    }
  };
  newer.addEventListener("statechange", follow);
  follow();
}

if (self === top) {
  import("./__SCRIPT__")
    .then((program) => program.default({ module_or_path: new URL("./__WASM__", import.meta.url) }))
    .catch((problem) => {
      console.error(problem);
      show("start-failed");
      return giveWay();
    });
} else {
  // Inside of a foreign page the user could be led to click what he does not see.
  show("start-framed");
}
