import { mkdir } from "node:fs/promises";
import { fileError } from "./fileError";

/** Makes a folder and those above it where they are missing. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw fileError("write", path, error);
  }
}
