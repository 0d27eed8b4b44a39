import assert from "node:assert/strict";
import { atOnce } from "../../../../src/sheet/at-once";
import { faulty, faultSteps } from "../../../../src/core/review/board/faults";
import { linesOf } from "../../../../src/core/review/lines/lines";
import { sampleResult } from "./sample";

describe("core/review/board: faults", () => {
  it("the same fault of many units is one, with all its units; together they are all lines that hold something against anybody", () => {
    const result = sampleResult();
    const faults = atOnce(faultSteps(result));
    const lines = linesOf(result).filter(({ outcome }) => faulty.has(outcome)).map(({ lead }) => lead);
    assert.deepEqual(faults.flatMap(({ leads }) => leads).sort((a, b) => a - b), lines.sort((a, b) => a - b));
    const clauses = faults.map(({ leads: [first] }) => result.findings[first]).filter(({ outcome }) => outcome === "error").map(({ clause }) => clause);
    // What the notice of 2019 says again of the measures of 2016 is one fault.
    assert.ok(clauses.includes("shandong-2016/8.1.5b") && !clauses.includes("shandong-2019/1.1.5b"));
    assert.ok(faults[0].units.length > 1);
    const counts = faults.map(({ units }) => units.length);
    assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
  });
});
