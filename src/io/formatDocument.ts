/**
 * JSON text of a document with one line for each entry of its top-level lists: as small as can be read and compared line by line.
 * Ends with a line break.
 */
export function formatDocument(document: object): string {
  const fields = Object.entries(document)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${formatValue(value)}`);
  return fields.length === 0 ? "{}\n" : `{\n${fields.join(",\n")}\n}\n`;
}

function formatValue(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((entry) => `    ${JSON.stringify(entry) ?? "null"}`).join(",\n")}\n  ]`;
}
