import type { HhcrspProblem } from "./hhcrsp/HhcrspProblem";
import type { IhtcProblem } from "./ihtc/IhtcProblem";

/** A problem of a public benchmark set, compiled, in plain data that can be sent to a worker. */
export type PublicProblem = { set: "hhcrsp"; problem: HhcrspProblem } | { set: "ihtc"; problem: IhtcProblem };
