import { describe, expect, it } from "vitest";
import { ChangeLog } from "../../../src/search/shared/ChangeLog";

/** The word that counts the words written. */
const HEAD = 1;
const into = new Int32Array(1 << 20);

/** A record of so many words that holds a number. */
function record(words: number, value: number): Int32Array {
  const made = new Int32Array(words).fill(value);
  made[0] = words;
  return made;
}

/** A founder, and a member who has been admitted and has read the founder's roster. */
function pair(longest = 10, written = 0): { buffer: SharedArrayBuffer; founder: ChangeLog; member: ChangeLog } {
  const buffer = ChangeLog.make(longest);
  new Int32Array(buffer)[HEAD] = written;
  const founder = new ChangeLog(buffer, 0);
  const member = new ChangeLog(buffer, 1);
  expect(founder.found()).toBe(true);
  expect(member.found()).toBe(false);
  member.ask();
  expect(founder.isAsked()).toBe(true);
  expect(member.enter()).toBe(false);
  founder.admit();
  expect(founder.isAsked()).toBe(false);
  // admitted, but the roster is still to come
  expect(member.enter()).toBe(false);
  founder.append(record(3, 1));
  expect(member.enter()).toBe(true);
  expect(member.read(into, 0)).toBe(3);
  expect([...into.subarray(0, 3)]).toEqual([3, 1, 1]);
  expect(member.isBehind()).toBe(false);
  return { buffer, founder, member };
}

describe("ChangeLog", () => {
  it("hands on every record in order, round the ring and past the largest counter", () => {
    const { buffer, founder, member } = pair(10, 2 ** 31 - 1_200_000);
    for (let value = 0; value < 6; value++) {
      const words = founder.mostBehind - 1 - value;
      founder.append(record(words, value));
      expect(member.isBehind()).toBe(true);
      expect(member.read(into, 0)).toBe(words);
      expect([into[1], into[words - 1]]).toEqual([value, value]);
      expect(member.isBehind()).toBe(false);
    }
    expect(new Int32Array(buffer)[HEAD]).toBeLessThan(0);
  });

  it("leaves out who falls behind, and takes her in again with a whole roster", () => {
    const { founder, member } = pair();
    const words = Math.floor(founder.mostBehind / 3);
    for (let i = 0; i < 3; i++) founder.append(record(words, i));
    expect(member.read(into, 0)).toBe(words);
    for (let i = 3; i < 9; i++) founder.append(record(words, i));
    expect(member.read(into, 0)).toBe(0);
    expect(member.enter()).toBe(false);
    member.ask();
    founder.admit();
    founder.append(record(4, 9));
    expect(member.enter()).toBe(true);
    expect(member.read(into, 0)).toBe(4);
    expect(into[1]).toBe(9);
  });

  it("lets one at a time write, and is free again when its holder has ended", () => {
    const { buffer, founder, member } = pair();
    expect(founder.lock()).toBe(true);
    expect(member.lock()).toBe(false);
    founder.unlock();
    expect(member.lock()).toBe(true);
    expect(founder.lock()).toBe(false);
    ChangeLog.free(buffer);
    expect(founder.lock()).toBe(true);
  });

  it("does not read a record for which there is no room", () => {
    const { founder, member } = pair();
    founder.append(record(50, 1));
    expect(member.read(into, into.length - 20)).toBe(0);
  });

  it("has room for records of any length", () => {
    const { founder, member } = pair(300_000);
    founder.append(record(300_000, 5));
    founder.append(record(300_000, 6));
    expect(member.read(into, 0)).toBe(300_000);
    expect(member.read(into, 300_000)).toBe(300_000);
    expect(into[599_999]).toBe(6);
  });
});
