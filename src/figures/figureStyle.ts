import type { Config } from "vega-lite";

/** Look of all figures: quiet axes, text that can be read at the size of a page, colours that the colour-blind tell apart (Okabe and Ito). */
export const figureStyle: Config = {
  background: "white",
  font: "Helvetica, Arial, sans-serif",
  axis: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: "normal", gridColor: "#e6e6e6", domainColor: "#999" },
  header: { labelFontSize: 13, titleFontSize: 13 },
  legend: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: "normal", titleLimit: 300 },
  title: { fontSize: 15, anchor: "start", subtitleFontSize: 12, subtitleColor: "#555", offset: 14 },
  view: { stroke: null },
};
