import type { ComparedRun } from "../../compare/ComparedRun";

/** A worker's answer to a run: its result, or the kind of error; never a message, which may hold data. */
export type WorkerAnswer = { result: ComparedRun } | { failed: string };
