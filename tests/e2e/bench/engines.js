// Takes a large book in and opens it again and again in a browser that no driver steers, and posts what it measured to
// the host of the benchmark, which puts this into a page of its own beside those of the site.

const RUNS = 5;
const STEP_MS = 300_000;

const rest = (ms) => new Promise((done) => setTimeout(done, ms));
const one = (selector) => document.querySelector(selector);
const post = (what) => fetch("posted", { method: "POST", body: JSON.stringify(what) });
const isKept = () => one(".savestate")?.dataset.kept === "true";
// Deals on the board, of all stages.
const deals = () => [...document.querySelectorAll("[data-stage-id]")].reduce((sum, stage) => sum + +stage.dataset.count, 0);

async function until(what, look) {
  const end = performance.now() + STEP_MS;
  while (performance.now() < end) {
    const found = look();
    if (found) return found;
    await rest(10);
  }
  throw new Error(`waited in vain for ${what}: ${document.body.innerText.slice(0, 400)}`);
}

function units() {
  let sum = 0;
  for (let place = 0; place < localStorage.length; place += 1) {
    const key = localStorage.key(place);
    sum += key.length + localStorage.getItem(key).length;
  }
  return sum;
}

async function takeIn() {
  // Nobody has a file at hand before the page has come to rest.
  await rest(2_000);
  location.hash = "#/import";
  const input = await until("the import", () => one("input[type=file]"));
  const file = new File([await (await fetch("book.json")).blob()], "book.json", { type: "application/json" });
  const start = performance.now();
  const given = new DataTransfer();
  given.items.add(file);
  input.files = given.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  const ways = () => document.querySelectorAll("input[type=radio]");
  const named = (node) => node.closest("label")?.textContent.includes("Replace everything");
  (await until("the preview", () => [...ways()].find(named))).click();
  const isOffered = (button) => button.textContent.trim().startsWith("Replace everything") && !button.disabled;
  (await until("the button", () => [...document.querySelectorAll("button")].find(isOffered))).click();
  await until("the board", () => one("[data-deal-id]"));
  const board = performance.now() - start;
  await until("both copies", isKept);
  return { board, kept: performance.now() - start };
}

// A change by a key, from the press until both copies hold it.
async function edit() {
  const card = one(".card__title");
  card.focus();
  const start = performance.now();
  card.dispatchEvent(new KeyboardEvent("keydown", { key: ".", code: "Period", bubbles: true, cancelable: true }));
  await until("the change to be saved", () => !isKept());
  while (!isKept()) await new Promise((done) => setTimeout(done));
  return performance.now() - start;
}

async function run() {
  const told = JSON.parse(sessionStorage.getItem("told") ?? "null");
  if (told === null) {
    const taken = await takeIn();
    await rest(1_000);
    sessionStorage.setItem("told", JSON.stringify({ ...taken, deals: [deals()], starts: [] }));
    location.replace("kept.html");
    return;
  }
  await until("the first card", () => one("[data-deal-id]"));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  told.starts.push(performance.now());
  await rest(1_000);
  told.deals.push(deals());
  if (told.starts.length < RUNS) {
    sessionStorage.setItem("told", JSON.stringify(told));
    location.reload();
    return;
  }
  told.units = units();
  told.edits = [];
  for (let round = 0; round < RUNS; round += 1) {
    told.edits.push(await edit());
    await rest(300);
  }
  await post(told);
}

addEventListener("load", () => run().catch((problem) => post({ problem: `${problem}` })));
