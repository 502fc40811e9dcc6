const LN2_HIGH = 0x162e42fee / 8_589_934_592;
const LN2_LOW = 1.9082149292705877e-10;
const TERMS = 14;

/**
 * e to the power of x, from additions, multiplications and divisions only: `Math.exp` may differ in the last bit between engines, and one such bit
 * sends a search elsewhere. Relative error below 1e-14; 0 below -700, `Infinity` above 700.
 *
 * The argument is reduced by multiples of ln 2 (split in two as in fdlibm's `e_exp.c`), the rest summed as a Taylor series.
 */
export function exponential(x: number): number {
  if (x < -700) return 0;
  if (x > 700) return Number.POSITIVE_INFINITY;
  const k = Math.floor(x / Math.LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let i = TERMS; i >= 1; i--) sum = 1 + (sum * r) / i;
  return sum * powerOfTwo(k);
}

/** Exact: squarings of two lose nothing. */
function powerOfTwo(k: number): number {
  let result = 1;
  let factor = k < 0 ? 0.5 : 2;
  for (let n = Math.abs(k); n > 0; n >>= 1) {
    if (n & 1) result *= factor;
    factor *= factor;
  }
  return result;
}
