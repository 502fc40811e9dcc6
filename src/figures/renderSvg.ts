import type { TopLevelSpec } from "vega-lite";

/**
 * Draws a Vega-Lite figure as SVG. The plotting library is loaded when the first figure is drawn, so that nothing else pays for it.
 *
 * @param figure Specification of Vega-Lite, with its data inside; no data are fetched.
 */
export async function renderSvg(figure: TopLevelSpec): Promise<string> {
  const [{ compile }, { Error: errors, parse, View }] = await Promise.all([import("vega-lite"), import("vega")]);
  const view = new View(parse(compile(figure).spec), { renderer: "none", logLevel: errors });
  try {
    return `${await view.toSVG()}\n`;
  } finally {
    view.finalize();
  }
}
