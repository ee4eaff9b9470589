// Pictures of a chart, PNG and SVG, made here in the page: title, subtitle and foot go with it.
import { CONFIG, template } from "./chart_template.js";

const TITLE = { size: 16, line: 21, letter: 8.8 }; // pixels: font, line, a letter on average
const SMALL = { size: 12, line: 16.5, letter: 6.6 };

function words(element) {
  return (element?.innerText ?? "").trim().replace(/\s+/g, " ");
}

function broken(text, width, { letter }) {
  const most = Math.max(20, Math.floor(width / letter));
  const lines = text.match(new RegExp(`.{1,${most}}(?:\\s|$)`, "g")) ?? [text];
  return lines.map((line) => line.trim());
}

function said(figure) {
  const foot = [...figure.querySelectorAll("figcaption > span:not(.dl)")].map(words);
  return {
    title: words(figure.querySelector("h2")),
    subtitle: words(figure.querySelector("header p")),
    foot: [...foot, `ChipTrail, ${location.host}${location.pathname}${location.search}`].join(" · "),
  };
}

function written(lines, font, at) {
  return {
    text: lines.join("<br>"), x: 0, xref: "paper", yref: "paper", xanchor: "left", align: "left",
    showarrow: false, font: { size: font.size }, ...at,
  };
}

function withWords(box) {
  const texts = said(box.closest(".ct-fig"));
  const width = box.clientWidth + 32;
  const layout = structuredClone(box.layout);
  const { t = 8, b = 8 } = layout.margin;
  const title = broken(texts.title, width - 48, TITLE).map((line) => `<b>${line}</b>`);
  const subtitle = broken(texts.subtitle, width - 48, SMALL);
  const foot = broken(texts.foot, width - 48, SMALL);
  const above = subtitle.length * SMALL.line + 6;
  const head = above + title.length * TITLE.line + 10;
  const below = foot.length * SMALL.line + 14;
  return {
    data: box.data,
    layout: {
      ...layout,
      template: template(),
      width,
      height: layout.height + head + below,
      margin: { ...layout.margin, l: 16, r: 16, t: t + head, b: b + below },
      annotations: [
        ...(layout.annotations ?? []),
        written(title, TITLE, { y: 1, yanchor: "bottom", yshift: t + above }),
        written(subtitle, SMALL, { y: 1, yanchor: "bottom", yshift: t + 2 }),
        written(foot, SMALL, { y: 0, yanchor: "top", yshift: -b - 4 }),
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
