import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeBlock } from "../../../bench/shared/writeBlock";

it("replaces its own block and leaves the rest alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "write-block-"));
  const file = join(folder, "RESULTS.md");
  try {
    writeFileSync(file, "# Results\n\nby hand\n");
    writeBlock(file, "a", "one");
    writeBlock(file, "b", "two");
    writeBlock(file, "a", "three");
    expect(readFileSync(file, "utf8")).toBe(
      "# Results\n\nby hand\n\n<!-- a:begin -->\nthree\n<!-- a:end -->\n\n<!-- b:begin -->\ntwo\n<!-- b:end -->\n",
    );
    rmSync(file);
    writeBlock(file, "a", "four", "# Other\n");
    expect(readFileSync(file, "utf8")).toBe("# Other\n\n<!-- a:begin -->\nfour\n<!-- a:end -->\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
