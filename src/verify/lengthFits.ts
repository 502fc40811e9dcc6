import type { Seat, Tick } from "../model/Instance";

/** Whether a length in ticks lies between a seat's least and preferred length; a millionth of a tick is forgiven. */
export function lengthFits(seat: Seat, length: Tick): boolean {
  return length >= seat.min - 1e-6 && length <= seat.preferred + 1e-6;
}
