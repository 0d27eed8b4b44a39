import assert from "node:assert/strict";
import { ExcelProblem, fillForm, undoLastWrite } from "../../src/excel";
import { useExcel } from "../../src/excel/office";
import { openHost, saveHost } from "../../src/host";
import { runOffice, type OfficeRun } from "../../src/host/node";
import { planOf } from "../core/forms/support";
import { pack, unpack } from "../files/patch/support/package";
import { calculated, doc, head, labels, main, plain, template } from "./growing-template";

let run: OfficeRun;
function open(bytes: Uint8Array): void {
  run?.stop();
  run = runOffice(openHost(bytes, "a.xlsx"));
  useExcel(run.Excel, (set, version) => run.Office.context.requirements.isSetSupported(set, version));
}
const names = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"];
const units = (count: number) => planOf({ institution: names.slice(0, count).map((name, i) => ({ name: `${name}学院`, annualTrainees: 1800 + i * 100 })) });
const column = (letter: number, from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => run.host.workbook.sheets[1].grid.get(from - 1 + i, letter) ?? "");

/** Everything that spoke of lines 5–6 speaks of lines 5–`last`, in the model and in the file. */
function assertFollowed(last: number): Record<string, string> {
  const [, form, other] = run.host.workbook.sheets;
  const total = last; // 0-based row of 合计
  assert.equal(form.formulas.get(total, 4), `SUM(E5:E${last})`);
  assert.equal(form.formulas.get(total, 9), `SUMPRODUCT((E5:E${last}>2000)*1)`);
  assert.equal(other.formulas.get(0, 1), `SUM(附件2!E5:E${last})`);
  const parts = unpack(saveHost(run.host.workbook));
  const [sheet, book, third] = ["xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/worksheets/sheet3.xml"].map((name) => parts[name]);
  for (const wanted of [`<conditionalFormatting sqref="A5:H${last}">`, `$E$${last + 1}&gt;0`, `sqref="C5:C${last}"`, `sqref="E5:E${last} A${last + 3}"`, `sqref="G5:G${last}"`, `<mergeCell ref="A${last + 2}:H${last + 2}"/>`, `<hyperlink ref="G${last + 3}"`, `<brk id="${last + 3}"`]) {
    assert.ok(sheet.includes(wanted), `${wanted} is not in ${sheet.slice(sheet.indexOf("</sheetData>"))}`);
  }
  for (const wanted of [`附件2!$E$5:$E$${last}`, `附件2!$A$1:$H$${last + 3}`, `附件2!$A$${last + 3}<`, "附件2!$4:$4"]) assert.ok(book.includes(wanted), `${wanted} is not in ${book}`);
  for (const wanted of [`附件2!E${last + 1}<`, `附件2!$B$5:$H$${last},4`, `<formula1>附件2!$B$5:$B$${last}<`]) assert.ok(third.includes(wanted), `${wanted} is not in ${third}`);
  assert.ok(parts["xl/charts/chart1.xml"].includes(`附件2!$E$5:$E$${last}`));
  assert.ok(parts["xl/drawings/drawing1.xml"].includes(`<xdr:row>${last + 4}</xdr:row>`));
  return parts;
}

