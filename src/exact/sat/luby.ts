/** The Luby sequence 1, 1, 2, 1, 1, 2, 4, ... (Luby, Sinclair, Zuckerman 1993); `index` from 0. */
export function luby(index: number): number {
  let size = 1;
  let exponent = 0;
  while (size < index + 1) {
    exponent++;
    size = 2 * size + 1;
  }
  let rest = index;
  while (size - 1 !== rest) {
    size = (size - 1) >> 1;
    exponent--;
    rest %= size;
  }
  return 2 ** exponent;
}
