import type { TopLevelSpec } from "vega-lite";
import { renderSvg } from "../figures/renderSvg";
import { Html, html } from "./Html";

/** A chart in a box that scrolls on narrow screens. A screen reader hears the label only: the figures stand in a table beside it. */
export async function figure(spec: TopLevelSpec, label: string): Promise<Html> {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}"><div role="img" aria-label="${label}">${new Html(await renderSvg(spec))}</div></div>`;
}
