import { pointer } from "./text";

/** What a scan of a text finds besides its value. */
export interface JsonScan {
  /** Offset of the first character at which the text stops being the beginning of JSON (its length where it merely ends too soon); null = it is JSON. */
  fault: number | null;
  /** JSON Pointers of members whose name an object has before; JSON.parse keeps the last of them. */
  repeated: string[];
}

interface Open {
  /** Names so far; null in a list. */
  names: Set<string> | null;
  at: string | number;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const MOST_REPEATED = 1000;

/** Offset after the string that begins at an offset; -1 where none does. */
function endOfString(text: string, from: number): number {
  if (text[from] !== '"') return -1;
  for (let i = from + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) return i + 1;
    if (c < 32) return -1;
    if (c !== 92) continue;
    ESCAPE.lastIndex = i;
    if (!ESCAPE.test(text)) return -1;
    i = ESCAPE.lastIndex - 1;
  }
  return -1;
}

/** Scans a JSON text without recursion. */
export function scanJson(text: string): JsonScan {
  const repeated: string[] = [];
  const stack: Open[] = [];
  let i = 0;

  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = i;
    const found = pattern.test(text);
    if (found) i = pattern.lastIndex;
    return found;
  };
  const literal = (): boolean => {
    const end = endOfString(text, i);
    if (end >= 0) i = end;
    return end >= 0;
  };
  const result = (fault: number | null): JsonScan => ({ fault, repeated });

  const name = (open: Open): boolean => {
    const from = i;
    if (!literal()) return false;
    const quoted = text.slice(from, i);
    const key = quoted.includes("\\") ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
    open.at = key;
    if (open.names!.has(key)) {
      if (repeated.length < MOST_REPEATED) repeated.push(pointer(...stack.map((o) => o.at)));
    } else open.names!.add(key);
    match(SPACE);
    if (text[i] !== ":") return false;
    i++;
    match(SPACE);
    return true;
  };

  match(SPACE);
  for (;;) {
    const c = text[i];
    if (c === "{" || c === "[") {
      i++;
      match(SPACE);
      const open: Open = c === "{" ? { names: new Set(), at: "" } : { names: null, at: 0 };
      if (text[i] === (c === "{" ? "}" : "]")) i++;
      else {
        stack.push(open);
        if (open.names !== null && !name(open)) return result(i);
        continue;
      }
    } else if (!(c === '"' ? literal() : match(SCALAR))) return result(i);

    for (;;) {
      match(SPACE);
      const open = stack[stack.length - 1];
      if (open === undefined) return result(i < text.length ? i : null);
      const next = text[i];
      if (next === ",") {
        i++;
        match(SPACE);
        if (open.names === null) open.at = (open.at as number) + 1;
        else if (!name(open)) return result(i);
        break;
      }
      if (next !== (open.names === null ? "]" : "}")) return result(i);
      i++;
      stack.pop();
    }
  }
}
