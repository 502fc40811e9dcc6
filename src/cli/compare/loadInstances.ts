import { basename } from "node:path";
import type { Instance } from "../../model/Instance";
import type { CliContext } from "../CliContext";
import { CliError } from "../CliError";
import { loadInstance } from "../loadInstance";

/** Reads instances and names each after its file, or by its path as given where two files have the same name. */
export async function loadInstances(
  context: CliContext,
  paths: readonly string[],
): Promise<{ name: string; instance: Instance }[]> {
  if (new Set(paths).size < paths.length) throw new CliError("an instance is given twice");
  const short = paths.map((path) => basename(path).replace(/\.json$/, ""));
  const names = new Set(short).size === short.length ? short : paths;
  const loaded: { name: string; instance: Instance }[] = [];
  for (const [at, path] of paths.entries()) {
    loaded.push({ name: names[at], instance: await loadInstance(context, path) });
  }
  return loaded;
}
