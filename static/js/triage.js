// Judging leads: keys, spans that light up with their fields, tabs on the phone.
// Everything here is also a link or a button, so that the page works without it.
const KEYS_OFF = "ct-keys-off";
const PHONE = matchMedia("(max-width: 991px)");
const byId = (id) => document.getElementById(id);

/* Keys */
function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // Storage is off: the choice holds for this page.
  }
}

function store(key, value) {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // As above.
  }
}

function goTo(step) {
  const rows = [...document.querySelectorAll(".ct-q a")];
  const here = rows.findIndex((row) => row.hasAttribute("aria-current"));
  const row = rows[here + step] ?? (here < 0 ? rows[0] : null);
  if (row) row.click();
}

// Keys meant for the page that is leaving, or for a field that is not there yet, must not act on
// the lead that comes next. What counts is when a key was pressed, not when it is handled.
const SETTLES_MS = 400;
const LEAVES_MS = 10_000;
let quietUntil = Infinity;
addEventListener("pageshow", () => (quietUntil = performance.now() + SETTLES_MS));
addEventListener("beforeunload", () => (quietUntil = performance.now() + LEAVES_MS));
// Whoever stays after all, because something typed would be lost, has the keys back.
addEventListener("pointerdown", () => {
  if (quietUntil !== Infinity) quietUntil = Math.min(quietUntil, performance.now());
});

/* Accepting publishes: it takes the key twice */
const acceptButton = byId("accept");
const acceptAgain = byId("accept-again");
let isAccepting = false;

function askToAccept() {
  if (!acceptButton || acceptButton.disabled) return;
  isAccepting = true;
  acceptAgain.textContent = acceptAgain.dataset.words;
  acceptButton.focus();
}

function forgetAccept() {
  isAccepting = false;
  if (acceptAgain) acceptAgain.textContent = "";
}

// Any key but A and Enter cancels, and does nothing else.
function answerAccept(event) {
  if (event.repeat) return event.preventDefault();
  const isYes = event.key === "Enter" || event.key.toLowerCase() === "a";
  if (event.key !== "Tab") event.preventDefault();
  forgetAccept();
  if (isYes && !event.ctrlKey && !event.metaKey && !event.altKey) acceptButton.click();
  else acceptButton.blur();
}

acceptButton?.addEventListener("blur", forgetAccept);

function open(id) {
  const act = byId(id);
  if (!act) return;
  act.open = true;
  act.querySelector("form input:not([type=hidden]), form button").focus();
}

// The judgement shown comes before the last one made.
function undoButton() {
  return document.querySelector("#incident [data-key=u]") ?? document.querySelector("#undo-last [data-key=u]");
}

const ACTS = {
  j: () => goTo(1),
  k: () => goTo(-1),
  a: askToAccept,
  c: () => byId("claims")?.focus(),
  e: () => byId("id_title")?.focus(),
  r: () => open("reject"),
  m: () => open("merge"),
  s: () => open("snooze"),
  u: () => undoButton()?.click(),
  "?": () => byId("help").showModal(),
};

const keys = byId("keys");
const keysOn = byId("keys-on");
keys.hidden = false;
keysOn.checked = !stored(KEYS_OFF);
keysOn.addEventListener("change", () => store(KEYS_OFF, keysOn.checked ? "" : "1"));
byId("all-keys").addEventListener("click", ACTS["?"]);

document.addEventListener("keydown", (event) => {
  if (event.timeStamp < quietUntil) return;
  if (isAccepting) return answerAccept(event);
  const isWriting = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "Escape") {
    if (isWriting) event.target.blur();
    document.querySelectorAll(".ct-acts details[open]").forEach((act) => (act.open = false));
    return;
  }
  const act = ACTS[event.key.toLowerCase()];
  if (!act || isWriting || !keysOn.checked || byId("help").open) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  event.preventDefault();
  act();
});

/* Fields and their spans */
function light(name, on) {
  document.querySelectorAll("mark[data-names]").forEach((mark) => {
    if (mark.dataset.names.split(" ").includes(name)) mark.classList.toggle("on", on);
  });
}

