import type { IndexWeights } from "./openIndex";

/**
 * Weights of an open index of home care as a unit's plan or performed visits show it: continuity half, the contact a quarter, the use of time a
 * quarter. The anchors are published figures; the weights are a proposal, to be replaced by what a municipality finds important.
 */
export const indexWeights: Readonly<IndexWeights> = {
  name: "kontinuitet open index 1",
  terms: [
    {
      measure: "U21402",
      figure: "median",
      worst: 27,
      best: 6,
      weight: 35,
      source: "Kolada U21401/U21402: municipalities ranged from 6 (Vaxholm, 2018) to 27 (Höör, 2023)",
    },
    {
      measure: "U21436",
      figure: "percent",
      worst: 20,
      best: 0,
      weight: 15,
      source: "Kolada U21436: 19 % of the recipients met more than 20 carers in 2021",
    },
    {
      measure: "contacts",
      figure: "appointedPercent",
      worst: 75,
      best: 100,
      weight: 10,
      source: "Socialstyrelsen 2025: about 75 % have a fast omsorgskontakt; the law offers everyone one",
    },
    {
      measure: "contactShare",
      figure: "ofAttainableMean",
      worst: 0,
      best: 1,
      weight: 15,
      source: "Share of the visits that the contact's shifts leave room for, so that 1 can be reached",
    },
    {
      measure: "clientTimeShare",
      figure: "share",
      worst: 0.5,
      best: 0.75,
      weight: 25,
      source: "172 Swedish groups: mean 58 %, one in five below 50 %, 6 % above 75 %",
    },
  ],
};
