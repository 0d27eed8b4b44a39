import assert from "node:assert/strict";
import { outlineTotals, totalFormula } from "../../src/sheet/total-rows";

describe("rows a file tells to be totals", () => {
  it("are those with a subtotal or a sum over other rows of the cell's own column", () => {
    for (const formula of ["SUBTOTAL(9,F2:F9)", "subtotal( 109 , $F$2:$F$9 )", "SUBTOTAL(109,[年培训人数])", "SUBTOTAL(101,表1[年培训人数])", "AGGREGATE(9,5,F2:F9)", "SUBTOTAL(9,F11:F20)"]) assert.equal(totalFormula(formula, 9, 5), "subtotal", formula);
    for (const formula of ["SUM(F2:F9)", "SUM(F$2:F9)", "AVERAGE(F2:F9)", "ROUND(AVERAGE(F2:F9),2)", "IFERROR(SUM(F2:F9),0)", "F5+F9", "+F5+F9", "SUM(F3,F9)"]) assert.equal(totalFormula(formula, 9, 5), "sum", formula);
  });

  it("are not those that add across, count up or look elsewhere", () => {
    for (const formula of ["SUM(B10:E10)", "SUM(E2:E9)", "SUBTOTAL(3,B$2:B10)", "SUBTOTAL(103,$B$2:B9)", "MAX(F$2:F9)+1", "F9+1", "ROW()-1", "F9", "SUM(F2:F10)", "SUM(表2!F2:F9)", "SUM(F2:F9)*0.5", "SUBTOTAL(3,表1[[#Headers],[姓名]]:[@姓名])", "COUNTIF(F2:F9,\">0\")", "B10+C10"]) assert.equal(totalFormula(formula, 9, 5), undefined, formula);
  });

  it("are the summaries of an outline, below or above", () => {
    const levels = new Map([[1, 2], [2, 2], [3, 1], [4, 2], [5, 1]]);
    assert.deepEqual(outlineTotals(levels, false), [3, 5, 6]);
    assert.deepEqual(outlineTotals(new Map([[2, 1], [3, 1]]), true), [1]);
  });
});
