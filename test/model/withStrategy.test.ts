import { describe, expect, it } from "vitest";
import { objectivePresets } from "../../src/model/objectivePresets";
import { parseInstance } from "../../src/model/parseInstance";
import { withStrategy } from "../../src/model/withStrategy";
import { smallInstance } from "../support/smallInstance";

const document = { ...smallInstance(), objective: { timeWeights: { travel: 7 }, targetCarers: 4 } };
const instance = parseInstance(document).instance!;
const order = (name: string) =>
  withStrategy(instance, name).objective.levels.map((level) => level.map((entry) => entry.objective).join("+"));

describe("withStrategy", () => {
  it("gives each strategy its order of objectives", () => {
    const usual = ["unassigned", "contact", "continuity", "contactShare", "time", "fairness", "change"];
    expect(order("continuity-first")).toEqual(usual);
    expect(order("contact-pair")).toEqual(usual);
    expect(order("contact-first").slice(2, 4)).toEqual(["contactShare", "continuity"]);
    expect(order("travel-first").slice(2, 4)).toEqual(["time", "continuity"]);
    expect(order("balanced")).toEqual(["unassigned", "contact", "continuity+contactShare+time+fairness", "change"]);
    expect(order("random-in-team")).toEqual(["unassigned", "contact"]);
  });

  it("is what parseInstance makes of the strategy's name", () => {
    for (const strategy of Object.keys(objectivePresets)) {
      expect(withStrategy(instance, strategy)).toEqual(parseInstance(document, { strategy }).instance);
    }
  });

  it("keeps weights and target, unless the strategy has a target of its own", () => {
    expect(withStrategy(instance, "balanced").objective).toMatchObject({ targetCarers: 4, timeWeights: { travel: 7 } });
    expect(withStrategy(instance, "single-carer").objective).toMatchObject({ targetCarers: 1, phi: "excess" });
  });

  it("caps the carers of recipients that state no cap, and lifts it again", () => {
    const caps = (name: string) =>
      withStrategy(withStrategy(instance, "small-team"), name).recipients.map((recipient) => recipient.maxCarers);
    expect(caps("small-team")).toEqual([4, 5, 5]);
    expect(caps("balanced")).toEqual([4, null, null]);
  });

  it("leaves the instance as it is and lists the strategies where the name is unknown", () => {
    withStrategy(instance, "small-team");
    expect(instance.recipients[1].maxCarers).toBeNull();
    expect(() => withStrategy(instance, "toString")).toThrow(/continuity-first, .*random-in-team/);
  });
});
