import type { Issue } from "../model/Issue";

/** Exit codes of the command line. */
export const exitCodes = { done: 0, incomplete: 1, invalid: 2, internal: 3, interrupted: 130 } as const;

/** Ends a command with an exit code and a message for the user. Messages hold ids, codes, paths and numbers only. */
export class CliError extends Error {
  override readonly name = "CliError";

  constructor(
    message: string,
    readonly exitCode: number = exitCodes.invalid,
    /** What is wrong with the input, where that is the reason. */
    readonly issues: Issue[] = [],
  ) {
    super(message);
  }
}
