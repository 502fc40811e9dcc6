import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/generate/Figure";
import { formatFigures } from "../../src/io/formatFigures";

const figure: Figure = {
  key: "clientTimeShare",
  label: "visit time",
  value: 0.604,
  unit: "share",
  reference: 0.58,
  basis: "statistic",
  source: "https://example.org/a",
};

describe("formatFigures", () => {
  it("puts each figure beside its reference and names every source once", () => {
    const lines = formatFigures([
      figure,
      { ...figure, label: "staff", unit: "recipients", value: 3.25, reference: 3.5 },
      { ...figure, label: "load", value: null, reference: null, source: null },
      { ...figure, label: "wishes", basis: "assumption", source: null },
    ]);
    expect(lines).toEqual([
      "visit time    60 %  58 % published [1]",
      "staff          3.3  3.5 published [1]",
      "load          none  nothing to compare with",
      "wishes        60 %  58 % assumption",
      "[1] https://example.org/a",
    ]);
  });
});
