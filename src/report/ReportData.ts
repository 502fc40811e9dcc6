import type { MeasureResult } from "../measures/MeasureResult";
import type { Instance } from "../model/Instance";
import type { Roster, RosterCarers } from "../model/Roster";
import type { Messages } from "../text/messages/en";
import type { Context } from "../verify/Context";
import type { Verification } from "../verify/Verification";

/** What the sections of a report read. */
export interface ReportData {
  instance: Instance;
  roster: Roster;
  context: Context;
  verification: Verification;
  measures: Readonly<Record<string, MeasureResult>>;
  /** By recipient index. */
  carers: RosterCarers[];
  /** Days of the measuring window that the history and the horizon tell of. */
  days: number;
  messages: Messages;
}
