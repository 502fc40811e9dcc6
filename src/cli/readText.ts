import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import { CliError } from "./CliError";
import { fileError } from "./fileError";

/**
 * Reads a file, or standard input for `-`.
 * @throws CliError when it cannot be read or is not UTF-8
 */
export async function readText(path: string, stdin: Readable): Promise<string> {
  const bytes = path === "-" ? await readAll(stdin) : await readBytes(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(`cannot read ${path}: it is not UTF-8 text`);
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileError("read", path, error);
  }
}

async function readAll(stdin: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
