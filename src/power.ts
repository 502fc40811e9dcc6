import { exponential } from "./exponential";

/**
 * `base ** exponent` for a base above 0, the same on every engine (see `exponential`). Relative error below 1e-13 while the result lies between
 * 1e-100 and 1e100.
 * @returns NaN for a base that is not a positive finite number
 */
export function power(base: number, exponent: number): number {
  return exponential(exponent * naturalLogarithm(base));
}

/** Natural logarithm, for a positive finite number: by halving or doubling into [0.7, 1.4], then the series of the inverse hyperbolic tangent. */
export function naturalLogarithm(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return Number.NaN;
  let m = x;
  let doublings = 0;
  for (; m > 1.4; m /= 2) doublings++;
  for (; m < 0.7; m *= 2) doublings--;
  const z = (m - 1) / (m + 1);
  const square = z * z;
  let sum = 0;
  for (let i = 25; i >= 1; i -= 2) sum = sum * square + 1 / i;
  return 2 * z * sum + doublings * Math.LN2;
}
