// Search fields with data-suggest offer parties while somebody types: arrows choose, Enter opens,
// Escape closes. Without a choice Enter searches as ever.
const PAUSE_MS = 120;
let count = 0;

function offering(input) {
  const list = document.createElement("ul");
  list.className = "ct-offers";
  list.id = `offers-${(count += 1)}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.suggestLabel);
  list.hidden = true;
  input.parentElement.classList.add("ct-offering");
  input.after(list);
  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  }))
    input.setAttribute(name, value);
  return list;
}

function attach(input) {
  const list = offering(input);
  let rows = [];
  let chosen = -1;
  let timer = 0;
  let asked = null;

  function choose(at) {
    chosen = at;
    [...list.children].forEach((row, place) => row.setAttribute("aria-selected", place === at));
    if (at >= 0) {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  function show(found) {
    rows = found;
    list.replaceChildren(...rows.map((row, place) => line(row, place)));
    list.hidden = rows.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
  }

  function line(row, place) {
    const item = document.createElement("li");
    item.id = `${list.id}-${place}`;
    item.setAttribute("role", "option");
    item.textContent = row.caption;
    const more = [row.name === row.caption ? "" : row.name, row.country, row.public_id];
    const meta = document.createElement("span");
    meta.className = "ct-meta";
    meta.textContent = more.filter(Boolean).join(" · ");
    item.append(meta);
    // Before the field loses its focus, which would close the list.
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      open(place);
    });
    return item;
  }

  function open(place) {
    location.assign(`${input.dataset.entities}${rows[place].public_id}/`);
  }

  async function look() {
    asked?.abort();
    asked = new AbortController();
    const typed = input.value.trim();
    if (!typed) return show([]);
    try {
      const address = `${input.dataset.suggest}?q=${encodeURIComponent(typed)}`;
      const answer = await fetch(address, { signal: asked.signal });
      if (answer.ok) show((await answer.json()).results);
    } catch {
      // Typed on, or the server is away: the search itself still works.
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  });
  input.addEventListener("blur", () => show([]));
  input.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === "ArrowDown") choose(chosen + 1 < rows.length ? chosen + 1 : -1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? rows.length - 1 : chosen - 1);
    else if (event.key === "Enter" && chosen >= 0) open(chosen);
    else if (event.key === "Escape") show([]);
    else return;
    event.preventDefault();
  });
}

document.querySelectorAll("input[data-suggest]").forEach(attach);
