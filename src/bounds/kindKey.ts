import type { CoverKind } from "./CoverModel";
import { limitsText } from "./limitsText";
import type { OptionLists } from "./OptionLists";

/** Equal for kinds with equal options, published shifts and limits, in all models whose options are `shared` by the same lists. */
export function kindKey(lists: OptionLists, { limits, mandatory, options }: CoverKind): string {
  return `${options.map((day) => lists.numberOf(day))}/${mandatory.map(Number).join("")}/${limitsText(limits)}`;
}
