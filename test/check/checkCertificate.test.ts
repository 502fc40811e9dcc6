import { beforeAll, describe, expect, it } from "vitest";
import { bound } from "../../src/bounds/bound";
import type { Certificate } from "../../src/check/Certificate";
import { checkCertificate } from "../../src/check/checkCertificate";
import { digestOf } from "../../src/check/digestOf";
import { generate } from "../../src/generate/generate";
import type { Instance } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import { Random } from "../../src/random";
import { pointersIn, setAt, valueAt } from "../support/jsonEdit";
import type { Json } from "../support/smallInstance";

const MUTANTS = 1_000;

interface Case {
  instance: Instance;
  certificate: Certificate;
}

const cases: Case[] = [];

beforeAll(() => {
  for (const [recipients, workers, seed] of [
    [4, undefined, 1],
    [6, 2, 3],
  ] as const) {
    const { document } = generate({ profile: "heavy", setting: "urban", recipients, days: 7, seed, workers });
    const instance = parseInstance(document).instance as Instance;
    cases.push({ instance, certificate: bound(instance, { timeLimitMs: 1_000 }).certificate });
  }
});

/** Changes one thing, or swaps two, somewhere in a certificate. */
function mutate(certificate: Certificate, random: Random): Json {
  for (;;) {
    const copy: Json = JSON.parse(JSON.stringify(certificate));
    const pointers = pointersIn(copy);
    const path = pointers[random.integer(pointers.length)];
    const value = structuredClone(valueAt(copy, path));
    const other = structuredClone(valueAt(copy, pointers[random.integer(pointers.length)]));
    const changed: Json[] = [undefined, null, other, [], {}, "x"];
    if (typeof value === "number") changed.push(value + 1, value - 1, 2 * value, 0, -value, value + 0.5, 1e9);
    if (typeof value === "string") changed.push(`${value}0`, value.slice(1), value.toUpperCase());
    if (Array.isArray(value)) changed.push([...value, ...value], value.slice(1), [...value].reverse());
    setAt(copy, path, changed[random.integer(changed.length)]);
    if (JSON.stringify(copy) !== JSON.stringify(certificate)) return copy;
  }
}

function reseal(certificate: Json): Json {
  try {
    return { ...certificate, digest: digestOf(certificate) };
  } catch {
    return certificate;
  }
}

describe("checkCertificate", () => {
  it("accepts what `bound` writes and says what it proves", () => {
    for (const { certificate, instance } of cases) {
      const { proved, reasons, valid } = checkCertificate(JSON.parse(JSON.stringify(certificate)), instance);
      expect(reasons).toEqual([]);
      expect(valid).toBe(true);
      expect(proved[0]).toContain(`at least ${certificate.carers} pairs`);
    }
    expect(cases.some(({ certificate }) => certificate.unplaced > 0)).toBe(true);
  });

  it(`refuses ${MUTANTS} changed certificates, each with a reason`, () => {
    const random = new Random(7);
    for (let i = 0; i < MUTANTS; i++) {
      const { certificate, instance } = cases[i % cases.length];
      const { proved, reasons, valid } = checkCertificate(mutate(certificate, random), instance);
      expect(valid).toBe(false);
      expect(reasons.length).toBeGreaterThan(0);
      expect(proved).toEqual([]);
    }
  });

  it("believes a changed certificate with a fresh digest only what the best proof shows", () => {
    const random = new Random(8);
    let refused = 0;
    for (let i = 0; i < MUTANTS / 5; i++) {
      const { certificate, instance } = cases[i % cases.length];
      const mutant = reseal(mutate(certificate, random));
      const { valid } = checkCertificate(mutant, instance);
      if (!valid) {
        refused++;
        continue;
      }
      const claimed = mutant as Certificate;
      expect(claimed.carers).toBe(certificate.carers);
      expect(claimed.unplaced).toBe(certificate.unplaced);
    }
    expect(refused).toBeGreaterThan(MUTANTS / 10);
  });

  it("refuses every single claim that is one too high, whatever the digest", () => {
    for (const { certificate, instance } of cases) {
      const raise = (change: (copy: Certificate) => void) => {
        const copy: Certificate = JSON.parse(JSON.stringify(certificate));
        change(copy);
        expect(checkCertificate(reseal(copy), instance).valid).toBe(false);
      };
      certificate.recipients.forEach((_, r) => {
        raise((copy) => {
          copy.recipients[r].carers++;
          copy.carers++;
        });
        raise((copy) => {
          copy.recipients[r].met++;
          copy.recipients[r].carers++;
          copy.carers++;
        });
      });
      certificate.routes.forEach((_, i) => {
        raise((copy) => {
          copy.routes[i].parts++;
          copy.unplaced++;
        });
      });
      raise((copy) => {
        copy.recipients.push(copy.recipients[0]);
        copy.carers += copy.recipients[0].carers;
      });
      if (certificate.routes.length > 0)
        raise((copy) => {
          copy.routes.push(copy.routes[0]);
          copy.unplaced += copy.routes[0].parts;
        });
    }
  });

  it("refuses another instance's certificate and what is no certificate", () => {
    const [one, two] = cases;
    expect(checkCertificate(one.certificate, two.instance).reasons).toEqual(["it was made for another instance"]);
    for (const other of [null, 7, "x", [], {}, { format: "kontinuitet/certificate@1" }])
      expect(checkCertificate(other, one.instance).valid).toBe(false);
  });
});
