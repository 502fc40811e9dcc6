import type { CoverModel } from "./CoverModel";
import { kindKey } from "./kindKey";
import type { OptionLists } from "./OptionLists";

/** Equal for models of one instance whose fewest carers, besides those already counted, are equal by structure. */
export function coverSignature(lists: OptionLists, { items, kinds }: CoverModel): string {
  const needs = items.map(({ firstDay, lastDay, need }) => `${need} ${firstDay} ${lastDay}`);
  const numbers = kinds.map(
    (kind) => `${kind.workers.length} ${kind.counted.length} ${kind.pool}:${kindKey(lists, kind)}`,
  );
  return `${needs}#${numbers.join("#")}`;
}
