// Plans a week in Web Workers, shows how it goes, and can be stopped at any moment.
import { fewestCarers, formatDocument, parseInstance, solveStream } from "kontinuitet";
import week from "../week.json";
import { drawMatrix } from "./drawMatrix.js";

const at = (id) => document.getElementById(id);
const { instance, issues } = parseInstance(week);
if (instance === null) throw new Error(JSON.stringify(issues));
const people = instance.recipients.length;

at("about").textContent =
  `${people} people, ${instance.workers.length} carers, ${instance.visits.length} visits in ${instance.horizon.days} days.`;
at("fewest").textContent = (fewestCarers(instance).total / people).toFixed(2);

let running = null;

at("cancel").addEventListener("click", () => running?.abort());
at("start").addEventListener("click", async () => {
  running = new AbortController();
  setRunning(true);
  try {
    const options = {
      seed: at("seed").valueAsNumber,
      timeLimitMs: at("seconds").valueAsNumber * 1000,
      threads: at("threads").valueAsNumber,
      signal: running.signal,
      onProgress: showProgress,
    };
    for await (const { roster, final } of solveStream(instance, options)) {
      drawMatrix(at("matrix"), instance, roster);
      at("result").hidden = false;
      if (final) finish(roster);
    }
  } catch (error) {
    at("status").textContent = String(error);
  }
  setRunning(false);
});

function setRunning(on) {
  at("start").disabled = on;
  at("cancel").disabled = !on;
  if (on) at("status").textContent = "Searching …";
}

function showProgress({ carers, fraction, iterations, unassigned }) {
  at("progress").value = fraction ?? 0;
  at("mean").textContent = (carers / people).toFixed(2);
  at("unassigned").textContent = String(unassigned);
  at("moves").textContent = iterations.toLocaleString("en");
}

function finish(roster) {
  const seconds = (roster.run.elapsedMs / 1000).toFixed(1);
  at("status").textContent = `Ended after ${seconds} s (${roster.run.stopped}). The roster has been verified.`;
  const link = at("download");
  if (link.href.startsWith("blob:")) URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([formatDocument(roster)], { type: "application/json" }));
}
