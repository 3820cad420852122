// Starts the program, or says that it could not be started. The build fills in the names.

// Shows one part of what stands on the page before the program does.
function show(wanted) {
  for (const part of document.getElementById("start")?.children ?? []) {
    part.hidden = !part.classList.contains(wanted);
  }
}

if (self === top) {
  import("./__SCRIPT__")
    .then((program) => program.default({ module_or_path: new URL("./__WASM__", import.meta.url) }))
    .catch((problem) => {
      console.error(problem);
      show("start-failed");
    });
} else {
  // Inside of a foreign page the user could be led to click what he does not see.
  show("start-framed");
}
