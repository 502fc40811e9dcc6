import type { LinearSolver } from "../linear/LinearSolver";
import type { CoverKind, CoverModel, CoverOption } from "./CoverModel";
import { type DayGains, heaviestPattern } from "./heaviestPattern";
import { improveWeights } from "./improveWeights";
import { OFF } from "./LegalPatterns";
import type { PatternShelf } from "./PatternShelf";
import type { PatternRow, WeightProblem, Weights } from "./WeightProblem";

export interface CoverWeights extends Weights {
  scale: number;
  /** Carers, besides those that already count, that the weights prove. */
  carers: number;
}

/** What the weights of all recipients of an instance share. */
export interface WeightShop {
  shelf: PatternShelf;
  /** Weights of days that have proved something for other recipients; those that prove one's number join them. */
  known: number[][];
  solver: LinearSolver;
}

/** The best of simple weights (days, weekends, weeks, items), by weak duality. */
export function simpleWeights(model: CoverModel, shelf: PatternShelf): CoverWeights {
  if (model.items.length === 0) return NOTHING;
  const problem = weightProblem(model, shelf);
  let best = NOTHING;
  for (const weights of simple(model)) best = better(problem, weights, best);
  return best;
}

/**
 * Weights that prove by weak duality that a model takes at least so many carers: those of `target` where simple weights or, failing these, weights
 * from a linear programme prove it, else the best found.
 *
 * @param start Weights to start from, found for this model or one that is weaker.
 * @param steps Most linear programmes to solve, for days alone and for all; the result depends on nothing else than the model, these and `shop`.
 */
export function coverWeights(
  model: CoverModel,
  target: number,
  start: Weights,
  steps: number,
  shop: WeightShop,
): CoverWeights {
  if (target <= 0 || model.items.length === 0) return NOTHING;
  const problem = weightProblem(model, shop.shelf);
  let best = start.days.length === 0 ? NOTHING : better(problem, start, NOTHING);
  const attempt = (weights: Weights) => {
    best = better(problem, weights, best);
    if (best.carers < target) return false;
    const key = weights.days.join();
    if (weights.items.every((weight) => weight === 0) && !shop.known.some((other) => other.join() === key))
      shop.known.unshift(weights.days);
    return true;
  };
  if (best.carers >= target) return best;
  const noItems = model.items.map(() => 0);
  for (const days of [...shop.known]) if (attempt({ items: noItems, days })) return best;
  for (const weights of simple(model)) if (attempt(weights)) return best;
  if (!improveWeights(problem, steps, false, shop.solver, attempt))
    improveWeights(problem, steps, true, shop.solver, attempt);
  return best;
}

const NOTHING: CoverWeights = { items: [], days: [], scale: 1, carers: 0 };

function better(problem: WeightProblem, weights: Weights, best: CoverWeights): CoverWeights {
  const { carers, scale } = problem.evaluate(weights);
  const whole = Math.ceil(carers - 1e-9);
  return whole > best.carers ? { ...weights, scale, carers: whole } : best;
}

function* simple(model: CoverModel): Generator<Weights> {
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

function weightProblem(model: CoverModel, shelf: PatternShelf): WeightProblem {
  const patterns = model.kinds.map((kind) => shelf.wide(model, kind));
  const shifts = model.demand.map((demand) => Math.ceil(demand.shifts - 1e-9));
  const rows: PatternRow[] = [];
  const onlyOn = new Map<CoverOption, boolean>();
  for (const { options } of model.kinds)
    options.forEach((list, day) => {
      for (const option of list)
        if (!onlyOn.has(option))
          onlyOn.set(
            option,
            option.items.some((i) => model.items[i].firstDay === day && model.items[i].lastDay === day),
          );
    });
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
      const known = [new Map<CoverOption[], DayOffer>(), new Map<CoverOption[], DayOffer>()];
      const offerOf = (kind: CoverKind, day: number) => {
        const list = kind.options[day];
        const offers = known[kind.mandatory[day] ? 1 : 0];
        let offer = offers.get(list);
        if (offer === undefined) {
          offer = dayOffer(list, kind, day);
          offers.set(list, offer);
        }
        return offer;
      };
      /** What gains something on a day, of equal hours the best; what must be worked in any case. */
      const dayOffer = (list: CoverOption[], { limits, mandatory }: CoverKind, day: number): DayOffer => {
        const best = new Map<number, { option: CoverOption; gain: number }>();
        for (const option of list) {
          let gain = onlyOn.get(option) ? days[day] : 0;
          for (const i of option.items) gain += items[i];
          const place = limits.settled ? 0 : shelf.placeOf(day, option);
          if ((gain > 0 || mandatory[day]) && gain > (best.get(place)?.gain ?? -1)) best.set(place, { option, gain });
        }
        const options = [...best.keys()];
        const gains = [...best.values()].map(({ gain }) => gain);
        return { options, gains, best: [...best.values()].map(({ option }) => option), text: `${options}:${gains}` };
      };
      const heaviest = model.kinds.map((kind, k) => {
        const { counted, workers } = kind;
        if (workers.length + counted.length === 0) return 0;
        const offers = kind.options.map((_, day) => offerOf(kind, day));
        const key = offers.map(({ text }) => text).join("|");
        const { pattern, value } = patterns[k].remember(key, () => heaviestPattern(patterns[k], offers));
        const row: PatternRow = { kind: k, items: model.items.map(() => 0), days: days.map(() => 0) };
        pattern.forEach((place, day) => {
          if (place === OFF) return;
          const option = offers[day].best[place];
          if (onlyOn.get(option)) row.days[day]++;
          for (const i of option.items) row.items[i]++;
        });
        if (value > 0) rows.push(row);
        total -= counted.length * value;
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

/** `best` by place in `options`: the option of the model. `text` is equal where options and gains are. */
interface DayOffer extends DayGains {
  best: CoverOption[];
  text: string;
}
