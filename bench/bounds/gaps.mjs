// Certified gap against the share of time with recipients, on generated units.
// node bench/bounds/gaps.mjs [seconds per roster = 30] [recipients = 50] [seeds = 3] [shares = 0.4,0.45,…,0.7]
import { bound, checkCertificate, generate, parseInstance, solve, verify } from "../../dist/index.js";

const [seconds = "30", recipients = "50", seeds = "3", shares = "0.4,0.45,0.5,0.55,0.6,0.65,0.7"] =
  process.argv.slice(2);
const percent = (share) => `${(100 * share).toFixed(1)} %`;

console.log(`medium urban, ${recipients} recipients, 7 days, ${seconds} s a roster, one thread\n`);
console.log(
  "| client time | seed | workers | parts left out | proved | carers | certified bound | gap | bound s | check s |",
);
console.log("|---|---|---|---|---|---|---|---|---|---|");
for (const share of shares.split(",").map(Number)) {
  for (let seed = 1; seed <= Number(seeds); seed++) {
    const { document } = generate({
      profile: "medium",
      setting: "urban",
      recipients: Number(recipients),
      days: 7,
      seed,
      clientTimeShare: share,
    });
    const { instance } = parseInstance(document);
    const roster = await solve(instance, { seed, timeLimitMs: 1000 * Number(seconds) });
    const started = performance.now();
    const found = bound(instance);
    const bounded = performance.now();
    const check = checkCertificate(JSON.parse(JSON.stringify(found.certificate)), instance);
    const checked = performance.now();
    if (!check.valid) throw new Error(check.reasons.join("; "));
    const { objectives, valid } = verify(instance, roster);
    if (!valid) throw new Error("the roster breaks a rule");
    const carers = Object.values(objectives.continuity.carers).reduce((sum, count) => sum + count, 0);
    const left = roster.unassigned.reduce((sum, { missing }) => sum + missing, 0);
    const gap = left === 0 ? percent((carers - found.certifiedCarers) / carers) : "(visits left out)";
    const times = [bounded - started, checked - bounded].map((ms) => (ms / 1000).toFixed(1));
    console.log(
      `| ${percent(share)} | ${seed} | ${instance.workers.length} | ${left} | ${found.unplaced} | ${carers} | ${found.certifiedCarers} | ${gap} | ${times.join(" | ")} |`,
    );
  }
}
