/** Where the parts of an instance stand in the document, and what the instance itself does not hold. */
export interface Sources {
  /** By visit: index in the document's list. */
  visits: number[];
  /** The document's own list of skills; null = not given. */
  skills: string[] | null;
}
