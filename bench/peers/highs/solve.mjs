import loadHighs from "highs";
import { openRun } from "../common/peer.mjs";
import { readSolution, stageOne, startFrom } from "../common/stageOne.mjs";

/** Stage 1 (`common/stageOne.mjs`) by HiGHS in WebAssembly, one thread, with the greedy plan as start. */
const run = openRun();
const stage = stageOne(run.compact);
const { columns, rows } = stage;
const highs = await loadHighs();

const starts = new Int32Array(rows.length + 1);
rows.forEach(({ terms }, i) => {
  starts[i + 1] = starts[i] + terms.length;
});
const indices = new Int32Array(starts[rows.length]);
const values = new Float64Array(starts[rows.length]);
rows.forEach(({ terms }, i) => {
  terms.forEach(([k, factor], j) => {
    indices[starts[i] + j] = k;
    values[starts[i] + j] = factor;
  });
});
const model = highs.createModel({
  numCols: columns.length,
  numRows: rows.length,
  sense: highs.constants.objectiveSense.minimize,
  offset: 0,
  colCost: Float64Array.from(columns, ({ cost }) => cost),
  colLower: Float64Array.from(columns, ({ lower }) => lower),
  colUpper: Float64Array.from(columns, ({ upper }) => upper),
  rowLower: Float64Array.from(rows, ({ lower }) => lower),
  rowUpper: Float64Array.from(rows, ({ upper }) => upper),
  matrix: { format: "csr", numRows: rows.length, numCols: columns.length, starts, indices, values },
  integrality: new Int32Array(columns.length).fill(highs.constants.variableType.integer),
});
model.options.set({ output_flag: false, random_seed: run.seed, time_limit: run.left() / 1000 });

const start = startFrom(run.compact, stage, run.hint);
if (start !== null) model.setSolution({ colValue: start });

const { mipImprovingSolution, mipInterrupt } = highs.constants.callbackType;
const hand = (solution, claims) => {
  const { shifts, visits } = readSolution(stage, solution);
  run.answer(shifts, visits, claims);
};
model.run({
  [mipImprovingSolution](event) {
    if (event.data.mip_solution) {
      hand(event.data.mip_solution, {
        objective: event.data.mip_primal_bound ?? null,
        bound: event.data.mip_dual_bound ?? null,
      });
    }
  },
  [mipInterrupt](event) {
    if (run.left() <= 100) event.interrupt();
  },
});
const status = model.getModelStatus();
const names = Object.entries(highs.constants.modelStatus);
const solution = model.getSolution();
const claims = {
  status: names.find(([, code]) => code === status)?.[0] ?? String(status),
  columns: columns.length,
  rows: rows.length,
};
if (solution?.colValue && Number.isFinite(model.getObjectiveValue())) {
  const whole = solution.colValue.every((value) => Math.abs(value - Math.round(value)) < 1e-5);
  if (whole) hand(solution.colValue, { ...claims, objective: model.getObjectiveValue() });
}
model.dispose();
