/** What has happened to a published roster. */
export interface Changes {
  /** Local time, `2026-03-25T06:30`: whatever starts before it stands. Absent: nothing has happened yet. */
  freeze?: string;
  absences?: Absence[];
  /** Visits as an instance document writes them. */
  added?: unknown[];
  /** Ids of visits that are not to be made. */
  cancelled?: string[];
  lengths?: ChangedLength[];
}

export interface Absence {
  worker: string;
  /** ISO date: that day from the freeze time on. Or local time, `2026-03-25T12:00`: the rest of that day. */
  from: string;
  /** Last ISO date; default the date of `from`. */
  to?: string;
}

export interface ChangedLength {
  visit: string;
  /** For every carer of the visit; a number is both. */
  minutes: number | { min: number; preferred: number };
}
