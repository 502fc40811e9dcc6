import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadLibrary } from "../shared/loadLibrary";
import { describeMachine } from "../shared/machine";
import { peersFolder, resultsFolder, tableFile } from "../shared/paths";
import { writeBlock } from "../shared/writeBlock";
import { answerOf } from "./common/answerOf";
import { compactInstance } from "./common/compactInstance";
import { warmStart } from "./common/warmStart";
import { peers } from "./run/peers";
import { runPeer } from "./run/runPeer";
import { type Session, table } from "./run/table";

const HEADER = `# Peers side by side

Made by \`npm run bench:peers\`; what lies between two markers is replaced by the next run on that instance.
Models: the folders of \`bench/peers\`. Carers compare only at an equal number of unassigned parts.
`;
const USAGE = `npm run bench:peers -- --instance FILE [--seconds 10,60,300] [--seeds 1,2,3] [--peers a,b] [--dry]
Runs our solver and the installed peers one after the other and writes bench/RESULTS-peers.md, bench/results/peers-*.json and plots.
--dry prints the table and writes nothing; --work DIR keeps what the peers read and write. Peers: ${peers.map(({ name }) => name).join(", ")}.
Install peers by: sh bench/peers/install.sh [folder...]`;

const { values } = parseArgs({
  options: {
    instance: { type: "string" },
    seconds: { type: "string", default: "10" },
    seeds: { type: "string", default: "1" },
    peers: { type: "string", default: "" },
    work: { type: "string" },
    dry: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const numbers = (text: string) => text.split(",").map(Number);
const seconds = numbers(values.seconds);
const seeds = numbers(values.seeds);
const names = values.peers === "" ? peers.map(({ name }) => name) : values.peers.split(",");
const unknown = names.filter((name) => peers.every((peer) => peer.name !== name));
const wrong = [...seconds, ...seeds].some((value) => !Number.isFinite(value) || value <= 0);
if (values.help || values.instance === undefined || wrong || unknown.length > 0) {
  if (unknown.length > 0) console.error(`unknown peers: ${unknown.join(", ")}`);
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}

const library = await loadLibrary();
const instanceFile = resolve(values.instance);
const { instance, issues } = library.parseInstance(JSON.parse(readFileSync(instanceFile, "utf8")));
if (instance === null) {
  console.error(issues.map(({ code, path }) => `${code} ${path}`).join("\n"));
  process.exit(2);
}
const compact = compactInstance(instance);
const work = values.work ? resolve(values.work) : mkdtempSync(join(tmpdir(), "bench-peers-"));
mkdirSync(work, { recursive: true });
const files = { instance: instanceFile, compact: join(work, "compact.json"), hint: join(work, "hint.json"), work };
writeFileSync(files.compact, JSON.stringify(compact));
const hint = warmStart(compact);
writeFileSync(files.hint, JSON.stringify(answerOf(hint, 0)));

const machine = describeMachine();
const pin: string[] = [];
const session: Session = {
  instance: instance.name,
  hash: instance.hash,
  date: new Date().toISOString().slice(0, 10),
  machine,
  outcomes: [],
  skipped: [],
};
const chosen = peers.filter(({ name }) => names.includes(name));
const versions = new Map(chosen.map((peer) => [peer.name, peer.version()]));
for (const peer of chosen) {
  const tooLarge = peer.mostVisits !== undefined && compact.visits.length > peer.mostVisits;
  if (versions.get(peer.name) === null) session.skipped.push({ peer: peer.name, reason: "not installed" });
  else if (tooLarge) session.skipped.push({ peer: peer.name, reason: `model for at most ${peer.mostVisits} visits` });
}
const running = chosen.filter(({ name }) => session.skipped.every(({ peer }) => peer !== name));
for (const limit of seconds) {
  for (const seed of seeds) {
    for (const peer of running) {
      const outcome = await runPeer(peer, versions.get(peer.name)!, limit, seed, {
        instance,
        compact,
        library,
        files,
        pin,
      });
      session.outcomes.push(outcome);
      const { figures } = outcome;
      const said = figures
        ? `${figures.unassignedParts} unassigned, ${figures.contact} contact, ${figures.sumCarers} carers, ${figures.travelMinutes} travel, ${figures.violations} violations ${figures.violationCodes.join(" ")}`
        : outcome.failure;
      console.error(
        `${peer.name} ${limit} s seed ${seed}: ${said}; ${outcome.wallMs} ms; stage 2 ${JSON.stringify(outcome.stage2 ?? null)} ${JSON.stringify(outcome.claims ?? null)}`,
      );
    }
  }
}
const text = table(session, peers);
console.log(text);
if (!values.dry) {
  mkdirSync(resultsFolder, { recursive: true });
  const file = join(resultsFolder, `peers-${instance.name}.json`);
  writeFileSync(file, `${JSON.stringify(session)}\n`);
  writeBlock(tableFile, `peers:${instance.name}`, text, HEADER);
  const plot = join(peersFolder, "plot", "plot.mjs");
  if (existsSync(join(peersFolder, "plot", "node_modules"))) {
    execFileSync(process.execPath, [plot, file, join(resultsFolder, `peers-${instance.name}`)], { stdio: "inherit" });
  } else console.error("no plot: sh bench/peers/install.sh plot");
}
if (!values.work) rmSync(work, { recursive: true, force: true });
