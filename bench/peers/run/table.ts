import { figuresOf } from "../../shared/figures";
import { machineLine } from "../../shared/machine";
import type { Outcome } from "./Outcome";
import type { Peer } from "./Peer";
import type { Session } from "./Session";

/** The Markdown of a session: a line for each peer and time limit, medians over the seeds. */
export function table({ hash, instance, machine, outcomes, skipped }: Session, peers: readonly Peer[]): string {
  const lines = [
    `### ${instance}`,
    "",
    `Last run on ${machineLine(machine)}; instance ${hash.slice(0, 12)}. ` +
      "Each figure is the median over the seeds, of violations the most, and comes from `verify`; carers are distinct carers per recipient; a time limit covers the process from its start, stage 2 is on top.",
    "",
    "| peer | version | model | cpu | cores | threads | date | s | seeds | load before, after | CPU s | unassigned parts | contact misses | sum carers | mean carers | mean, 2+ visits a day | travel min | violations | notes |",
    `|${"---|".repeat(19)}`,
  ];
  for (const group of grouped(outcomes, peers)) {
    const [{ cores, peer: name, seconds, version }] = group;
    const peer = peers.find((one) => one.name === name);
    if (peer === undefined) continue;
    const solved = group.flatMap(({ figures }) => (figures ? [figures] : []));
    const median = (value: (f: (typeof solved)[number]) => number | null, digits: number) => {
      const values = solved.map(value).filter((v) => v !== null);
      return values.length === 0 ? "–" : figuresOf(values).median.toFixed(digits);
    };
    const codes = [...new Set(solved.flatMap(({ violationCodes }) => violationCodes))];
    const stages = group.flatMap(({ stage2 }) => stage2 ?? []);
    const listed = (counts: readonly number[]) => (new Set(counts).size === 1 ? `${counts[0]}` : counts.join(", "));
    const moved =
      stages.length > 0
        ? `stage 2 dropped ${listed(stages.map(({ dropped }) => dropped))}, put in ${listed(stages.map(({ inserted }) => inserted))}`
        : "";
    const failures = [...new Set(group.flatMap(({ failure }) => (failure ? [failure] : [])))];
    const seeds = solved.length < group.length ? `${solved.length} of ${group.length} answered` : `${group.length}`;
    const loads = group.flatMap(({ load, loadAfter }) => [load, loadAfter]);
    const used = group.flatMap(({ cpuSeconds }) => cpuSeconds ?? []);
    const spread = solved.length > 1 ? `carers ${solved.map(({ sumCarers }) => sumCarers).join(", ")}` : "";
    const remarks = [peer.notes, spread, moved, ...failures].filter((text) => text !== "").join("; ");
    const cells = [
      name,
      version,
      peer.model,
      [...new Set(group.map(({ cpu }) => cpu))].join(", "),
      cores,
      [...new Set(group.map(({ threads }) => threads))].join(", "),
      [...new Set(group.map(({ date }) => date))].join(" "),
      seconds,
      seeds,
      `${Math.min(...loads).toFixed(1)}–${Math.max(...loads).toFixed(1)}`,
      used.length > 0 ? (used.reduce((a, b) => a + b, 0) / used.length).toFixed(1) : "–",
      median((f) => f.unassignedParts, 1),
      median((f) => f.contact, 1),
      median((f) => f.sumCarers, 1),
      median((f) => f.meanCarers, 2),
      median((f) => f.meanCarersFrequent, 2),
      median((f) => f.travelMinutes, 0),
      `${solved.length === 0 ? "–" : Math.max(...solved.map(({ violations }) => violations))}${codes.length > 0 ? ` (${codes.join(", ")})` : ""}`,
      remarks.replaceAll("|", "/").replaceAll("\n", " "),
    ];
    lines.push(`| ${cells.join(" | ")} |`);
  }
  if (skipped.length > 0) {
    lines.push("", `Not run: ${skipped.map(({ peer, reason }) => `${peer} (${reason})`).join(", ")}.`);
  }
  return lines.join("\n");
}

function grouped(outcomes: readonly Outcome[], peers: readonly Peer[]): Outcome[][] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const key = `${outcome.seconds} ${outcome.peer} ${outcome.cores}`;
    groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  const order = (group: Outcome[]) => peers.findIndex(({ name }) => name === group[0].peer);
  return [...groups.values()].sort(
    (a, b) => a[0].seconds - b[0].seconds || order(a) - order(b) || a[0].cores - b[0].cores,
  );
}
