// Judging proposed links with keys: J and K move, A accepts, R rejects, L leaves.
// The form posts what is ticked; without this file the same is done with the pointer.
const rows = [...document.querySelectorAll("[data-link]")];
const WORDS = { a: "accept", r: "reject", l: "leave" };
let here = -1;

function goTo(place) {
  if (!rows[place]) return;
  here = place;
  rows[here].focus();
  rows[here].scrollIntoView({ block: "nearest" });
}

function tick(word) {
  const choice = rows[here]?.querySelector(`input[value="${word}"]`);
  if (!choice) return;
  choice.checked = true;
  goTo(here + 1);
}

rows.forEach((row, place) => row.addEventListener("focusin", () => (here = place)));

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input:not([type=radio]), select, textarea")) return;
  const key = event.key.toLowerCase();
  if (key === "j") goTo(here + 1);
  else if (key === "k") goTo(Math.max(here - 1, 0));
  else if (WORDS[key]) tick(WORDS[key]);
  else return;
  event.preventDefault();
});

// A rejection says why before it is sent.
document.getElementById("links")?.addEventListener("submit", (event) => {
  const why = document.getElementById("why");
  const isRejecting = event.target.querySelector('input[value="reject"]:checked');
  if (!why || !isRejecting || why.value.trim()) return;
  event.preventDefault();
  why.required = true;
  why.reportValidity();
});
