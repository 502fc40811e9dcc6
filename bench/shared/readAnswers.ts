import { existsSync, readFileSync } from "node:fs";

/** The complete JSON lines of a file that a child wrote until it ended or was ended. */
export function readAnswers<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  const answers: T[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    try {
      if (line.length > 0) answers.push(JSON.parse(line));
    } catch {
      // cut off in the middle: not to be had
    }
  }
  return answers;
}
