// A party's page on another day, without a reload: the same page is asked for that day, and its
// parts that hang on the day take the place of those shown.
const DAY = 86_400_000;
const form = document.getElementById("as-of");
const slider = document.getElementById("slider");
const field = document.getElementById("day");
const first = Date.parse(form.dataset.first);
const last = Math.round((Date.parse(form.dataset.today) - first) / DAY);

function dayAt(number) {
  return new Date(first + number * DAY).toISOString().slice(0, 10);
}

function numberOf(day) {
  return Math.round((Date.parse(day) - first) / DAY);
}

function take(fresh, selector, change) {
  const shown = [...document.querySelectorAll(selector)];
  const found = [...fresh.querySelectorAll(selector)];
  if (shown.length === found.length) shown.forEach((part, at) => change(part, found[at]));
}

function show(fresh) {
  take(fresh, "[data-day]", (part, found) => { part.innerHTML = found.innerHTML; });
  take(fresh, "[data-day-href]", (link, found) => { link.href = found.href; });
  take(fresh, "[data-day-figure]", (part, found) => {
    part.querySelectorAll(".ct-chart").forEach((box) => globalThis.Plotly?.purge(box));
    part.innerHTML = found.innerHTML;
  });
  // Tells charts.js to draw what is on the page now.
  document.dispatchEvent(new CustomEvent("ct:theme"));
}

let asked = null;
async function go(day, { keep = true } = {}) {
  const url = new URL(location.href);
  url.searchParams.set("as_of", day);
  asked?.abort();
  asked = new AbortController();
  try {
    const answer = await fetch(url, { signal: asked.signal, headers: { Accept: "text/html" } });
    if (!answer.ok) { location.assign(url); return; }
    show(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch (error) {
    if (error.name !== "AbortError") location.assign(url);
    return;
  }
  field.value = day;
  slider.value = numberOf(day);
  if (keep) history.replaceState(null, "", url);
  document.body.dataset.day = day;
}

slider.min = 0;
slider.max = last;
slider.value = numberOf(field.value);
slider.hidden = false;

let waiting = 0;
slider.addEventListener("input", () => {
  field.value = dayAt(+slider.value);
  clearTimeout(waiting);
  waiting = setTimeout(() => go(field.value), 120);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (field.value) go(field.value);
});
document.querySelectorAll(".ct-turns a").forEach((link) => {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go(new URL(link.href).searchParams.get("as_of"));
  });
});
