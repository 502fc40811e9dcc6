import { CliError } from "./CliError";

/** @throws CliError that repeats nothing of the text */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch {
    throw new CliError(`cannot read ${path}: it is not JSON`);
  }
}
