/**
 * Holm's adjustment of p-values for several tests at once (Scandinavian Journal of Statistics 6, 1979): the probability of one false alarm or more
 * among them stays below the level at which the adjusted values are read. null stays null and is not counted.
 */
export function holm(values: readonly (number | null)[]): (number | null)[] {
  const tested = values.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => a.p - b.p);
  const adjusted: (number | null)[] = values.map(() => null);
  let most = 0;
  tested.forEach(({ at, p }, rank) => {
    most = Math.max(most, Math.min(1, (tested.length - rank) * p));
    adjusted[at] = most;
  });
  return adjusted;
}
