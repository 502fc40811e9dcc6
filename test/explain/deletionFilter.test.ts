import fc from "fast-check";
import { expect, it } from "vitest";
import { deletionFilter } from "../../src/explain/deletionFilter";

it("leaves a conflict from which nothing can be taken", () => {
  const sets = fc.array(fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(sets, (cores) => {
      // a part conflicts where it holds one of the cores: monotone
      const conflicts = (part: readonly number[]) => cores.some((core) => core.every((item) => part.includes(item)));
      const left = deletionFilter([0, 1, 2, 3, 4, 5, 6, 7], conflicts);
      if (cores.length === 0) {
        expect(left).toBeNull();
        return;
      }
      expect(left !== null && conflicts(left)).toBe(true);
      for (const item of left ?? []) expect(conflicts((left ?? []).filter((other) => other !== item))).toBe(false);
    }),
  );
});
