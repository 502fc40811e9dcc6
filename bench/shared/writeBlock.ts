import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Puts a text between the markers of its key in a Markdown file, in place of what stood there, or at the end. */
export function writeBlock(file: string, key: string, text: string, header = "# Results\n"): void {
  const begin = `<!-- ${key}:begin -->`;
  const end = `<!-- ${key}:end -->`;
  const before = existsSync(file) ? readFileSync(file, "utf8") : header;
  const block = `${begin}\n${text.trim()}\n${end}`;
  const from = before.indexOf(begin);
  const to = before.indexOf(end, from);
  const after =
    from >= 0 && to > from
      ? before.slice(0, from) + block + before.slice(to + end.length)
      : `${before.trimEnd()}\n\n${block}\n`;
  writeFileSync(file, after);
}
