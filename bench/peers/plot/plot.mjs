import { readFileSync, writeFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import * as vega from "vega";
import { compile } from "vega-lite";

/**
 * Quality over time of a session, one line for each peer: distinct carers per recipient and unassigned parts, at the longest limit and its
 * first seed. Usage: node plot.mjs SESSION.json OUT (writes OUT.svg and OUT.png).
 */
const [sessionFile, out] = process.argv.slice(2);
const session = JSON.parse(readFileSync(sessionFile, "utf8"));
const longest = Math.max(...session.outcomes.map(({ seconds }) => seconds));
const shown = session.outcomes.filter(({ seconds }) => seconds === longest);
const seed = shown[0]?.seed;
const end = Math.max(longest, ...shown.flatMap(({ trace }) => trace.map(({ ms }) => ms / 1000)));
const carers = "distinct carers, sum over recipients";
const parts = "unassigned visit parts";
const values = shown
  .filter((outcome) => outcome.seed === seed)
  .flatMap(({ peer, trace }) =>
    trace.flatMap(({ ms, sumCarers, unassignedParts }) => [
      { peer, seconds: ms / 1000, figure: carers, value: sumCarers },
      { peer, seconds: ms / 1000, figure: parts, value: unassignedParts },
    ]),
  );
const panel = (figure, scale) => ({
  width: 420,
  height: 320,
  transform: [{ filter: { field: "figure", equal: figure } }],
  mark: { type: "line", interpolate: "step-after", point: { size: 18 } },
  encoding: {
    x: { field: "seconds", type: "quantitative", title: "seconds", scale: { domain: [0, end * 1.02] } },
    y: { field: "value", type: "quantitative", title: figure, scale },
    color: { field: "peer", type: "nominal", scale: { scheme: "tableau20" }, legend: { labelLimit: 240 } },
  },
});
const spec = {
  $schema: "https://vega.github.io/schema/vega-lite/v6.json",
  background: "white",
  title: {
    text: `${session.instance}: quality over time, ${longest} s, seed ${seed}`,
    subtitle:
      "points of peers checked by verify after stage 2; kontinuitet's by its own progress, the last one checked",
  },
  data: { values },
  hconcat: [panel(parts, { type: "symlog" }), panel(carers, { type: "log", nice: false })],
};
const svg = await new vega.View(vega.parse(compile(spec).spec), { renderer: "none" }).toSVG();
writeFileSync(`${out}.svg`, svg);
try {
  writeFileSync(`${out}.png`, new Resvg(svg, { fitTo: { mode: "zoom", value: 2 } }).render().asPng());
} catch (error) {
  console.error(`no PNG: ${error instanceof Error ? error.message : error}`);
}
