// What the benchmarks measure a page with; it runs before the page's own scripts.
window.meter = (() => {
  const FRAME = 1000 / 60;
  const frame = () => new Promise(requestAnimationFrame);
  const rest = (time) => new Promise((next) => setTimeout(next, time));
  const turn = () =>
    new Promise((next) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = next;
      channel.port2.postMessage(0);
    });

  // When the first card was painted, in milliseconds since the address was opened.
  let firstCard;
  new MutationObserver((_, watcher) => {
    if (!document.querySelector("[data-deal-id]")) return;
    watcher.disconnect();
    requestAnimationFrame(() => setTimeout(() => (firstCard = performance.now())));
  }).observe(document, { childList: true, subtree: true });

  // The memory of the program.
  let memory;
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const plain = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await plain.apply(WebAssembly, given);
      memory ??= (made.instance ?? made).exports.memory;
      return made;
    };
  }

  const key = (node, key, code) =>
    node.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true }));
  const type = (node, text) => {
    node.value = text;
    node.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const longest = () =>
    [...document.querySelectorAll("[data-stage-id]")].sort((one, other) => other.dataset.count - one.dataset.count)[0];

  // Notes every frame and every long task until it is stopped.
  let stop;
  function record() {
    const [times, tasks] = [[], []];
    let [last, going] = [undefined, true];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
    observer.observe({ type: "longtask" });
    const step = (now) => {
      if (last !== undefined) times.push(now - last);
      last = now;
      if (going) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    stop = () => {
      going = false;
      tasks.push(...observer.takeRecords());
      observer.disconnect();
      times.sort((one, other) => one - other);
      const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
      const dropped = times.reduce((sum, time) => sum + Math.max(0, Math.round(time / FRAME) - 1), 0);
      return {
        p50: at(0.5),
        p95: at(0.95),
        p99: at(0.99),
        most: times.at(-1),
        dropped: (100 * dropped) / (dropped + times.length),
        tasks: tasks.length,
        longest: Math.max(0, ...tasks.map((task) => task.duration)),
      };
    };
  }

  // Scrolls the longest column for so many frames: to its end, or by so many pixels a frame.
  async function scroll(frames, by) {
    const list = longest().querySelector(".column__list");
    list.scrollTop = 0;
    await rest(300);
    const end = list.scrollHeight - list.clientHeight;
    record();
    for (let step = 1; step <= frames; step += 1) {
      await frame();
      list.scrollTop = by ? by * step : (end * step) / frames;
    }
    await frame();
    const seen = stop();
    const shown = list.querySelectorAll("[data-deal-id]").length;
    if (!by && list.scrollTop < end - 2) throw new Error(`scrolled to ${list.scrollTop} of ${end}`);
    if (shown === 0) throw new Error("nothing is shown at the end");
    list.scrollTop = 0;
    return seen;
  }

  // Types a word letter by letter and takes it back, and tells of the frames and of the last letter: how long after it
  // the page changed last.
  async function filter(word) {
    const input = document.querySelector(".filterbar__search input");
    let changed = 0;
    const watcher = new MutationObserver(() => (changed = performance.now()));
    const watched = { childList: true, subtree: true, characterData: true, attributes: true };
    record();
    let last;
    for (let length = 1; length <= word.length; length += 1) {
      if (length === word.length) {
        await rest(300);
        watcher.observe(document.body, watched);
        last = performance.now();
      }
      type(input, word.slice(0, length));
      await rest(90);
    }
    await rest(400);
    watcher.disconnect();
    for (let length = word.length - 1; length >= 0; length -= 1) {
      type(input, word.slice(0, length));
      await rest(90);
    }
    const seen = stop();
    return { ...seen, last: changed - last };
  }

  // Waits until something has changed and is laid out, then until it is painted, and gives both times since `start`.
  async function since(start, isDone) {
    // What a handler sets going is drawn before its task ends. Another task could come after a frame, whose painting
    // is none of what is timed.
    for (let step = 0; step < 9; step += 1) await null;
    while (!isDone()) {
      if (performance.now() - start > 5000) throw new Error("nothing changed");
      await turn();
    }
    document.body.getBoundingClientRect();
    const handled = performance.now() - start;
    await frame();
    await turn();
    return { handled, painted: performance.now() - start };
  }

  // Times what the end of the next drag does to the card that is in the air.
  let dropped;
  function awaitDrop(id) {
    const place = () =>
      document.querySelector(`.column__item[data-deal-id="${id}"]`)?.closest("[data-stage-id]")?.dataset.stageId;
    const before = place();
    dropped = new Promise((done, failed) => {
      // Timed from before the page hears of it; looked at when it has, else what is drawn would be seen a frame late.
      let start;
      addEventListener("pointerup", () => (start = performance.now()), { capture: true, once: true });
      addEventListener("pointerup", () => since(start, () => place() !== before).then(done, failed), { once: true });
    });
  }

  // Times an action again and again, after `prepare` and, a while later, `ready`.
  async function timed(runs, { prepare, ready, act, seen }) {
    const times = [];
    for (let round = 0; round < runs; round += 1) {
      const on = prepare(round);
      await rest(300);
      if (ready) {
        ready(round, on);
        await rest(300);
      }
      const before = seen(round, on);
      const start = performance.now();
      act(round, on);
      times.push(await since(start, () => seen(round, on) !== before));
    }
    return times;
  }

  // Times from the next event of a kind until something holds, looked at in each frame.
  let span;
  function time(kind, holds) {
    span = new Promise((done) => {
      const begin = () => {
        const start = performance.now();
        const look = () => (holds() ? done(performance.now() - start) : requestAnimationFrame(look));
        requestAnimationFrame(look);
      };
      addEventListener(kind, begin, { capture: true, once: true });
    });
  }

  // The button with just these words, or with words that begin so.
  const button = (words) =>
    [...document.querySelectorAll("button")].find((button) => button.textContent.trim().startsWith(words));

  // When a file was last made of the program's bytes.
  let made;
  const link = URL.createObjectURL;
  URL.createObjectURL = (object) => {
    made = performance.now();
    return link.call(URL, object);
  };

  return {
    time,
    span: () => span,
    button,
    made: () => made,
    firstCard: () => firstCard,
    heap: () => memory.buffer.byteLength / 1e6,
    nodes: () => document.getElementsByTagName("*").length,
    word: () => {
      const words = document.querySelector(".card__title").textContent.trim().toLowerCase().split(/\s+/);
      return words.sort((one, other) => other.length - one.length)[0];
    },
    record,
    stop: () => stop(),
    scroll,
    filter,
    awaitDrop,
    dropped: () => dropped,
    timed,
    key,
    type,
    rest,
  };
})();
