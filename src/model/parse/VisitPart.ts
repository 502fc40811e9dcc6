import type { Parts } from "./readParts";

/** A visit whose form is right. */
export type VisitPart = NonNullable<Parts["visits"]["list"][number]>;