describe("excel: a form that grows inside what speaks of its lines", () => {
  after(() => {
    run?.stop();
    useExcel(null);
  });

  for (const [kind, lines] of [["blank lines", plain(5) + plain(6)], ["lines that calculate", calculated(5) + calculated(6)]] as const) {
    it(`${kind}: with five units, then eight, all follow, as when rows are inserted inside a range`, async () => {
      open(template(lines));
      for (const [count, last] of [[5, 9], [8, 12]]) {
        const report = await fillForm(units(count));
        assert.equal(report.way, "template");
        assert.equal(report.inserted, 3);
        assertFollowed(last);
        assert.deepEqual(column(1, 5, last), names.slice(0, count).map((name) => `${name}学院`));
        assert.deepEqual(column(4, 5, last), names.slice(0, count).map((_, i) => 1800 + i * 100));
        assert.deepEqual(column(0, 5, last), names.slice(0, count).map((_, i) => i + 1));
        const again = await fillForm(units(count));
        assert.deepEqual([again.written, again.inserted], [0, 0]);
      }
    });
  }

  it("every new line calculates as the line above it, and no text is written over its formulas", async () => {
    open(template(calculated(5) + calculated(6)));
    for (const [count, last] of [[5, 9], [8, 12]]) {
      await fillForm(units(count));
      const { formulas } = run.host.workbook.sheets[1];
      for (let row = 5; row <= last; row++) {
        assert.equal(formulas.get(row - 1, 0), "ROW()-4", `A${row}`);
        assert.equal(formulas.get(row - 1, 7), `IF(E${row}>=2000,"达标","未达标")`, `H${row}`);
        assert.equal(formulas.get(row - 1, 8), `IF(E${row}>0,E${row}/$E$${last + 1},0)`, `I${row}`);
      }
    }
    assert.deepEqual(column(7, 5, 12), ["未达标", "未达标", ...new Array<string>(6).fill("达标")]);
  });

  it("the end of a table follows, its filter too", async () => {
    const table = `${head}<table xmlns="${main}" id="1" name="表2" displayName="表2" ref="A4:H6" totalsRowShown="0"><autoFilter ref="A4:H6"/><tableColumns count="8">${labels.map((label, i) => `<tableColumn id="${i + 1}" name="${label.replace("&#10;", "_x000a_")}"/>`).join("")}</tableColumns></table>`;
    open(template(calculated(5) + calculated(6), '<tableParts count="1"><tablePart r:id="rId2"/></tableParts>', { "xl/tables/table1.xml": table }));
    for (const [count, last] of [[5, 9], [8, 12]]) {
      await fillForm(units(count));
      assert.match(assertFollowed(last)["xl/tables/table1.xml"], new RegExp(`ref="A4:H${last}" totalsRowShown="0"><autoFilter ref="A4:H${last}"/>`));
    }
  });

  it("the totals of a table stay its last row, and its filter ends above them", async () => {
    const columns = labels.map((label, i) => `<tableColumn id="${i + 1}" name="${label.replace("&#10;", "_x000a_")}"${i === 0 ? ' totalsRowLabel="合计"' : ""}${i === 4 ? ' totalsRowFunction="custom"><totalsRowFormula>SUM(E5:E6)</totalsRowFormula></tableColumn>' : "/>"}`).join("");
    const table = `${head}<table xmlns="${main}" id="1" name="表2" displayName="表2" ref="A4:H7" totalsRowCount="1"><autoFilter ref="A4:H6"/><tableColumns count="8">${columns}</tableColumns></table>`;
    open(template(calculated(5) + calculated(6), '<tableParts count="1"><tablePart r:id="rId2"/></tableParts>', { "xl/tables/table1.xml": table }));
    for (const [count, last] of [[5, 9], [8, 12]]) {
      await fillForm(units(count));
      const made = assertFollowed(last)["xl/tables/table1.xml"];
      assert.ok(made.includes(`ref="A4:H${last + 1}" totalsRowCount="1"><autoFilter ref="A4:H${last}"/>`) && made.includes(`<totalsRowFormula>SUM(E5:E${last})</totalsRowFormula>`), made);
    }
  });

  it("what somebody wrote beside the last line stays beside its unit, which then stays last", async () => {
    open(template(plain(5) + plain(6)));
    await fillForm(units(5));
    run.host.workbook.sheets[1].grid.set(8, 10, "戊的备注");
    await fillForm(units(8));
    assertFollowed(12);
    const at = column(1, 5, 12).indexOf("戊学院");
    assert.equal(column(10, 5, 12)[at], "戊的备注");
    assert.deepEqual(column(10, 5, 12).filter((one) => one !== ""), ["戊的备注"]);
    assert.deepEqual([...column(1, 5, 12)].sort(), names.map((name) => `${name}学院`).sort());
    assert.deepEqual(column(0, 5, 12), [1, 2, 3, 4, 5, 6, 7, 8]);
    const again = await fillForm(units(8));
    assert.deepEqual([again.written, again.inserted], [0, 0]);
    // Nor does it come to stand beside another when a unit is withdrawn.
    await fillForm(planOf({ institution: names.filter((name) => name !== "乙").map((name) => ({ name: `${name}学院`, annualTrainees: 1900 })) }));
    assert.equal(column(10, 5, 12)[column(1, 5, 12).indexOf("戊学院")], "戊的备注");
  });

  it("units that were corrected by hand keep their lines, the last one too", async () => {
    open(template(plain(5) + plain(6)));
    await fillForm(units(5));
    run.host.workbook.sheets[1].grid.set(8, 4, 9999);
    const report = await fillForm(units(8));
    assertFollowed(12);
    const at = column(1, 5, 12).indexOf("戊学院");
    assert.equal(column(4, 5, 12)[at], 9999);
    assert.deepEqual(report.kept.map(({ cell, unit }) => [cell, unit]), [[`E${5 + at}`, "戊学院"]]);
    assert.deepEqual([...column(1, 5, 12)].sort(), names.map((name) => `${name}学院`).sort());
  });

  it("filled once more it changes nothing, and taken back everything is as it was", async () => {
    open(template(calculated(5) + calculated(6)));
    const state = () => run.host.workbook.sheets.slice(0, 3).map((sheet) => [...Array(16).keys()].map((row) => [...Array(11).keys()].map((at) => sheet.formulas.get(row, at) ?? sheet.grid.get(row, at))));
    let before = state();
    for (const count of [5, 8]) {
      await fillForm(units(count));
      const again = await fillForm(units(count));
      assert.deepEqual([again.written, again.inserted], [0, 0]);
      await undoLastWrite();
      assert.deepEqual(state(), before);
      await fillForm(units(count));
      before = state();
    }
  });

  it("an array formula over the lines is refused before the first write, with the reason, and nothing is changed", async () => {
    const array = plain(5).replace("</row>", '<c r="K5"><f t="array" ref="K5:K6">E5:E6*2</f><v>0</v></c></row>') + plain(6).replace("</row>", '<c r="K6"><v>0</v></c></row>');
    const bytes = template(array);
    open(bytes);
    await assert.rejects(fillForm(units(5)), (error) => error instanceof ExcelProblem && error.code === "array" && /第 5、6 行有一个数组公式/.test(error.sentence));
    assert.deepEqual(saveHost(run.host.workbook), bytes);
    // Two units need no rows: they go in, and the array stays.
    await fillForm(units(2));
    assert.match(unpack(saveHost(run.host.workbook))["xl/worksheets/sheet2.xml"], /<f t="array" ref="K5:K6">/);
  });

  it("a formula that is only alike in both lines is none", async () => {
    open(template((plain(5) + plain(6)).replaceAll("</row>", "@</row>").replace("@", '<c r="K5"><f>E5*2</f><v>0</v></c>').replace("@", '<c r="K6"><f>E5*2</f><v>0</v></c>')));
    const report = await fillForm(units(5));
    assert.equal(report.inserted, 3);
  });
});

