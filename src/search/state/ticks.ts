/** The larger of two ticks, by a mask: which one it is is anybody's guess, and a branch guessed wrongly costs more than three operations. */
export function larger(a: number, b: number): number {
  const more = (a - b) | 0;
  return (a - (more & (more >> 31))) | 0;
}

export function smaller(a: number, b: number): number {
  const more = (a - b) | 0;
  return (b + (more & (more >> 31))) | 0;
}
