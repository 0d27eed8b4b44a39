import assert from "node:assert/strict";
import fc from "fast-check";
import { leftOutLines } from "../../src/cli/left-out";
import { rowRuns } from "../../src/core/words/row-runs";
import type { FileReview } from "../../src/core/review/review";

describe("what of a file is no record", () => {
  it("is told by sheet, row and reason, and sheets with theirs", () => {
    const table = { sheet: "单位信息", skipped: [{ row: 9, why: { code: "total", data: null } }, { row: 3, why: { code: "note", data: null } }, { row: 4, why: { code: "note", data: null } }, { row: 5, why: { code: "note", data: null } }] };
    assert.deepEqual(leftOutLines({ tables: [{ ...table, skipped: [], hidden: "hidden" }, { sheet: "人员", skipped: [], hidden: "veryHidden" }], unreadSheets: [] } as unknown as FileReview), ["  隐藏的工作表“单位信息”已一并核验", "  深度隐藏的工作表“人员”已一并核验"]);
    const file = { tables: [table], unreadSheets: [{ sheet: "附件", why: { code: "empty", data: null } }] } as unknown as FileReview;
    assert.deepEqual(leftOutLines(file), ["  “单位信息”第 9 行未列入：合计行", "  “单位信息”第 3–5 行未列入：说明行", "  工作表“附件”是空的。"]);
  });

  it("names every row, once", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (rows) => {
        const read = rowRuns(rows).flatMap((run) => {
          const [from, to = from] = run.split("–").map(Number);
          return Array.from({ length: to - from + 1 }, (_, i) => from + i);
        });
        assert.deepEqual(read, [...new Set(rows)].sort((a, b) => a - b));
      }),
    );
  });
});
