import assert from "node:assert/strict";
import { InputsMet } from "../../../src/sheet/formula/inputs";

/** What one formula is said to take from outside. */
function said(formula: string): string {
  const met = new InputsMet();
  met.take(formula, 0, 0);
  const { changing, linked } = met.inputs ?? { changing: { functions: [], count: 0 }, linked: { count: 0 } };
  return [...changing.functions, ...(linked.count > 0 ? ["linked"] : [])].join(" ");
}

describe("what a formula takes from outside its workbook", () => {
  it("H20: is the day, chance, and other workbooks", () => {
    for (const [formula, expected] of [
      ["TODAY()", "TODAY"], ["year( now ( ))", "NOW"], ["RAND()*10+RANDBETWEEN(1,2)", "RAND RANDBETWEEN"], ["_xlfn.RANDARRAY(2)", "RANDARRAY"], ["[1]!名", "linked"],
      ["[1]Sheet1!A1", "linked"], ["SUM('[附件 1.xls]单位 信息'!A1:A3)", "linked"], ["'D:\\报送\\[附件.xlsx]表'!A1+1", "linked"],
      ["A1+TODAY()-[2]表!B2", "TODAY linked"],
    ]) assert.equal(said(formula), expected, formula);
  });

  it("names other workbooks as Excel calls them, not by the numbers of a file", () => {
    const met = new InputsMet();
    for (const formula of ["'D:\\报送\\[附件.xlsx]表'!A1+1", "SUM('[附件 1.xls]单位 信息'!A1:A3)", "[2]表!B2", "'D:\\报送\\[附件.xlsx]表'!A2"]) met.take(formula, 0, 0);
    assert.deepEqual([...met.books], ["附件.xlsx", "附件 1.xls"]);
  });

  it("is nothing of the workbook itself, of texts, or of names like those of functions", () => {
    for (const formula of ['"TODAY()"', "MYTODAY()", "表1[年培训人数]", "SUM(Table1[[#Totals],[a]])", "表1[@人数]*表2!A1", "Sheet1!A1", "'Sheet 1'!A1", '"[1]"&Sheet1!A1', "TODAYS"]) assert.equal(said(formula), "", formula);
  });

  it("is told with the first cells and their number, those of a shared formula too", () => {
    const met = new InputsMet();
    met.take("TODAY()", 1, 2, "0");
    for (let row = 2; row < 40; row++) met.take("", row, 2, "0");
    assert.equal(met.inputs?.changing.count, 39);
    assert.deepEqual(met.inputs?.changing.first.slice(0, 2), [{ row: 1, column: 2 }, { row: 2, column: 2 }]);
  });
});
