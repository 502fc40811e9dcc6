/** @throws RangeError unless the value is a number of at least `least`, whole where it counts something */
export function checkAmount(name: string, value: number, least: number, whole: boolean): void {
  const kind = whole ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (!kind || value < least)
    throw new RangeError(`${name} must be a ${whole ? "whole " : ""}number of at least ${least}, not ${value}`);
}