function bringIntoView(name) {
  const marks = [...document.querySelectorAll("mark[data-names]")];
  marks.find((mark) => mark.dataset.names.split(" ").includes(name))?.scrollIntoView({ block: "nearest" });
}

document.querySelectorAll("[data-lights]").forEach((field) => {
  const name = field.dataset.lights;
  for (const event of ["mouseenter", "focusin"]) field.addEventListener(event, () => light(name, true));
  field.addEventListener("focusin", () => PHONE.matches || bringIntoView(name));
  for (const event of ["mouseleave", "focusout"]) field.addEventListener(event, () => light(name, false));
});

function fieldsOf(mark) {
  const names = mark.dataset.names.split(" ");
  return [...document.querySelectorAll("[data-lights]")].filter((field) => names.includes(field.dataset.lights));
}

document.querySelectorAll("mark[data-names]").forEach((mark) => {
  mark.addEventListener("mouseenter", () => fieldsOf(mark).forEach((field) => field.classList.add("on")));
  mark.addEventListener("mouseleave", () => fieldsOf(mark).forEach((field) => field.classList.remove("on")));
  mark.addEventListener("click", (event) => {
    if (event.target.closest("a") || !getSelection().isCollapsed) return;
    const field = fieldsOf(mark).find((each) => each.querySelector("input, select"));
    if (!field) return;
    showPart("incident");
    field.querySelector("input, select").focus();
  });
});

// What the lead rests on is in sight from the start.
if (!PHONE.matches) bringIntoView("pathway");

/* Selected text into the field one was in */
const use = byId("use-selection");
let lastField = null;
document.querySelectorAll("#incident input.ct-in, #incident textarea").forEach((input) => {
  input.addEventListener("focus", () => (lastField = input));
});

document.addEventListener("selectionchange", () => {
  if (!use) return;
  const selection = getSelection();
  const text = selection.toString().trim();
  const inArticle = selection.anchorNode && byId("article")?.contains(selection.anchorNode);
  if (!text || !inArticle || !lastField) {
    if (document.activeElement !== use) use.hidden = true;
    return;
  }
  const label = document.querySelector(`label[for="${lastField.id}"]`)?.textContent ?? "";
  use.textContent = `${label} ← “${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
  use.dataset.text = text;
  use.hidden = false;
});
// Pressing a button takes the selection away: keep it until the click is through.
use?.addEventListener("pointerdown", (event) => event.preventDefault());
use?.addEventListener("click", () => {
  lastField.value = use.dataset.text.slice(0, lastField.maxLength > 0 ? lastField.maxLength : undefined);
  lastField.dispatchEvent(new Event("input", { bubbles: true }));
  use.hidden = true;
  lastField.focus();
});

/* What was typed is not lost by a slip */
const form = byId("incident-form");
let isChanged = false;
form?.addEventListener("input", () => (isChanged = true));
document.addEventListener("submit", () => (isChanged = false));
addEventListener("beforeunload", (event) => {
  if (isChanged) event.preventDefault();
});

/* Tabs on the phone */
const parts = document.querySelector(".ct-tri");
const tabs = [...document.querySelectorAll(".ct-tabs a")];

function showPart(id) {
  if (!byId(id)) return;
  parts.querySelectorAll(":scope > section").forEach((part) => part.classList.toggle("shown", part.id === id));
  tabs.forEach((tab) => {
    if (tab.hash === `#${id}`) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  });
}

parts.classList.add("tabbed");
const onLeadPage = /\/leads\/LEAD-/.test(location.pathname) && byId("incident");
const hasMistakes = document.querySelector("#incident .ct-errsum");
showPart(hasMistakes ? "incident" : onLeadPage ? "article" : "queue");
tabs.forEach((tab) => {
  tab.addEventListener("click", (event) => {
    if (!PHONE.matches) return;
    event.preventDefault();
    showPart(tab.hash.slice(1));
    scrollTo(0, 0);
  });
});
