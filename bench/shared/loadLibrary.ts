import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundles, root } from "./paths";

export type Library = Pick<
  typeof import("../../src/index"),
  "fewestCarers" | "generate" | "parseInstance" | "renderSvg" | "verify" | "VERSION"
> & {
  file: string;
  /** First digits of the hash of the code, which tells builds of one version apart. */
  build: string;
};

/** The built package, copied first so that a rebuild during a long run changes nothing. */
export async function loadLibrary(): Promise<Library> {
  const built = join(root, "dist");
  if (!existsSync(join(built, "index.js"))) throw new Error("there is no dist: run `npm run build` first");
  const copy = join(bundles, "dist");
  rmSync(copy, { recursive: true, force: true });
  cpSync(built, copy, { recursive: true });
  const { imports, name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const moved = JSON.stringify({ name, version, type: "module", imports }).replaceAll('"./dist/', '"./');
  writeFileSync(join(copy, "package.json"), moved);
  const file = join(copy, "index.js");
  const hash = createHash("sha256");
  for (const part of ["index.js", "worker.js"]) hash.update(readFileSync(join(copy, part)));
  const index = (await import(pathToFileURL(file).href)) as typeof import("../../src/index");
  return { ...index, file, build: hash.digest("hex").slice(0, 10) };
}
