import assert from "node:assert/strict";
import { findingsReport } from "../../src/core/reports/findings";
import { ledgerLine, result } from "../taskpane/support";

describe("excel: the head of the sheet 核验结果", () => {
  it("says once what a reader must know of how clauses were decided", () => {
    const note = { code: "holidays-unknown", data: { year: 2027 } } as const;
    const { lines } = findingsReport(result([], { ledger: [ledgerLine("a", { note }), ledgerLine("b", { note }), ledgerLine("c")] }), {});
    assert.deepEqual(lines.filter((line) => line.startsWith("说明")), ["说明：2027年的节假日安排尚未收录，期限只避开星期六、星期日顺延，未计节假日和调休，请核对"]);
    assert.ok(!findingsReport(result([]), {}).lines.some((line) => line.startsWith("说明")));
  });
});
