import type { CoverKind, CoverModel } from "./CoverModel";

/**
 * An equivalent model in which no worker that may still be chosen decides between odd and even weekends: a kind that may work both becomes two
 * kinds of one pool, one for each parity. Workers that already count keep the choice.
 */
export function splitWeekends(model: CoverModel): CoverModel {
  const kinds: CoverKind[] = [];
  for (const kind of model.kinds) {
    if (!kind.limits.weekends) {
      kinds.push(kind);
      continue;
    }
    const parities = [0, 1].filter((parity) =>
      kind.options.some((options, day) => options.length > 0 && model.weekendParity[day] === parity),
    );
    const fixed = kind.mandatory.findIndex((mandatory, day) => mandatory && model.weekendParity[day] >= 0);
    const choices = fixed >= 0 ? [model.weekendParity[fixed]] : parities;
    if (choices.length < 2) {
      kinds.push(onParity(model, kind, choices[0] ?? -1));
      continue;
    }
    if (kind.counted.length > 0) kinds.push({ ...kind, workers: [] });
    if (kind.workers.length > 0)
      for (const parity of choices) kinds.push({ ...onParity(model, kind, parity), counted: [] });
  }
  return { ...model, kinds };
}

function onParity(model: CoverModel, kind: CoverKind, parity: number): CoverKind {
  return {
    ...kind,
    options: kind.options.map((options, day) =>
      model.weekendParity[day] >= 0 && model.weekendParity[day] !== parity ? [] : options,
    ),
    limits: { ...kind.limits, weekends: false },
  };
}
