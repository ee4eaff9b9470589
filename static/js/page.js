// What every page does: the theme button, the search key, filters folded on the phone.
const root = document.documentElement;
const PHONE = matchMedia("(max-width: 991px)");

function switchTheme() {
  const theme = root.dataset.bsTheme === "dark" ? "light" : "dark";
  root.dataset.bsTheme = theme;
  try {
    localStorage.setItem("ct-theme", theme);
  } catch {
    // Storage is off: the choice holds for this page.
  }
  document.dispatchEvent(new CustomEvent("ct:theme"));
}

function isWriting(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

const button = document.getElementById("theme");
if (button) {
  button.hidden = false;
  button.addEventListener("click", switchTheme);
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  const search = document.getElementById("search");
  if (!search || isWriting(event.target)) return;
  event.preventDefault();
  search.focus();
});

// A folded group of the bar closes when one looks elsewhere.
const group = document.querySelector("details.ct-group");
if (group) {
  document.addEventListener("click", (event) => {
    if (!group.contains(event.target)) group.open = false;
  });
  group.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    group.open = false;
    group.querySelector("summary").focus();
  });
}

if (PHONE.matches) {
  document.querySelectorAll("details.ct-fd").forEach((filters) => {
    filters.open = false;
  });
}

const summary = document.querySelector(".ct-errsum");
if (summary) summary.focus();
