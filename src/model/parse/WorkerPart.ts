import type { Parts } from "./readParts";

/** A worker whose form is right. */
export type WorkerPart = NonNullable<Parts["workers"]["list"][number]>;
