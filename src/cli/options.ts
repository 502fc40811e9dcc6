import { InvalidArgumentError } from "commander";

/** Parser of an option that is a whole number in a range. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}

/** Parser of an option that is a number above zero, at most `most`. */
export function positiveNumber(most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d*\.?\d+$/.test(text) || !(value > 0) || value > most) {
      throw new InvalidArgumentError(`Give a number above 0, at most ${most}.`);
    }
    return value;
  };
}

/** Largest seed: 2^32 - 1. */
export const largestSeed = 4_294_967_295;
