import { readFileSync, writeFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import * as vega from "vega";
import { compile } from "vega-lite";

/**
 * Quality over time of a session: distinct carers and unassigned parts, on a logarithmic time axis. A line for each peer at its longest limit, and for our
 * solver one for each limit, since its cooling goes by the limit; the lowest seed that a line has. Usage: node plot.mjs SESSION.json OUT (writes OUT.svg
 * and OUT.png).
 */
const [sessionFile, out] = process.argv.slice(2);
const session = JSON.parse(readFileSync(sessionFile, "utf8"));
const answered = session.outcomes.filter(({ trace }) => trace.length > 0);
const isOurs = (peer) => peer.startsWith("kontinuitet");
const limitsOf = (name) => [...new Set(answered.filter(({ peer }) => peer === name).map(({ seconds }) => seconds))];
const lines = [...new Set(answered.map(({ peer }) => peer))].flatMap((peer) => {
  const limits = limitsOf(peer);
  return (isOurs(peer) ? limits : [Math.max(...limits)]).map((seconds) => {
    const [first] = answered
      .filter((outcome) => outcome.peer === peer && outcome.seconds === seconds)
      .sort((a, b) => a.seed - b.seed || b.cores - a.cores);
    return { ...first, line: `${peer}, ${seconds} s` };
  });
});
const seeds = [...new Set(lines.map(({ seed }) => seed))].join(", ");
const times = lines.flatMap(({ trace }) => trace.map(({ ms }) => Math.max(ms / 1000, 0.05)));
const carers = "distinct carers, sum over recipients";
const parts = "unassigned visit parts";
// each line goes on level to its limit
const values = lines.flatMap(({ line, peer, seconds, trace }) =>
  [...trace, { ...trace.at(-1), ms: Math.max(seconds * 1000, trace.at(-1).ms) }].flatMap(
    ({ ms, sumCarers, unassignedParts }) => [
      { line, ours: isOurs(peer), seconds: Math.max(ms / 1000, 0.05), figure: carers, value: sumCarers },
      { line, ours: isOurs(peer), seconds: Math.max(ms / 1000, 0.05), figure: parts, value: unassignedParts },
    ],
  ),
);
const order = lines.map(({ line }) => line);
const panel = (figure, scale) => ({
  width: 460,
  height: 340,
  transform: [{ filter: { field: "figure", equal: figure } }],
  mark: { type: "line", interpolate: "step-after", point: { size: 14 } },
  encoding: {
    x: {
      field: "seconds",
      type: "quantitative",
      title: "seconds",
      scale: { type: "log", domain: [Math.min(...times), Math.max(...lines.map(({ seconds }) => seconds)) * 1.05] },
    },
    y: { field: "value", type: "quantitative", title: figure, scale },
    color: {
      field: "line",
      type: "nominal",
      title: "solver and limit",
      sort: order,
      scale: { scheme: "tableau20" },
      legend: { labelLimit: 260 },
    },
    strokeWidth: { condition: { test: "datum.ours", value: 2.5 }, value: 1.2 },
    strokeDash: { condition: { test: "datum.ours", value: [1, 0] }, value: [4, 2] },
  },
});
const spec = {
  $schema: "https://vega.github.io/schema/vega-lite/v6.json",
  background: "white",
  title: {
    text: `${session.instance}: quality over time, seed ${seeds}`,
    subtitle: [
      "points of peers checked by verify after stage 2; kontinuitet's by its own progress, the last one checked",
      `${session.machine.cpu}, ${session.machine.cores} cores; ${[...new Set(lines.map(({ date }) => date))].join(", ")}`,
    ],
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
