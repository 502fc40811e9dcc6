import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GenerateOptions } from "../../src/generate/generate";
import type { Library } from "../shared/loadLibrary";
import type { Unit } from "./Unit";

/**
 * The unit of a file, or one that the package generates.
 * @throws Error with the issues of a document that has errors
 */
export function unitFrom(library: Library, work: string, source: string | GenerateOptions): Unit {
  const document =
    typeof source === "string" ? JSON.parse(readFileSync(source, "utf8")) : library.generate(source).document;
  const { instance, issues } = library.parseInstance(document);
  if (instance === null) throw new Error(issues.map(({ code, path }) => `${code} ${path}`).join("\n"));
  const file = join(work, `${instance.hash}.json`);
  writeFileSync(file, JSON.stringify(document));
  return {
    name: instance.name || instance.hash.slice(0, 10),
    instance,
    file,
    fewest: library.fewestCarers(instance).total,
  };
}
