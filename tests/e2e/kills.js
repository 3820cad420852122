// Works in the application as a person would, and tells the host of the test what the page shows. The host of the test
// puts this into a page of its own beside those of the site; it is never a part of the site.
//
// The address says what to do: `?round=N` names the deals; the first round starts an empty pipeline, each later one
// begins by telling what is there.

const ROUND = Number(new URLSearchParams(location.search).get("round"));
// However slow the page is, it comes to a rest now and then, so that there is something that was shown as saved.
const MOST_UNSAVED = 4;

const tell = (what) => fetch("posted", { method: "POST", body: JSON.stringify({ round: ROUND, ...what }) });
const rest = (ms) => new Promise((done) => setTimeout(done, ms));
const one = (selector) => document.querySelector(selector);
const button = (text) => [...document.querySelectorAll("button")].find((button) => button.textContent.trim().startsWith(text));
// What the mark of saving says of both copies.
const isKept = () => one(".savestate")?.dataset.kept === "true";

// How long each step may take on a busy machine.
const STEP_MS = 60_000;

// Waits for something to appear, after it has told what that is.
async function until(what, look) {
  tell({ step: what });
  const end = performance.now() + STEP_MS;
  for (let left = STEP_MS; left > 0; left = end - performance.now()) {
    const found = await Promise.race([look(), rest(left)]);
    if (found) return found;
    await rest(25);
  }
  throw new Error(`waited in vain for ${what}: ${document.body.innerText.slice(0, 400)}`);
}

// The file that the export makes, on its way to the disk.
async function exported() {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  try {
    const file = new Promise((done) => {
      URL.createObjectURL = (blob) => (done(blob.text()), createObjectURL(blob));
    });
    HTMLAnchorElement.prototype.click = () => {};
    location.hash = "#/settings/data";
    (await until("the export", () => button("Download JSON"))).click();
    return JSON.parse(await until("the file", () => file));
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}

const answer = (request) =>
  new Promise((good, bad) => {
    request.onsuccess = () => good(request.result);
    request.onerror = () => bad(request.error);
  });

// Whether local storage and the database hold the same texts under the same keys.
async function isEven() {
  const db = await answer(indexedDB.open("konvey1"));
  try {
    const store = db.transaction("book").objectStore("book");
    const [keys, texts] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
    const second = keys.map((key, place) => [key, texts[place]]).filter(([key]) => key !== "stamp");
    const local = Object.entries(localStorage).filter(([key]) => /^konvey1:(head$|[slw]:)/.test(key));
    const text = (entries) => JSON.stringify(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
    return text(local) === text(second);
  } finally {
    db.close();
  }
}

async function tellWhatIsThere() {
  const { deals, stages } = await exported();
  const names = new Map(stages.map(({ id, name }) => [JSON.stringify(id), name]));
  location.hash = "#/board";
  await until("the board", () => one("[data-stage-id]"));
  await until("both copies to hold everything", isKept);
  await until("both copies to be the same", isEven);
  await tell({
    there: Object.fromEntries(deals.map(({ title, stage }) => [title, names.get(JSON.stringify(stage))])),
    warnings: [...document.querySelectorAll(".banner--danger, .banner--warning")].map((banner) => banner.innerText),
  });
}

// Adds a deal by the form of the first stage.
function add(title) {
  const form = one("form.quickadd");
  const field = form.querySelector("input");
  field.value = title;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  form.requestSubmit();
}

// Moves the deal on to the second stage by its key; not yet if its card is not drawn.
function move(title) {
  const cards = document.querySelectorAll("[data-stage-id]:first-of-type .card__title, [data-stage-id] .card__title");
  const card = [...cards].find((card) => card.textContent.trim() === title);
  card?.focus();
  card?.dispatchEvent(new KeyboardEvent("keydown", { key: ".", code: "Period", bubbles: true, cancelable: true }));
  return card !== undefined;
}

// Adds deals and moves each of them on, one change after another, until the browser is killed. Says how many
// of them the page has shown as saved.
async function edit() {
  (await until("the first stage", () => one('[aria-label^="Add a deal in"], .column__add'))).click();
  await until("the form", () => one("form.quickadd"));
  let [done, seen, still] = [0, 0, 0];
  for (;;) {
    await rest(8);
    still += 1;
    if (still > 2500) throw new Error(`${seen} of ${done} changes were saved, no more: ${document.body.innerText.slice(0, 400)}`);
    if (isKept() && seen < done) {
      [seen, still] = [done, 0];
      tell({ seen });
    }
    if (done - seen >= MOST_UNSAVED) continue;
    const title = `Round ${ROUND}, deal ${Math.floor(done / 2) + 1}`;
    if (done % 2 === 0) {
      add(title);
      done += 1;
    } else if (move(title)) {
      done += 1;
    }
  }
}

async function work() {
  await until("the program to start", () => document.body && !document.getElementById("start"));
  if (ROUND === 1) {
    (await until("the first screen", () => button("Start empty"))).click();
    await until("the board", () => one("[data-stage-id]"));
    await until("the start to be kept", isKept);
  } else {
    await tellWhatIsThere();
  }
  await edit();
}

work().catch((problem) => tell({ problem: String(problem) }));
