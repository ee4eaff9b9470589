// The screening pages: the value beside a slider, and the wait for a long list.
// Without it, the slider's button and a page that loads itself again do the same.
document.querySelectorAll("output[data-range]").forEach((output) => {
  const range = document.getElementById(output.dataset.range);
  if (!range) return;
  const show = () => (output.textContent = Number(range.value).toFixed(2));
  range.addEventListener("input", show);
  show();
});

const live = document.querySelector("form[data-live]");
if (live) {
  live.querySelector("button").hidden = true;
  live.querySelector("input").addEventListener("change", () => live.submit());
}

const EVERY_MS = 800;
const wait = document.querySelector("[data-progress]");

async function look() {
  try {
    const answer = await fetch(wait.dataset.progress);
    if (!answer.ok) throw new Error(answer.statusText);
    const told = await answer.json();
    if (told.is_over) return location.reload();
    wait.querySelector("progress").value = told.answered;
    wait.querySelector("b").textContent = told.answered;
  } catch {
    // The server is away for a moment: the next look will tell.
  }
  setTimeout(look, EVERY_MS);
}

if (wait) setTimeout(look, EVERY_MS);
