import { expect, test } from "vitest";
import { breachesOf } from "../../support/codesOf";
import { instanceOf } from "../../support/instanceOf";

const instance = instanceOf({
  workers: [
    { id: "nurse", title: "assistantNurse", employment: "permanent" },
    { id: "hourly", title: "assistantNurse", employment: "hourly" },
    { id: "aide", title: "careAide", employment: "permanent" },
    { id: "untitled" },
  ],
  rules: { contactTitles: ["assistantNurse"], contactPermanent: true },
});

test("CONTACT_TITLE asks for title and employment", () => {
  expect(breachesOf(instance, { contacts: { r1: "nurse" } })).toEqual([]);
  for (const worker of ["hourly", "aide", "untitled"]) {
    expect(breachesOf(instance, { contacts: { r1: worker } })).toEqual(["CONTACT_TITLE/contact"]);
  }
});

test("CONTACT_TITLE asks for the deputy's title only", () => {
  const withDeputy = (deputy: string) => breachesOf(instance, { contacts: { r1: { worker: "nurse", deputy } } });
  expect(withDeputy("hourly")).toEqual([]);
  expect(withDeputy("aide")).toEqual(["CONTACT_TITLE/deputy"]);
});
