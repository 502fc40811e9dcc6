import type { Json } from "./smallInstance";

const plain = (segment: string): string => segment.replace(/~1/g, "/").replace(/~0/g, "~");

/** The value at a JSON Pointer. */
export function valueAt(document: Json, path: string): Json {
  return path
    .split("/")
    .slice(1)
    .reduce((value, segment) => value?.[plain(segment)], document);
}

/** Sets the value at a JSON Pointer; undefined takes the member out. Returns the document. */
export function setAt(document: Json, path: string, value: Json): Json {
  const segments = path.split("/").slice(1).map(plain);
  const last = segments.pop()!;
  const parent = segments.reduce((at, segment) => at[segment], document);
  if (value === undefined) {
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
  } else parent[last] = value;
  return document;
}

/** JSON Pointers of everything inside a document. */
export function pointersIn(document: Json, path = ""): string[] {
  if (document === null || typeof document !== "object") return [];
  return Object.keys(document).flatMap((key) => {
    const at = `${path}/${key.replace(/~/g, "~0").replace(/\//g, "~1")}`;
    return [at, ...pointersIn(document[key], at)];
  });
}
