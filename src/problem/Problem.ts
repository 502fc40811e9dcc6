/**
 * The instance compiled for the search: indices instead of ids, ticks instead of times, typed arrays instead of objects.
 *
 * Vocabulary. A *slot* is one worker on one day (`worker * days + day`). A *part* is one seat of one visit; the parts of a visit are
 * contiguous. A *choice* is one (slot day, start window) at which a visit may be made. A *shift option* is one way for a worker to be on
 * duty on a day. An *eligibility class* is a set of workers; every (part, choice) has one.
 */
export interface Problem {
  days: number;
  weeks: number;
  weekOfDay: Int32Array;
  ticksPerMinute: number;

  workers: number;
  recipients: number;
  visits: number;
  parts: number;
  slots: number;
  /** Row length that holds the longest possible route and its two base ends. */
  stride: number;

  // places; the last location index is "nowhere", at no distance from anything
  locations: number;
  /** All modes' matrices after one another, each locations x locations. */
  travel: Int32Array;
  /** Offset of the worker's mode in `travel`. */
  workerTravel: Int32Array;
  workerBase: Int32Array;
  /** False where some mode's matrix breaks the triangle inequality, so that removing a visit may break a route. */
  triangular: boolean;

  // visits
  visitParts: Int32Array; // [visit] first part; length visits + 1
  visitLocation: Int32Array;
  visitRecipients: Int32Array; // [visit] first entry of recipientOfVisit; length visits + 1
  recipientOfVisit: Int32Array;
  /** Single recipient of the visit, or -1 for several. */
  soleRecipient: Int32Array;
  visitChoices: Int32Array; // [visit] first choice; length visits + 1
  choiceDay: Int32Array;
  choiceEarliest: Int32Array;
  choiceLatest: Int32Array;
  /** 1 where the start is decided when the first part is placed: several seats, or a dependency. */
  timed: Uint8Array;
  /** Cost in objective `unassigned` of one missing part. */
  partPenalty: Float64Array;
  /** The same, scaled so that the mean part costs 1 and pinned visits cost far more: what the search pays. */
  partUrgency: Float64Array;
  visitDependencies: Int32Array; // [visit] first entry; length visits + 1
  dependencyOther: Int32Array;
  /** start(visit) lies in start(other) + [low, high]. */
  dependencyLow: Int32Array;
  dependencyHigh: Int32Array;

  // parts
  partVisit: Int32Array;
  partDuration: Int32Array;
  partPreferred: Int32Array;
  /** Eligibility class of (part, choice): `partClasses[part] + choice - visitChoices[visit]` into classOf. */
  partClasses: Int32Array;
  classOf: Int32Array;
  classes: number;
  /** [class * workers + worker] 1 = may serve. */
  eligible: Uint8Array;
  /** [class] the workers that may serve, and how many there are. */
  classWorkers: Int32Array[];

  // recipients
  recipientVisits: Int32Array; // [recipient] first entry of visitOfRecipient; length recipients + 1
  visitOfRecipient: Int32Array;
  /** [recipient * workers + worker] 1 = met before the horizon inside the measuring window. */
  metBefore: Uint8Array;
  /** Carers met before who are not among the workers. */
  formerCarers: Int32Array;
  maxCarers: Int32Array;
  /** [recipient * phiStride + M] weighted continuity cost of M distinct carers. */
  phi: Float64Array;
  phiStride: number;

  /** [recipient * neighbourCount + i] the recipients nearest to her. */
  neighbours: Int32Array;
  neighbourCount: number;

  // contacts
  contactRequired: Uint8Array;
  /** Worker named by the input, or -1. */
  contactNamed: Int32Array;
  contactEligible: Uint8Array;
  contactCapacity: Int32Array;
  contactVisits: number;
  /** Ticks of unbooked paid time a contact needs per recipient and week. */
  contactTicks: number;
  /** [(recipient * workers + worker) * weeks + week] visits of the recipient whose earliest window lies in the week and that the worker could make. */
  contactServable: Int32Array;
  /** [recipient * workers + worker] 1 = the recipient excludes the worker. */
  excludes: Uint8Array;

  // shifts
  slotOptions: Int32Array; // [slot] first option; length slots + 1
  optionSlot: Int32Array;
  optionStart: Int32Array;
  optionEnd: Int32Array;
  optionPaid: Int32Array;
  /** 0 = no break. */
  optionBreak: Int32Array;
  optionBreakEarliest: Int32Array;
  optionBreakLatest: Int32Array;
  /** Index into the instance's `shiftOptions[day]` of the worker. */
  optionSource: Int32Array;
  /** [slot] the fixed option, or -1. */
  slotFixed: Int32Array;
}
