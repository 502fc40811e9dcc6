import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Sink } from "./CliContext";
import { fileError } from "./fileError";
import { writeSink } from "./writeSink";

/**
 * Makes sure, before any work is done, that a result can be written there.
 * @throws CliError when the folder is missing or not writable, or the path is a folder
 */
export async function checkOutput(path: string | undefined): Promise<void> {
  if (path === undefined) return;
  try {
    const found = await kindOf(path);
    if (found === "folder") throw Object.assign(new Error(), { code: "EISDIR" });
    await access(found === "nothing" || found === "file" ? dirname(path) : path, constants.W_OK);
  } catch (error) {
    throw fileError("write", path, error);
  }
}

/** Writes a result to a file, which is then there as a whole or not at all, or to standard output where no path is given. */
export async function writeOutput(path: string | undefined, text: string, stdout: Sink): Promise<void> {
  if (path === undefined) return writeSink(stdout, text);
  try {
    const found = await kindOf(path);
    if (found === "other") return await writeFile(path, text);
    const target = found === "file" ? await realpath(path) : path;
    await replaceFile(target, text);
  } catch (error) {
    throw fileError("write", path, error);
  }
}

async function kindOf(path: string): Promise<"nothing" | "file" | "folder" | "other"> {
  try {
    const found = await stat(path);
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "nothing";
    throw error;
  }
}

async function replaceFile(target: string, text: string): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