describe("host: pivot tables", () => {
  it("take no rows in, so that nothing is filled that could not be saved; the form is put back", async () => {
    const parts = unpack(template(plain(5) + plain(6)));
    parts["xl/pivotTables/pivotTable1.xml"] = `${head}<pivotTableDefinition xmlns="${main}" name="P" cacheId="1" dataCaption="值"><location ref="M4:N8" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`;
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", '<Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml"/></Types>');
    parts["xl/worksheets/_rels/sheet2.xml.rels"] = parts["xl/worksheets/_rels/sheet2.xml.rels"].replace("</Relationships>", `<Relationship Id="rId9" Type="${doc}/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>`);
    open(pack(parts));
    assert.deepEqual(run.host.workbook.sheets[1].pivots, [{ top: 3, left: 12, bottom: 7, right: 13 }]);
    await assert.rejects(fillForm(units(5)), (error) => error instanceof ExcelProblem && error.code === "restored" && error.detail !== "");
    assert.deepEqual(column(1, 5, 7), ["", "", ""]);
    assert.equal(unpack(saveHost(run.host.workbook))["xl/worksheets/sheet2.xml"].includes("甲学院"), false);
  });
});

describe("host: array formulas", () => {
  const bytes = () => template(plain(5).replace("</row>", '<c r="K5"><f t="array" ref="K5:K6">E5:E6*2</f><v>4</v></c></row>') + plain(6).replace("</row>", '<c r="K6"><v>6</v></c></row>'));
  const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === code;

  it("are changed whole or not at all, and every cell shows the formula", async () => {
    open(bytes());
    const { Excel } = run;
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("附件2").getRange("K5:K6");
      range.load("formulas,savedAsArray");
      await context.sync();
      assert.deepEqual([range.formulas, range.savedAsArray], [[["=E5:E6*2"], ["=E5:E6*2"]], true]);
    });
    const act = (work: (sheet: Excel.Worksheet) => void) => Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("附件2"));
      await context.sync();
    });
    await assert.rejects(act((sheet) => sheet.getRange("6:6").insert("Down")), refused("InsertDeleteConflict"));
    await assert.rejects(act((sheet) => sheet.getRange("5:5").delete("Up")), refused("InsertDeleteConflict"));
    await assert.rejects(act((sheet) => (sheet.getRange("K6").values = [[1]])), refused("InvalidOperation"));
    await assert.rejects(act((sheet) => sheet.getRange("K5:K5").clear("Contents")), refused("InvalidOperation"));
    await assert.rejects(act((sheet) => void sheet.getRange("K6").copyFrom("A1", "Values")), refused("InvalidOperation"));
    await act((sheet) => sheet.getRange("5:5").insert("Down"));
    assert.deepEqual(run.host.workbook.sheets[1].arrays.map(({ area: { top, bottom }, formula }) => [top, bottom, formula]), [[5, 6, "E6:E7*2"]]);
    await act((sheet) => (sheet.getRange("K6:K7").values = [[1], [2]]));
    assert.deepEqual(run.host.workbook.sheets[1].arrays, []);
    assert.doesNotMatch(unpack(saveHost(run.host.workbook))["xl/worksheets/sheet2.xml"], /t="array"/);
  });
});
