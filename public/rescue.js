// The rescue page: shows, saves and erases what Konvey keeps in this browser, without the program itself.
// Reads and never interprets the stored values, so that no damage to them can stop it.
(() => {
  const PREFIX = "konvey1:";
  // With the keys of demos, which are worth no copy.
  const ALL = "konvey1";
  const DATABASE = "konvey1";
  const WITNESS = "konvey1-witness";
  const TEXTS = {
    en: {
      nothing: "This browser holds no data of Konvey.",
      blocked: "The browser does not let this page read its storage.",
      summary: (keys, characters, databases) =>
        `Keys: ${keys}, characters: ${characters}, second copies: ${databases}.`,
      saved: "The copy has been handed to the browser to be saved.",
      unreadable: (name) => `The second copy ${name} could not be read; the file holds the rest.`,
      erased: "Everything has been erased.",
      busy: "Konvey is open in another tab. Close that tab and erase again.",
      failed: (reason) => `That did not work: ${reason}`,
      word: "ERASE",
    },
    uk: {
      nothing: "У цьому браузері немає даних Konvey.",
      blocked: "Браузер не дозволяє цій сторінці читати сховище.",
      summary: (keys, characters, databases) =>
        `Ключів: ${keys}, символів: ${characters}, других копій: ${databases}.`,
      saved: "Копію передано браузеру для збереження.",
      unreadable: (name) => `Другу копію ${name} не вдалося прочитати; решту записано у файл.`,
      erased: "Усе стерто.",
      busy: "Konvey відкрито в іншій вкладці. Закрийте її та зітріть ще раз.",
      failed: (reason) => `Не вдалося: ${reason}`,
      word: "СТЕРТИ",
    },
  };
  const texts = TEXTS[document.documentElement.lang] ?? TEXTS.en;
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const element = (id) => document.getElementById(id);
  const say = (text) => {
    element("message").textContent = text;
  };

  function storedKeys(prefix = PREFIX) {
    const keys = [];
    for (let at = 0; at < localStorage.length; at += 1) {
      const key = localStorage.key(at);
      if (key.startsWith(prefix)) keys.push(key);
    }
    return keys.sort();
  }

  async function databaseNames() {
    if (!self.indexedDB) return [];
    if (!indexedDB.databases) return [DATABASE, WITNESS];
    const all = await indexedDB.databases();
    return all.map((database) => database.name).filter((name) => name.startsWith(DATABASE));
  }

  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  // Opens a database that is there; one that is not is never created.
  function openDatabase(name) {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction.abort();
    return answer(request);
  }

  // JSON knows no bytes; they are written as {"$bytes": base64}.
  function plain(value) {
    if (value instanceof ArrayBuffer) return plain(new Uint8Array(value));
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      let text = "";
      for (let at = 0; at < bytes.length; at += 0x8000) {
        text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
      }
      return { $bytes: btoa(text) };
    }
    if (Array.isArray(value)) return value.map(plain);
    if (value instanceof Date || value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }

  async function dump(name) {
    const database = await openDatabase(name);
    try {
      const stores = new Map();
      for (const store of database.objectStoreNames) {
        const source = database.transaction(store, "readonly").objectStore(store);
        const [keys, values] = await Promise.all([answer(source.getAllKeys()), answer(source.getAll())]);
        stores.set(store, keys.map((key, at) => [plain(key), plain(values[at])]));
      }
      return Object.fromEntries(stores);
    } finally {
      database.close();
    }
  }

  async function show() {
    let keys = [];
    try {
      keys = storedKeys();
    } catch {
      element("summary").textContent = texts.blocked;
      return;
    }
    const rows = keys.map((key) => [key, key.length + localStorage.getItem(key).length]);
    const databases = await databaseNames().catch(() => []);
    const total = rows.reduce((sum, [, size]) => sum + size, 0);
    element("summary").textContent =
      rows.length + databases.length === 0
        ? texts.nothing
        : texts.summary(numbers.format(rows.length), numbers.format(total), numbers.format(databases.length));
    const body = element("stored").tBodies[0];
    body.replaceChildren(
      ...rows.map(([key, size]) => {
        const row = document.createElement("tr");
        row.append(document.createElement("td"), document.createElement("td"));
        row.cells[0].textContent = key;
        row.cells[1].textContent = numbers.format(size);
        return row;
      }),
    );
    element("stored").hidden = rows.length === 0;
  }

  async function download() {
    const keys = Object.fromEntries(storedKeys().map((key) => [key, localStorage.getItem(key)]));
    const databases = {};
    let note = texts.saved;
    for (const name of await databaseNames().catch(() => [])) {
      try {
        databases[name] = await dump(name);
      } catch {
        note = texts.unreadable(name);
      }
    }
    const file = new Blob([JSON.stringify({ konvey_rescue: 1, keys, databases })], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `konvey-rescue-${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    say(note);
  }

  async function removeWorker(prefix = "konvey-app-") {
    const scope = new URL("./", location.href).href;
    for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) {
      if (registration.scope === scope) await registration.unregister();
    }
    for (const name of (await self.caches?.keys()) ?? []) {
      if (name.startsWith(prefix)) await caches.delete(name);
    }
  }

  const deleteDatabase = (name) =>
    new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error(texts.busy));
    });

  async function erase() {
    for (const name of await databaseNames()) await deleteDatabase(name);
    for (const key of storedKeys(ALL)) localStorage.removeItem(key);
    await removeWorker("konvey");
    element("word").value = "";
    button("erase").disabled = true;
    await show();
    say(texts.erased);
  }

  const actions = {
    download,
    erase,
    worker: async () => {
      await removeWorker();
      location.href = "./";
    },
  };
  const button = (name) => document.querySelector(`[data-do="${name}"]`);
  for (const [name, action] of Object.entries(actions)) {
    button(name).addEventListener("click", () => action().catch((problem) => say(texts.failed(problem.message))));
  }
  element("word").addEventListener("input", ({ target }) => {
    button("erase").disabled = target.value.trim().toUpperCase() !== texts.word;
  });
  document.title = document.querySelector(`h1 [lang="${document.documentElement.lang}"]`).textContent;
  show();
})();
