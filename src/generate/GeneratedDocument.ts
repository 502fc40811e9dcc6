/** The part of `kontinuitet/instance@1` that the generator writes, as it stands in JSON. Times are local, `HH:MM`; dates are ISO. */
export interface GeneratedDocument {
  format: "kontinuitet/instance@1";
  name: string;
  horizon: { start: string; days: number; timeZone: string };
  locations: { id: string; lat: number; lon: number }[];
  travel: Record<string, { speedKmh: number; detour: number; overheadMinutes: number }>;
  shiftTemplates: {
    id: string;
    start: string;
    end: string;
    break?: { minutes: number; earliest: string; latest: string };
  }[];
  workers: GeneratedWorker[];
  recipients: GeneratedRecipient[];
  visits: GeneratedVisit[];
  dependencies: { first: string; second: string; minGap: number }[];
  rules: { preset: "sweden-2023" };
  objective: { preset: "continuity-first" };
}

export interface GeneratedWorker {
  id: string;
  title: "assistantNurse" | "careAide";
  employment: "permanent" | "hourly";
  skills: { skill: string; validTo: string }[];
  mode: string;
  base: string;
  contract: { minutesPerWeek: number; overtimeMinutes: number };
  shifts: { allowed: string[]; unavailable: string[] };
  maxContacts: number;
  team: string;
}

export interface GeneratedRecipient {
  id: string;
  location: string;
  aged65: boolean;
  contact: { policy: "required" | "declined" | "notNeeded" };
  preferred?: string[];
  excluded?: string[];
}

export interface GeneratedVisit {
  id: string;
  recipients: string[];
  kind: "care" | "service";
  /** Either explicit windows (alternatives) or a repeat, never both. */
  windows?: { date: string; earliest: string; latest: string }[];
  repeat?: { weekdays: string[]; earliest: string; latest: string };
  minutes: { min: number; preferred: number };
  /** A number, or one entry per carer: of two who come together only the first needs the delegations. */
  carers: number | { skills: string[] }[];
  skills: string[];
  priority: number;
}
