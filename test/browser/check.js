// Runs in the browser: solves what the server hands out, uses the example page as a person would, and hands back what happened.
import { parseInstance, solve } from "kontinuitet";

const found = { rosters: [], page: null, error: null, workers: 0, answers: 0 };

// a run goes on in the page where workers fail: count what they do
globalThis.Worker = class extends globalThis.Worker {
  constructor(...args) {
    super(...args);
    found.workers++;
    this.addEventListener("message", ({ data }) => {
      if (data.kind === "done") found.answers++;
    });
  }
};

try {
  const { instances, options } = await (await fetch("/task")).json();
  for (const document of instances) {
    const { instance } = parseInstance(document);
    const alone = await solve(instance, options);
    const threaded = await solve(instance, { ...options, threads: 2 });
    found.rosters.push({ alone: textOf(alone), threaded: textOf(threaded) });
  }
  found.page = await usePage();
} catch (error) {
  found.error = String(error?.stack ?? error);
}
await fetch("/result", { method: "POST", body: JSON.stringify(found) });

function textOf(roster) {
  return JSON.stringify({ ...roster, run: { ...roster.run, elapsedMs: 0 } });
}

async function usePage() {
  const frame = document.createElement("iframe");
  frame.src = "./index.html";
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  const page = frame.contentDocument;
  const at = (id) => page.getElementById(id);
  await until(() => at("about").textContent !== "");
  at("seconds").value = "120";
  at("threads").value = "2";
  at("start").click();
  await until(() => at("matrix").rows.length > 0 && at("moves").textContent !== "–");
  const fraction = at("progress").value;
  const cancelled = performance.now();
  at("cancel").click();
  await until(() => !at("start").disabled);
  return {
    afterCancelMs: Math.round(performance.now() - cancelled),
    fraction,
    status: at("status").textContent,
    rows: at("matrix").rows.length,
    mean: at("mean").textContent,
    download: at("download").href.slice(0, 5),
  };
}

async function until(condition) {
  const patience = performance.now() + 60_000;
  while (!condition()) {
    if (performance.now() > patience) throw new Error(`waited in vain: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
