// Sets light or dark before the first paint: what the reader chose here, else what the system says.
(() => {
  const root = document.documentElement;
  root.dataset.js = "on";
  let chosen = null;
  try {
    chosen = localStorage.getItem("ct-theme");
  } catch {
    // Storage is off: follow the system.
  }
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  root.dataset.bsTheme = chosen === "dark" || chosen === "light" ? chosen : system;
})();
