import { existsSync, readFileSync, writeFileSync } from "node:fs";

const HEADER = `# Peers side by side

Made by \`npm run bench:peers\`; what lies between two markers is replaced by the next run on that instance.
Models: the folders of \`bench/peers\`. Carers compare only at an equal number of unassigned parts.
`;

/** Puts a session's text between the markers of its instance, or at the end. */
export function writeTable(file: string, instance: string, text: string): void {
  const begin = `<!-- peers:${instance}:begin -->`;
  const end = `<!-- peers:${instance}:end -->`;
  const before = existsSync(file) ? readFileSync(file, "utf8") : HEADER;
  const block = `${begin}\n${text}\n${end}`;
  const from = before.indexOf(begin);
  const to = before.indexOf(end);
  const after =
    from >= 0 && to > from
      ? before.slice(0, from) + block + before.slice(to + end.length)
      : `${before.trimEnd()}\n\n${block}\n`;
  writeFileSync(file, after);
}
