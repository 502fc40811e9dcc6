import type { CoverModel } from "./CoverModel";

/** Equal for models of one instance whose fewest carers, besides those already counted, are equal by structure. */
export function coverSignature(model: CoverModel): string {
  return JSON.stringify(
    [
      model.items.map((item) => [item.need, item.firstDay, item.lastDay]),
      model.kinds.map((kind) => [
        kind.workers.length,
        kind.counted.length,
        kind.pool,
        kind.options.map((day) => day.map((o) => [o.start, o.end, o.paid, o.items])),
        kind.mandatory,
        kind.limits,
      ]),
    ],
    (_, value) => (value === Number.POSITIVE_INFINITY ? "inf" : value),
  );
}
