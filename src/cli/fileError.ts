import { CliError } from "./CliError";

const reasons: Record<string, string> = {
  ENOENT: "no such file or folder",
  EACCES: "no permission",
  EPERM: "no permission",
  EISDIR: "it is a folder",
  EEXIST: "there is a file of that name",
  ENOTDIR: "a part of the path is not a folder",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  ENAMETOOLONG: "the name is too long",
};

/** Turns an error of the file system into a message for the user. */
export function fileError(action: "read" | "write", path: string, error: unknown): CliError {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
  return new CliError(`cannot ${action} ${path}: ${reasons[code] ?? code}`);
}
