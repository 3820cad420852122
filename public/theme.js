// Sets the theme and the language of the page before anything is painted, from the stored preferences.
// A script of its own, loaded before all else: the program comes too late for the first paint.
(() => {
  const root = document.documentElement;
  let preferences = null;
  try {
    preferences = JSON.parse(localStorage.getItem("konvey1:p"));
  } catch {
    // Storage is blocked, or the preferences are damaged: the choice below needs neither.
  }
  const { theme, lang } = preferences ?? {};

  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  const prefersUkrainian = () =>
    navigator.languages.some((language) => /^uk\b/i.test(language)) ||
    ["Europe/Kyiv", "Europe/Kiev"].includes(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const chosen = lang === "en" || lang === "uk";
  root.lang = chosen ? lang : prefersUkrainian() ? "uk" : "en";
})();
