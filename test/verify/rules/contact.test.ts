import { describe, expect, test } from "vitest";
import { verify } from "../../../src/verify/verify";
import { breachesOf } from "../../support/codesOf";
import { instanceOf } from "../../support/instanceOf";
import { rosterOf } from "../../support/rosterOf";

const workers = [
  { id: "w1", title: "assistantNurse" },
  { id: "w2", title: "assistantNurse" },
  { id: "aide", title: "careAide" },
];
const of = (contact: object, own: object = {}) =>
  instanceOf({ workers, recipients: [{ id: "r1", contact, ...own }], rules: { contactTitles: ["assistantNurse"] } });

describe("CONTACT", () => {
  test("holds for the named worker and is broken by another", () => {
    const instance = of({ policy: "required", worker: "w1" });
    expect(breachesOf(instance, { contacts: { r1: "w1" } })).toEqual([]);
    expect(breachesOf(instance, { contacts: { r1: "w2" } })).toEqual(["CONTACT/named"]);
  });

  test("lets another be appointed where the named worker may not be", () => {
    expect(breachesOf(of({ policy: "required", worker: "aide" }), { contacts: { r1: "w2" } })).toEqual([]);
    const excluded = of({ policy: "required", worker: "w1" }, { excluded: ["w1"] });
    expect(breachesOf(excluded, { contacts: { r1: "w2" } })).toEqual([]);
  });

  test("is broken by two contacts", () => {
    const instance = of({ policy: "required" });
    const contacts = ["w1", "w2"].map((worker) => ({ recipient: "r1", worker }));
    const { violations } = verify(instance, { ...rosterOf(instance), contacts });
    expect(violations).toMatchObject([{ code: "CONTACT", aspect: "several", recipient: "r1", value: 2 }]);
  });

  test("is not broken by a missing contact, which makes the roster partial", () => {
    const instance = of({ policy: "required", worker: "w1" });
    const { objectives, status, violations } = verify(instance, rosterOf(instance));
    expect(violations).toEqual([]);
    expect(status).toBe("partial");
    expect(objectives.contact).toEqual({ value: 1, missing: ["r1"], misses: [] });
  });

  test("is not broken by a contact for somebody who declined", () => {
    const instance = of({ policy: "declined", worker: "w1" });
    expect(breachesOf(instance, { contacts: { r1: "w2" } })).toEqual([]);
    expect(verify(instance, rosterOf(instance)).status).toBe("feasible");
  });
});
