import type { Horizon, Visit } from "../model/Instance";
import type { Carer, StaffedVisit } from "./Context";
import { dateOfTick } from "./dateOfTick";
import { lackedSkill } from "./lackedSkill";
import { lengthFits } from "./lengthFits";
import { minimumAssignment } from "./minimumAssignment";
import { missingSoftLevels } from "./missingSoftLevels";

/** Cost of a seat that does not fit the carer: more than all soft levels of a visit together. */
const UNFIT = 1e6;
/** Cost of no seat at all: dearer than any number of unfit ones. */
const NONE = 1e10;

/**
 * Matches the carers of a visit to its seats: as many as possible to a seat whose skills and length fit and that the roster does not
 * contradict, and among those matchings one with the fewest missing soft skill levels.
 *
 * @param carers One per roster entry; a further entry of the same worker gets no seat.
 */
export function matchSeats(horizon: Horizon, visit: Visit, carers: Omit<Carer, "seat">[]): StaffedVisit {
  const entries: Carer[] = carers.map((carer) => ({ ...carer, seat: null }));
  const different = entries.filter((carer, at) => entries.findIndex((other) => other.worker === carer.worker) === at);
  const seats = visit.seats.length;
  const size = Math.max(seats, different.length);
  const cost: number[][] = [];
  for (let row = 0; row < size; row++) {
    const carer: Carer | undefined = different[row];
    const line: number[] = [];
    for (let column = 0; column < size; column++) {
      if (carer === undefined) line.push(0);
      else line.push(column < seats ? seatCost(horizon, visit, carer, column) : NONE);
    }
    cost.push(line);
  }
  const columns = size === 1 ? [0] : minimumAssignment(cost);
  let matched = different.length === entries.length;
  const open = new Set(visit.seats.keys());
  different.forEach((carer, row) => {
    if (cost[row][columns[row]] >= UNFIT) matched = false;
    if (columns[row] < seats) {
      carer.seat = columns[row];
      open.delete(columns[row]);
    }
  });
  return { visit, carers: entries, openSeats: [...open], matched };
}

function seatCost(horizon: Horizon, visit: Visit, carer: Omit<Carer, "seat">, index: number): number {
  const seat = visit.seats[index];
  const { placed, worker } = carer;
  const stated = placed.entry.seat;
  if (stated !== undefined && stated !== index) return UNFIT;
  if (!lengthFits(seat, placed.end - placed.start)) return UNFIT;
  const date = dateOfTick(horizon, placed.start);
  if (lackedSkill(worker, visit, seat, date) !== null) return UNFIT;
  return missingSoftLevels(worker, visit, seat, date);
}
