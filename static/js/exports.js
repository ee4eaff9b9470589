// Pictures of a chart, PNG and SVG, made here in the page: title, subtitle and foot go with it.
import { CONFIG, template } from "./chart_template.js";

const HEAD = 64;
const FOOT = 44;
const LETTER = 6.6; // pixels a letter of the small size takes, on average

function words(element) {
  return (element?.innerText ?? "").trim().replace(/\s+/g, " ");
}

function lines(text, width) {
  const most = Math.floor(width / LETTER);
  return text.match(new RegExp(`.{1,${most}}(?:\\s|$)`, "g"))?.map((line) => line.trim()).join("<br>") ?? text;
}

function said(figure) {
  const foot = [...figure.querySelectorAll("figcaption > span:not(.dl)")].map(words);
  return {
    title: words(figure.querySelector("h2")),
    subtitle: words(figure.querySelector("header p")),
    foot: [...foot, `ChipTrail, ${location.host}${location.pathname}${location.search}`].join(" · "),
  };
}

function written(text, at, size) {
  return {
    text, x: 0, xref: "paper", yref: "paper", xanchor: "left", align: "left", showarrow: false,
    font: { size }, ...at,
  };
}

function withWords(box) {
  const { title, subtitle, foot } = said(box.closest(".ct-fig"));
  const width = box.clientWidth + 32;
  const layout = structuredClone(box.layout);
  const { t = 8, b = 8 } = layout.margin;
  return {
    data: box.data,
    layout: {
      ...layout,
      template: template(),
      width,
      height: layout.height + HEAD + FOOT,
      margin: { ...layout.margin, l: 16, r: 16, t: t + HEAD, b: b + FOOT },
      annotations: [
        ...(layout.annotations ?? []),
        written(`<b>${title}</b>`, { y: 1, yanchor: "bottom", yshift: t + 38 }, 16),
        written(lines(subtitle, width), { y: 1, yanchor: "bottom", yshift: t + 2 }, 12),
        written(lines(foot, width), { y: 0, yanchor: "top", yshift: -b - 4 }, 11.5),
      ],
    },
    config: CONFIG,
  };
}

async function save(box, format) {
  const figure = withWords(box);
  const { width, height } = figure.layout;
  const url = await Plotly.toImage(figure, { format, width, height, scale: format === "png" ? 2 : 1 });
  const link = document.createElement("a");
  link.href = url;
  link.download = `chiptrail-${box.id}.${format}`;
  link.click();
}

document.querySelectorAll("[data-export]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => {
    const boxes = [...button.closest(".ct-fig").querySelectorAll(".ct-chart")];
    const box = boxes.find((candidate) => candidate.offsetParent);
    if (box) save(box, button.dataset.export);
  });
});
