/**
 * Assigns each row to a column of its own at least total cost (Hungarian method with potentials, O(n^3)).
 *
 * @param cost Square matrix of finite costs.
 * @returns The column of each row.
 */
export function minimumAssignment(cost: readonly (readonly number[])[]): number[] {
  const size = cost.length;
  const rowPotential = new Array<number>(size + 1).fill(0);
  const columnPotential = new Array<number>(size + 1).fill(0);
  const rowOf = new Array<number>(size + 1).fill(0); // 1-based; column 0 holds the row being placed
  for (let row = 1; row <= size; row++) {
    const slack = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const previous = new Array<number>(size + 1).fill(0);
    const done = new Array<boolean>(size + 1).fill(false);
    rowOf[0] = row;
    let column = 0;
    do {
      done[column] = true;
      const current = rowOf[column];
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= size; other++) {
        if (done[other]) continue;
        const reduced = cost[current - 1][other - 1] - rowPotential[current] - columnPotential[other];
        if (reduced < slack[other]) {
          slack[other] = reduced;
          previous[other] = column;
        }
        if (slack[other] < step) {
          step = slack[other];
          next = other;
        }
      }
      for (let other = 0; other <= size; other++) {
        if (done[other]) {
          rowPotential[rowOf[other]] += step;
          columnPotential[other] -= step;
        } else slack[other] -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[previous[column]];
      column = previous[column];
    }
  }
  const result = new Array<number>(size).fill(-1);
  for (let column = 1; column <= size; column++) result[rowOf[column] - 1] = column - 1;
  return result;
}
