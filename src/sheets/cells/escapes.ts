import { CellFault } from "./CellFault";

/** Characters that mean something in a cell and may be taken literally behind a backslash. */
const SIGNS = "\\|:=+-@#";

// what a reader of cells trims or refuses, and what other programs may alter
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffd]|^\s|\s$/gu;

/**
 * Texts in cells. A backslash makes the sign behind it literal, and `\u{A0}` is the character of that number, so that an id may hold separators,
 * begin with a sign that makes spreadsheets take it for a formula, or hold spaces at its ends.
 */
export const escapes = {
  /** @param special signs that would be taken for more than themselves in this cell */
  write(text: string, special = ""): string {
    const signs = new Set(`\\${special}`);
    const escaped = [...text].map((sign) => (signs.has(sign) ? `\\${sign}` : sign)).join("");
    const first = /^[=+@#-]/.test(escaped) ? `\\${escaped}` : escaped;
    return first.replace(UNSAFE, numbered);
  },

  /** A text that would be read as something else, with its first sign as a number. */
  hide(text: string): string {
    return numbered(text[0]) + text.slice(1);
  },

  read(text: string): string | CellFault {
    let wrong = false;
    const plain = text.replace(/\\(u\{[0-9A-Fa-f]{1,6}\}|.?)/gsu, (_, escaped: string) => {
      if (escaped.length > 1) {
        const code = Number.parseInt(escaped.slice(2, -1), 16);
        if (code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code);
      } else if (escaped !== "" && SIGNS.includes(escaped)) return escaped;
      wrong = true;
      return "";
    });
    return wrong ? new CellFault("BAD_CELL", "Write a backslash twice where it stands for itself.") : plain;
  },

  /** Splits at a sign that has no backslash before it. */
  split(text: string, separator: string): string[] {
    const parts = [""];
    for (let i = 0; i < text.length; i++) {
      if (text[i] === separator) parts.push("");
      else {
        parts[parts.length - 1] += text[i];
        if (text[i] === "\\" && i + 1 < text.length) parts[parts.length - 1] += text[++i];
      }
    }
    return parts.map((part) => part.trim());
  },
};

function numbered(sign: string): string {
  return `\\u{${sign.codePointAt(0)!.toString(16).toUpperCase()}}`;
}
