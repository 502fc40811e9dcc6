import type { Instance, Recipient, ShiftOption, Tick, Visit, Worker } from "../model/Instance";
import type { Roster, RosterShift, RosterVisit } from "../model/Roster";

/** A visit as one carer makes it. */
export interface PlacedVisit {
  entry: RosterVisit;
  visit: Visit;
  /** NaN where the roster's time cannot be read. */
  start: Tick;
  end: Tick;
  /** Ticks from the place before (the base for the first visit) by the worker's mode. */
  travel: Tick;
}

/** A shift of the roster, its references resolved and its times converted. */
export interface PlacedShift {
  entry: RosterShift;
  worker: Worker;
  /** Day index of the entry's date; -1 where the date is outside the horizon. */
  day: number;
  /** NaN where the roster's time cannot be read. */
  start: Tick;
  end: Tick;
  break: { start: Tick; end: Tick } | null;
  /** The instance's shift that this is; null where the instance has none like it. */
  option: ShiftOption | null;
  /** Paid ticks: the option's, or length less break where there is no option. */
  paid: Tick;
  /** Known visits in order of start. */
  visits: PlacedVisit[];
  /** False where the roster lists the visits in another order, or some are unknown. */
  asListed: boolean;
  /** Ticks from the last visit to the base; 0 without visits. */
  travelHome: Tick;
}

export interface Carer {
  worker: Worker;
  shift: PlacedShift;
  placed: PlacedVisit;
  /** Seat she fills in the best matching of carers to seats; null where no seat is left for her. */
  seat: number | null;
}

/** A visit that appears in the roster. */
export interface StaffedVisit {
  visit: Visit;
  /** One per entry in the roster; the same worker may come twice in a bad roster. */
  carers: Carer[];
  /** Seats that no carer fills. */
  openSeats: number[];
  /** True where every carer fills a seat whose skills and length fit her. */
  matched: boolean;
}

export interface AppointedContact {
  recipient: Recipient;
  worker: Worker;
  deputy: Worker | null;
}

export interface UnknownId {
  kind: "worker" | "visit" | "recipient" | "template";
  id: string;
  /** Where in the roster. */
  where: string;
  date?: string;
}

/** A roster indexed against its instance, made once and read by every rule and objective. */
export interface Context {
  instance: Instance;
  roster: Roster;
  unknown: UnknownId[];
  /** All shifts of known workers, as listed. */
  shifts: PlacedShift[];
  /** By worker index: shifts with readable times inside the horizon, by start. */
  shiftsOf: PlacedShift[][];
  /** By visit index; undefined = not in the roster. */
  staffed: (StaffedVisit | undefined)[];
  /** By recipient index: all visits of the instance. */
  visitsOf: Visit[][];
  /** By recipient index: every appointment the roster lists; a good roster has one at most. */
  contactsOf: AppointedContact[][];
  /** By worker index: recipients she is contact for. */
  caseload: number[];
  /** By recipient index: ids of the workers who come in the roster. */
  carersOf: Set<string>[];
  /** By day: index of the 7-day block. */
  weekOfDay: number[];
}
