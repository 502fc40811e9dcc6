import type { Rules } from "../Instance";
import type { IdIndex } from "./Context";
import type { Parts } from "./readParts";

/** Ids and shared data that workers refer to. */
export interface WorkerReferences {
  recipients: IdIndex;
  locations: IdIndex;
  templates: IdIndex;
  templateParts: Parts["shiftTemplates"]["list"];
  modes: ReadonlySet<string>;
  rules: Rules;
}
