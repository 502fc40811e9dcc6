/** A figure that summaries and plots show. */
export interface Headline {
  measure: string;
  figure: string;
  label: string;
  /** Which way is better for recipients, or for the use of time; null = neither. */
  better: "less" | "more";
  /** How values are shown. */
  unit: "carers" | "percent" | "share" | "hours" | "minutes" | "visits";
}

/** The figures that a comparison puts first, in this order. */
export const headlines: readonly Headline[] = [
  { measure: "U21401", figure: "mean", label: "Carers in 14 days (U21401, mean)", better: "less", unit: "carers" },
  { measure: "distinctCarers", figure: "mean", label: "Different carers, everybody", better: "less", unit: "carers" },
  {
    measure: "distinctCarers",
    figure: "p90",
    label: "Different carers, 90th percentile",
    better: "less",
    unit: "carers",
  },
  { measure: "contactShare", figure: "mean", label: "Visits by the contact", better: "more", unit: "share" },
  {
    measure: "contactShareOfAll",
    figure: "mean",
    label: "Visits by the contact, everybody",
    better: "more",
    unit: "share",
  },
  {
    measure: "pairShareOfAll",
    figure: "mean",
    label: "Visits by contact or deputy, everybody",
    better: "more",
    unit: "share",
  },
  {
    measure: "contacts",
    figure: "appointedPercent",
    label: "Have the contact they want",
    better: "more",
    unit: "percent",
  },
  { measure: "COC", figure: "mean", label: "Continuity of care (COC)", better: "more", unit: "share" },
  { measure: "travel", figure: "hours", label: "Travel, hours", better: "less", unit: "hours" },
  { measure: "clientTimeShare", figure: "share", label: "Time with recipients", better: "more", unit: "share" },
  { measure: "visits", figure: "unassigned", label: "Visits not placed", better: "less", unit: "visits" },
];
