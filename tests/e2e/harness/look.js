// Finds what can be perceived by its role and accessible name.
// arguments: where to look (null: everywhere), role, whole name, part of the name (null: any).
// Without a role it gives a list of what is there, as text, for the message of a failed test.
const [inside, role, whole, part] = arguments;
const root = inside ?? document;

const SELECTORS = {
  alert: "",
  alertdialog: "",
  article: "article",
  banner: "header",
  button: "button, summary, input[type=button], input[type=submit], input[type=reset]",
  cell: "td",
  checkbox: "input[type=checkbox]",
  columnheader: "th[scope=col], thead th",
  combobox: "select:not([multiple]):not([size]), input[list]",
  complementary: "aside",
  contentinfo: "footer",
  date: "input[type=date]",
  dialog: "dialog",
  file: "input[type=file]",
  figure: "figure",
  form: "form",
  graphic: "svg",
  grid: "",
  gridcell: "",
  group: "fieldset, details, optgroup",
  heading: "h1, h2, h3, h4, h5, h6",
  img: "img",
  link: "a[href]",
  list: "ul, ol, menu",
  listbox: "select[multiple], select[size]",
  listitem: "li",
  log: "",
  main: "main",
  menu: "",
  menuitem: "",
  menuitemcheckbox: "",
  menuitemradio: "",
  navigation: "nav",
  option: "option",
  progressbar: "progress",
  radio: "input[type=radio]",
  radiogroup: "",
  region: "section",
  row: "tr",
  rowheader: "th[scope=row]",
  search: "search",
  searchbox: "input[type=search]",
  separator: "hr",
  slider: "input[type=range]",
  spinbutton: "input[type=number]",
  status: "output",
  switch: "",
  tab: "",
  table: "table",
  tablist: "",
  tabpanel: "",
  textbox:
    "textarea, input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], input[type=password]",
  toolbar: "",
  tooltip: "",
  tree: "",
  treeitem: "",
};

const squeeze = (text) => text.replace(/\s+/g, "");
const dialogs = [...document.querySelectorAll("dialog:modal")];
const modal = dialogs.at(-1);

function perceivable(element) {
  if (element.closest("[inert], [aria-hidden=true]")) return false;
  // What a modal dialog covers is out of reach.
  if (modal && !modal.contains(element) && element !== modal) return false;
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
}

const NAMED_BY_CONTENT =
  /^(button|cell|checkbox|columnheader|gridcell|heading|link|menuitem|menuitemcheckbox|menuitemradio|option|radio|row|rowheader|switch|tab|tooltip|treeitem|listitem)$/;

function text(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node.getAttribute("aria-hidden") === "true" || node.hidden) return "";
  if (!node.checkVisibility() && node.localName !== "option") return "";
  const label = node.getAttribute("aria-label");
  if (label?.trim()) return label;
  if (node.localName === "img") return node.alt;
  if (node.localName === "svg") return node.querySelector(":scope > title")?.textContent ?? "";
  if (node.localName === "select") return node.selectedOptions[0]?.label ?? "";
  // A box to tick inside of its own label says nothing there.
  if (node.matches("input[type=radio], input[type=checkbox]")) return "";
  if (node.matches("input, textarea")) return node.value;
  return [...node.childNodes].map(text).join(" ");
}

function name(element, role) {
  const by = element.getAttribute("aria-labelledby");
  if (by) {
    const parts = by.trim().split(/\s+/).map((id) => document.getElementById(id));
    return parts.map((part) => (part ? part.getAttribute("aria-label") || part.textContent : "")).join(" ");
  }
  const label = element.getAttribute("aria-label");
  if (label?.trim()) return label;
  if (element.labels?.length) return [...element.labels].map(text).join(" ");
  if (element.localName === "img") return element.alt;
  if (element.localName === "input" && /^(button|submit|reset)$/.test(element.type)) return element.value;
  if (element.localName === "svg") return element.querySelector(":scope > title")?.textContent ?? "";
  if (element.localName === "fieldset") return text(element.querySelector(":scope > legend") ?? new Text());
  if (element.localName === "table") return text(element.querySelector(":scope > caption") ?? new Text());
  if (element.localName === "figure") return text(element.querySelector(":scope > figcaption") ?? new Text());
  const content = NAMED_BY_CONTENT.test(role) ? [...element.childNodes].map(text).join(" ") : "";
  return content.trim() ? content : element.title || element.placeholder || "";
}

function all(role) {
  const native = SELECTORS[role];
  if (native === undefined) throw new Error(`the tests know no role ${role}`);
  const selector = [native, `[role~="${role}"]`].filter(Boolean).join(", ");
  return [...root.querySelectorAll(selector)].filter((element) => {
    const own = element.getAttribute("role")?.trim().split(/\s+/)[0];
    return (own ? own === role : true) && perceivable(element);
  });
}

if (role === null) {
  const roles = Object.keys(SELECTORS).filter((role) => !["listitem", "option", "cell", "row"].includes(role));
  return roles.flatMap((role) =>
    all(role).slice(0, 30).map((element) => `${role} "${name(element, role).replace(/\s+/g, " ").trim().slice(0, 80)}"`),
  );
}
return all(role).filter((element) => {
  if (whole === null && part === null) return true;
  const own = squeeze(name(element, role));
  return whole === null ? own.includes(squeeze(part)) : own === squeeze(whole);
});
