import type { IssueCollector } from "../model/parse/IssueCollector";
import type { SheetFile } from "./SheetFile";
import { pathOf } from "./SheetPlace";

const advice = 'Save it as "CSV UTF-8".';

/**
 * Text of a file without its byte order mark: UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which Excel writes for "CSV" in Sweden
 * (warning `ENCODING`).
 * @returns null after an error `ENCODING`
 */
export function decodeSheet(issues: IssueCollector, { content, name }: SheetFile): string | null {
  const text = typeof content === "string" ? content : (unicode(content) ?? windows(issues, name, content));
  if (text === null || text.includes("\0")) {
    issues.error(
      "ENCODING",
      pathOf({ file: name }),
      "The file is neither UTF-8 nor UTF-16 with a byte order mark.",
      advice,
    );
    return null;
  }
  return text.replace(/^\uFEFF/, "");
}

/** null where the bytes are no Unicode text. */
function unicode(bytes: Uint8Array): string | null {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(mark, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function windows(issues: IssueCollector, file: string, bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return null;
  let row = 1;
  for (const byte of bytes.subarray(
    0,
    bytes.findIndex((sign) => sign > 0x7f),
  ))
    if (byte === 0x0a) row++;
  const detail = "From this row on the file is not UTF-8; it is read as Windows-1252.";
  issues.warning("ENCODING", pathOf({ file, row }), detail, advice);
  return new TextDecoder("windows-1252").decode(bytes);
}
