// The look of every chart, read from the tokens, and the way from light colours to dark ones.
const COLOURS = [
  "--ct-bg", "--ct-surface", "--ct-sunken", "--ct-line", "--ct-line-strong", "--ct-ink", "--ct-ink-2",
  "--ct-ink-3", "--ct-link", "--ct-focus", "--ct-gap", "--ct-gap-bg", "--ct-covered", "--ct-cond", "--ct-paper",
  "--ct-unknown", "--ct-mark", "--ct-ok", "--ct-error", "--pw-none", "--pw-dp", "--pw-sp", "--pw-st",
  "--pw-ir", "--pw-sm", "--pw-sh", "--pw-dr", "--pw-or", "--pw-uh", "--pw-sb", "--pw-dc", "--pw-fd",
  "--pw-gr",
];

export const CONFIG = {
  displaylogo: false,
  displayModeBar: false,
  showSendToCloud: false,
  plotlyServerURL: "",
  topojsonURL: "",
  scrollZoom: false,
  doubleClick: false,
  responsive: false,
};

function palette(theme) {
  const probe = document.createElement("div");
  probe.dataset.bsTheme = theme;
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const found = Object.fromEntries(
    COLOURS.map((name) => [name, style.getPropertyValue(name).trim().toUpperCase()]),
  );
  probe.remove();
  return found;
}

const LIGHT = palette("light");
const DARK = palette("dark");
const RETINT = new Map(COLOURS.map((name) => [LIGHT[name], DARK[name]]));

export function isDark() {
  return document.documentElement.dataset.bsTheme === "dark";
}

function tintText(text) {
  const rgba = text.match(/^rgba\((\d+), ?(\d+), ?(\d+), ?([\d.]+)\)$/);
  if (!rgba) return text.replace(/#[0-9A-F]{6}/gi, (hex) => RETINT.get(hex.toUpperCase()) ?? hex);
  const hex = "#" + rgba.slice(1, 4).map((part) => (+part).toString(16).padStart(2, "0")).join("");
  const dark = RETINT.get(hex.toUpperCase());
  if (!dark) return text;
  const parts = [1, 3, 5].map((at) => parseInt(dark.slice(at, at + 2), 16));
  return `rgba(${parts.join(",")},${rgba[4]})`;
}

// A figure's colours for the theme in force: figures come in light hex values.
export function tint(value) {
  if (!isDark()) return value;
  if (Array.isArray(value)) return value.map(tint);
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tint(inner)]));
  }
  return typeof value === "string" ? tintText(value) : value;
}

// A figure's traces for the theme in force. A trace that names a pathway's tag gets the letters
// that read on that pathway's colour.
export function traces(data) {
  const style = getComputedStyle(document.documentElement);
  return tint(data).map((trace) => {
    const color = trace.meta?.tag && style.getPropertyValue(`--on-${trace.meta.tag}`).trim();
    return color ? { ...trace, textfont: { ...trace.textfont, color } } : trace;
  });
}

export function template() {
  const colour = isDark() ? DARK : LIGHT;
  const family = getComputedStyle(document.body).fontFamily;
  const axis = {
    gridcolor: colour["--ct-line"],
    zeroline: false,
    ticks: "",
    automargin: true,
    fixedrange: true,
    tickfont: { size: 12, color: colour["--ct-ink-3"] },
  };
  return {
    layout: {
      font: { family, size: 12.5, color: colour["--ct-ink"] },
      paper_bgcolor: colour["--ct-surface"],
      plot_bgcolor: colour["--ct-surface"],
      margin: { l: 8, r: 8, t: 8, b: 8 },
      xaxis: { ...axis, showgrid: false, showline: true, linecolor: colour["--ct-line-strong"] },
      yaxis: { ...axis, showgrid: true, showline: false, rangemode: "tozero" },
      showlegend: false,
      bargap: 0.25,
      hovermode: "closest",
      hoverlabel: {
        bgcolor: LIGHT["--ct-ink"],
        bordercolor: colour["--ct-line-strong"],
        font: { family, color: "#FFFFFF", size: 13 },
        align: "left",
      },
      annotationdefaults: { font: { size: 12, color: colour["--ct-ink-2"] }, showarrow: false },
    },
    data: {
      sankey: [
        {
          textfont: { size: 12.5, color: colour["--ct-ink"] },
          link: { line: { width: 0 } },
          node: { line: { width: 0 } },
        },
      ],
    },
  };
}
