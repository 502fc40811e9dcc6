/**
 * `1,2,5` or `1-5` as numbers.
 * @throws RangeError where something else stands there or a number isn't above 0
 */
export function numberList(text: string): number[] {
  return text.split(",").flatMap((item) => {
    const range = /^(\d+)-(\d+)$/.exec(item.trim());
    if (range) {
      const [from, to] = [Number(range[1]), Number(range[2])];
      if (from >= 1 && from <= to) return Array.from({ length: to - from + 1 }, (_, i) => from + i);
    }
    const value = Number(item);
    if (item.trim() === "" || !Number.isFinite(value) || value <= 0)
      throw new RangeError(`not a number above 0: ${item}`);
    return [value];
  });
}
