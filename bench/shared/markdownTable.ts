/** A Markdown table; numbers as they print, null as a dash. */
export function markdownTable(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const line = (cells: readonly (string | number | null)[]) =>
    `| ${cells
      .map((cell) =>
        String(cell ?? "–")
          .replaceAll("|", "/")
          .replaceAll("\n", " "),
      )
      .join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}
