// Draws each figure of the page into its box; a click on a part with an address opens it.
import { CONFIG, template, tint, traces } from "./chart_template.js";

const drawn = new WeakMap();

function address(point) {
  const custom = point.customdata ?? point.data?.customdata?.[point.pointNumber];
  return Array.isArray(custom) && typeof custom[1] === "string" ? custom[1] : null;
}

function opens(box) {
  box.on("plotly_click", (event) => {
    const target = event.points.map(address).find((found) => found?.startsWith("/"));
    if (target) location.assign(target);
  });
}

async function draw(box) {
  if (!box.offsetParent) return;
  const figure = JSON.parse(document.getElementById(box.dataset.figure).textContent);
  const layout = { ...tint(figure.layout), template: template(), width: box.clientWidth };
  await Plotly.react(box, traces(figure.data), layout, CONFIG);
  if (!drawn.has(box)) opens(box);
  drawn.set(box, box.clientWidth);
  box.dataset.drawn = "yes";
}

function boxes() {
  return [...document.querySelectorAll(".ct-chart")];
}

function drawAll() {
  boxes().forEach(draw);
}

drawAll();
document.addEventListener("ct:theme", drawAll);

let waiting = 0;
addEventListener("resize", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    // A phone's bars come and go: only a new width asks for a new drawing.
    boxes().filter((box) => box.clientWidth !== drawn.get(box)).forEach(draw);
  }, 150);
});
