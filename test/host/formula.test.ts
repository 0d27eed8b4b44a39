import assert from "node:assert/strict";
import fc from "fast-check";
import { parseFormula } from "../../src/host/formula/parse";
import { createWorkbook, openHost, saveHost } from "../../src/host";
import { open } from "./office";

async function value(formula: string, rows: unknown[][] = []): Promise<unknown> {
  const office = open([{ name: "数据", values: [[formula]] }, { name: "别 表", values: rows.length > 0 ? rows : [[""]] }]);
  return office.run(async (context, sheet) => {
    const cell = sheet.getRange("A1").load("values");
    await context.sync();
    return cell.values[0][0];
  });
}

describe("host: formulas", () => {
  const cases: [string, unknown][] = [
    ["=1+2*3", 7], ["=(1+2)*3", 9], ["=-2^2", 4], ["=2^3^2", 64], ["=10%", 0.1], ['="a"&1&TRUE', "a1TRUE"], ['="A"="a"', true], ["=1<>2", true], ["=3>=3", true],
    ['="10"+1', 11], ['="x"+1', "#VALUE!"], ["=1/0", "#DIV/0!"], ["=SUM(1,2,'别 表'!A1:A3)", 9], ["=COUNTA('别 表'!A1:B3)", 4], ["=ROW()", 1], ["=ROW('别 表'!C7)", 7], ["=COLUMN(D1)", 4],
    ['=HYPERLINK("#\'别 表\'!A1","看")', "看"], ["='别 表'!A1+'别 表'!A2", 3], ["='别 表'!B9", 0], ['=IF(1>2,"是","否")', "否"], ["=AND(TRUE,1)", true], ["=NOT(FALSE)", true],
    ["=没有!A1", "#REF!"], ["=名称", "#NAME?"], ["=#N/A", "#N/A"], ["=SUM(1,#N/A)", "#N/A"], ['=ISTEXT("a")', true], ["=+A2", 0],
  ];
  for (const [formula, result] of cases) it(`${formula} is ${String(result)}`, async () => assert.deepEqual(await value(formula, [[1, "x"], [2, ""], [3, ""]]), result));

  it("recalculate through chains and in circles", async () => {
    await open([[1, "=A1+1", "=B1+1"], ["=B2", "=A2", ""]]).run(async (context, sheet) => {
      const range = sheet.getRange("A1:C2").load("values");
      await context.sync();
      assert.deepEqual(range.values, [[1, 2, 3], [0, 0, ""]]);
      sheet.getRange("A1").values = [[10]];
      range.load("values");
      await context.sync();
      assert.deepEqual(range.values[0], [10, 11, 12]);
    });
  });

  it("a long column of running totals", async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [1, i === 0 ? "=A1" : `=B${i}+A${i + 1}`]);
    await open(rows).run(async (context, sheet) => {
      sheet.getRange("A1").values = [[2]];
      const last = sheet.getRange("B5000").load("values");
      await context.sync();
      assert.equal(last.values[0][0], 5001);
    });
  });

  it("what is not calculated is refused by name when read, in the file left to Excel", async () => {
    const office = open([[1, '=VLOOKUP(A1,A:A,1)']]);
    const read = office.run(async (context, sheet) => {
      sheet.getRange("B1").load("values");
      await context.sync();
    });
    await assert.rejects(read, { code: "NotImplemented", message: "NotImplemented: value of a formula this host does not calculate" });
    const formulas = await office.run(async (context, sheet) => {
      const cell = sheet.getRange("B1").load("formulas");
      await context.sync();
      return cell.formulas[0][0];
    });
    assert.equal(formulas, "=VLOOKUP(A1,A:A,1)");
  });

  it("a workbook from a file says so instead, and keeps what nothing changed under", async () => {
    const workbook = openHost(saveHost(createWorkbook({ sheets: [{ name: "数据", values: [[1, "=VLOOKUP(A1,A:A,1)", "=SUM(A1:A3)"]] }] })));
    assert.equal(workbook.notCalculated, "say");
    assert.equal(workbook.sheets[0].grid.get(0, 2), 1);
    assert.deepEqual(workbook.sheets[0].grid.get(0, 1), { notCalculated: true });
  });

  it("no text makes the parser fail otherwise than by saying no", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-C1-3():,+\-*&"' !$%#=<>{}[\]]{0,30}$/)), (text) => {
        const tree = parseFormula(text);
        assert.ok(tree === null || typeof tree.kind === "string");
      }),
    );
  });
});
