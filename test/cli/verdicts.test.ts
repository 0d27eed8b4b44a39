import assert from "node:assert/strict";
import { verdictLines } from "../../src/cli/verdicts";
import type { ReviewResult } from "../../src/core/review/review";

/** One unit at 待补正 with findings of these outcomes, and a clause that could not be checked. */
function lines(...outcomes: string[]): string[] {
  const stage = { stage: "application", deciding: outcomes.map((_, i) => i), unchecked: [0], awaited: [] };
  return verdictLines({
    verdicts: {
      chains: [{ pack: "shandong-2019", packs: [] }], conclusions: [{ pack: "shandong-2019", verdict: "待补正", stages: [stage] }],
      unit: Int32Array.of(0), conclusion: Int32Array.of(0), apart: [],
    },
    checklist: { questions: [], answers: [], units: [{ name: "甲学院" }] },
    ledger: [{ unchecked: { code: "columns-absent", data: { fields: ["申报类别"] } } }],
    findings: outcomes.map((outcome) => ({ outcome })),
  } as unknown as ReviewResult);
}

describe("verdicts on the command line", () => {
  it("name what holds a unit at 待补正 when no finding does", () => {
    assert.deepEqual(lines("review"), ["单位结论（shandong-2019）：待补正 1", "  待补正，未列入问题的：工作簿中没有“申报类别”列，未核验（1 个单位）"]);
    assert.deepEqual(lines("review", "missing"), ["单位结论（shandong-2019）：待补正 1"]);
  });
});
