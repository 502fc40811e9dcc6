import type { SheetPlace } from "./SheetPlace";

/** Where in the sheets each part of a document comes from. */
export class Origins {
  private readonly places = new Map<string, SheetPlace>();
  private readonly matrices = new Map<string, (from: number, to: number) => SheetPlace | null>();

  /** The first place of a part counts. */
  add(pointer: string, place: SheetPlace): void {
    if (!this.places.has(pointer)) this.places.set(pointer, place);
  }

  /** The entries of a matrix below a pointer, `/row/column`. */
  addMatrix(pointer: string, placeOf: (from: number, to: number) => SheetPlace | null): void {
    this.matrices.set(pointer, placeOf);
  }

  /** The place of the part or, where it has none, of what holds it. */
  find(pointer: string): SheetPlace | null {
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
      const found = this.places.get(at) ?? this.inMatrix(at);
      if (found !== null) return found;
    }
    return null;
  }

  private inMatrix(pointer: string): SheetPlace | null {
    const [matrix, from, to] = /^(.*)\/(\d+)\/(\d+)$/.exec(pointer)?.slice(1) ?? [];
    return this.matrices.get(matrix)?.(Number(from), Number(to)) ?? null;
  }
}
