import type { CoverModel } from "./CoverModel";
import { dayDemand } from "./dayDemand";
import { HeaviestPattern } from "./HeaviestPattern";
import { improveWeights } from "./improveWeights";
import { OFF } from "./LegalPatterns";

/** Whole weights, not negative: of each worker on an item, and of each shift that makes visits on a day. */
export interface Weights {
  items: number[];
  days: number[];
}

export interface CoverWeights extends Weights {
  scale: number;
  /** Carers, besides those that already count, that the weights prove. */
  carers: number;
}

/** A pattern as a row: how often it counts for each item and for each day. */
export interface PatternRow {
  kind: number;
  items: number[];
  days: number[];
}

/** A cover model as the linear relaxation that weights are dual to. */
export interface WeightProblem {
  model: CoverModel;
  /** By day: shifts that its visits take at least. */
  shifts: number[];
  /** Patterns met so far. */
  rows: PatternRow[];
  /** The carers that weights prove, the best scale for them, and the heaviest patterns, which join `rows`. */
  evaluate(weights: Weights): { carers: number; scale: number };
}

/**
 * Weights that prove by weak duality that a model takes at least so many carers: those of `target` where simple weights (days, weekends, weeks,
 * items) or, failing these, weights from a linear programme prove it, else the best found.
 *
 * @param steps Most linear programmes to solve, for days alone and for all; the result depends on nothing else than the model, these and `known`.
 * @param known Weights of days that have proved something for other recipients; those that prove this one's join them.
 */
export function coverWeights(model: CoverModel, target: number, steps: number, known: number[][] = []): CoverWeights {
  const problem = weightProblem(model);
  let best: CoverWeights = { items: [], days: [], scale: 1, carers: 0 };
  const attempt = (weights: Weights) => {
    const { carers, scale } = problem.evaluate(weights);
    if (Math.ceil(carers - 1e-9) > best.carers) best = { ...weights, scale, carers: Math.ceil(carers - 1e-9) };
    if (best.carers < target) return false;
    const key = weights.days.join();
    if (weights.items.every((weight) => weight === 0) && !known.some((other) => other.join() === key))
      known.unshift(weights.days);
    return true;
  };
  if (target <= 0 || model.items.length === 0) return best;
  const noItems = model.items.map(() => 0);
  for (const days of [...known]) if (attempt({ items: noItems, days })) return best;
  for (const weights of simpleWeights(model)) if (attempt(weights)) return best;
  if (!improveWeights(problem, steps, false, attempt)) improveWeights(problem, steps, true, attempt);
  return best;
}

function* simpleWeights(model: CoverModel): Generator<Weights> {
  const none = Array<number>(model.days).fill(0);
  const noItems = model.items.map(() => 0);
  const days = (chosen: (day: number) => boolean): Weights => ({
    items: noItems,
    days: none.map((_, day) => (chosen(day) ? 1 : 0)),
  });
  const weekend = model.weekendParity.flatMap((parity, day) => (parity >= 0 ? [day] : []));
  const first = weekend.filter((day) => !weekend.includes(day - 1));
  yield days(() => true);
  if (weekend.length > 0) {
    yield days((day) => first.includes(day));
    yield days((day) => weekend.includes(day) && !first.includes(day));
    yield days((day) => weekend.includes(day));
  }
  for (const week of model.weeks) yield days((day) => day >= week.firstDay && day < week.firstDay + week.days);
  for (let chosen = 0; chosen < model.days; chosen++) yield days((day) => day === chosen);
  yield { items: model.items.map(() => 1), days: none };
}

function weightProblem(model: CoverModel): WeightProblem {
  const patterns = model.kinds.map((kind) => new HeaviestPattern(model, kind));
  const shifts = dayDemand(model).map((demand) => Math.ceil(demand.shifts - 1e-9));
  const rows: PatternRow[] = [];
  const onlyHere = model.kinds.map((kind) =>
    kind.options.map((options, day) =>
      options.map(({ items }) => items.some((i) => model.items[i].firstDay === day && model.items[i].lastDay === day)),
    ),
  );
  return {
    model,
    shifts,
    rows,
    evaluate({ items, days }) {
      let total = 0;
      model.items.forEach(({ need }, i) => {
        total += need * items[i];
      });
      shifts.forEach((number, day) => {
        total += number * days[day];
      });
      const heaviest = model.kinds.map((kind, k) => {
        const gain = (day: number, option: number) => {
          let sum = onlyHere[k][day][option] ? days[day] : 0;
          for (const i of kind.options[day][option].items) sum += items[i];
          return sum;
        };
        const { pattern, value } = patterns[k].find(gain);
        const row: PatternRow = { kind: k, items: model.items.map(() => 0), days: days.map(() => 0) };
        pattern.forEach((option, day) => {
          if (option === OFF) return;
          if (onlyHere[k][day][option]) row.days[day]++;
          for (const i of kind.options[day][option].items) row.items[i]++;
        });
        if (value > 0) rows.push(row);
        total -= kind.counted.length * value;
        return value;
      });
      let best = { carers: 0, scale: 1 };
      for (const scale of new Set(heaviest)) {
        if (scale <= 0) continue;
        const over = model.kinds.reduce(
          (sum, kind, k) => sum + kind.workers.length * Math.max(0, heaviest[k] - scale),
          0,
        );
        const carers = (total - over) / scale;
        if (carers > best.carers) best = { carers, scale };
      }
      return best;
    },
  };
}
