import assert from "node:assert/strict";
import fc from "fast-check";
import { blankWorkbook } from "../../../src/files/blank";
import { openZip, readActiveSheet, readCustomXml, readNames, readWorkbook } from "../../../src/files";
import type { WorkbookPatch } from "../../../src/files/model";
import { checkSheetName, PatchRefusal } from "../../../src/files/patch";
import { assertUntouchedIdentical, assertWellFormed, pack, unpack } from "./support/package";
import { edit, patch } from "./support/patch";
import { richWorkbook } from "./support/rich";

const names = (bytes: Uint8Array) => [...unpack(bytes)["xl/workbook.xml"].matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map((m) => m[1]);
const refused = (code: string, part: Partial<WorkbookPatch>) =>
  assert.throws(() => patch(richWorkbook(), part), (e: unknown) => e instanceof PatchRefusal && e.code === code && /[\u4e00-\u9fff].*。$/.test(e.message));

describe("sheets of a workbook", () => {
  it("a new one comes last or before another; local names keep their sheet", async () => {
    const after = patch(richWorkbook(), { add: [{ name: "核验结果", operations: [] }, { name: "我们的", visibility: "veryHidden", before: "汇总", operations: [{ op: "cells", cells: [{ row: 0, column: 0, value: "甲" }] }] }] });
    assert.deepEqual(names(after), ["数据 表", "我们的", "汇总", "T", "核验结果"]);
    const read = readNames(openZip(after)).map((n) => [n.name, n.sheet]);
    assert.deepEqual(read, [["_xlnm._FilterDatabase", "数据 表"], ["_xlnm.Print_Titles", "汇总"], ["人数", undefined]]);
    assert.deepEqual(readWorkbook(after, "a").sheets.map((s) => s.visibility), ["visible", "veryHidden", "visible", "hidden", "visible"]);
    assert.match(unpack(after)["xl/workbook.xml"], /<sheet name="我们的" sheetId="10" r:id="rId10" state="veryHidden"\/>/);
    assertUntouchedIdentical(richWorkbook(), after, /workbook\.xml(\.rels)?$|Content_Types/);
    await assertWellFormed(after);
  });

  it("a new one gets an id that Excel opens, whatever the others have", () => {
    for (const [highest, wanted] of [["65533", ["65533", "65534", "1"]], ["65534", ["65534", "1", "2"]], ["4294967295", ["4294967295", "1", "2"]], ["2", ["2", "3", "4"]]] as const) {
      const parts = unpack(blankWorkbook("数据"));
      parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(/sheetId="\d+"/, `sheetId="${highest}"`);
      const after = patch(pack(parts), { add: [{ name: "一", operations: [] }, { name: "二", operations: [] }] });
      assert.deepEqual([...unpack(after)["xl/workbook.xml"].matchAll(/sheetId="(\d+)"/g)].map((m) => m[1]), wanted);
    }
  });

  it("a renamed one is followed by formulas, names, rules, charts and links", async () => {
    const linked = edit(richWorkbook(), "汇总", { op: "hyperlinks", links: [{ row: 0, column: 0, location: "'数据 表'!A5" }] });
    const after = patch(linked, { rename: [{ sheet: "数据 表", to: "数据" }, { sheet: "汇总", to: "汇 总's" }] });
    const parts = unpack(after);
    assert.deepEqual(names(after), ["数据", "汇 总&apos;s".replace("&apos;", "'"), "T"]);
    assert.match(parts["xl/worksheets/sheet2.xml"], /<f>SUM\(数据!A2:A6\)<\/f>.*<f>数据!\$A\$5&amp;"数据 表!A5"<\/f>.*<f t="shared" ref="A2:A4" si="0">数据!A4<\/f>.*location="数据!A5"/s);
    assert.match(parts["xl/worksheets/sheet1.xml"], /<formula>'汇 总''s'!\$A\$1<\/formula>.*<xm:f>'汇 总''s'!\$A\$2=A2<\/xm:f>/s);
    assert.match(parts["xl/charts/chart1.xml"], /<c:f>数据!\$A\$2:\$A\$6<\/c:f>/);
    assert.match(parts["xl/tables/table1.xml"], /数据!\$A\$5\+T!/);
    assert.match(parts["xl/workbook.xml"], />'汇 总''s'!\$1:\$1<.*>数据!\$A\$2:\$A\$6</s);
    await assertWellFormed(after);
  });

  it("two may swap their names, and a name freed by another may be taken", () => {
    const after = patch(richWorkbook(), { rename: [{ sheet: "数据 表", to: "汇总" }, { sheet: "汇总", to: "数据 表" }] });
    assert.deepEqual(names(after), ["汇总", "数据 表", "T"]);
    assert.match(unpack(after)["xl/worksheets/sheet2.xml"], /<f>SUM\(汇总!A2:A6\)</);
    assert.match(unpack(after)["xl/worksheets/sheet1.xml"], /<formula>'数据 表'!\$A\$1</);
    const back = patch(after, { rename: [{ sheet: "汇总", to: "数据 表" }, { sheet: "数据 表", to: "汇总" }] });
    assert.equal(unpack(back)["xl/worksheets/sheet2.xml"], unpack(richWorkbook())["xl/worksheets/sheet2.xml"]);
    const chain = patch(richWorkbook(), { rename: [{ sheet: "汇总", to: "总" }, { sheet: "T", to: "汇总" }] });
    assert.match(unpack(chain)["xl/tables/table1.xml"], /\+汇总!\$B\$5</);
    assert.match(unpack(chain)["xl/worksheets/sheet1.xml"], /<formula>总!\$A\$1</);
  });

  it("references to a removed one become #REF!, and its parts go", async () => {
    const after = patch(richWorkbook(), { remove: ["数据 表"] });
    const parts = unpack(after);
    assert.deepEqual(names(after), ["汇总", "T"]);
    assert.match(parts["xl/worksheets/sheet2.xml"], /<f>SUM\(#REF!\)<\/f>.*<f>#REF!&amp;"数据 表!A5"<\/f>/s);
    for (const gone of ["xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/drawings/drawing1.xml", "xl/charts/chart1.xml", "xl/comments1.xml", "xl/calcChain.xml"]) {
      assert.equal(parts[gone], undefined, gone);
      assert.ok(!parts["[Content_Types].xml"].includes(`/${gone}"`), gone);
    }
    assert.deepEqual(readNames(openZip(after)).map((n) => [n.name, n.refersTo, n.sheet]), [["_xlnm.Print_Titles", "汇总!$1:$1", "汇总"], ["人数", "#REF!", undefined]]);
    assert.equal(readActiveSheet(openZip(after)), "汇总");
    await assertWellFormed(after);
  });

  it("a new order carries local names and the active tab along (property)", () => {
    const base = patch(richWorkbook(), { add: [{ name: "丙", operations: [{ op: "printTitles", rows: "2:3" }] }, { name: "丁", operations: [] }], activeSheet: "汇总" });
    const key = (bytes: Uint8Array) => readNames(openZip(bytes)).map((n) => `${n.name} ${n.sheet} ${n.refersTo}`).sort();
    fc.assert(fc.property(fc.shuffledSubarray(["数据 表", "汇总", "T", "丙", "丁"], { minLength: 5 }), (order) => {
      const after = patch(base, { order });
      assert.deepEqual(names(after), order);
      assert.deepEqual(key(after), key(base));
      assert.equal(readActiveSheet(openZip(after)), "汇总");
    }), { numRuns: 40 });
  });

  it("only one sheet is selected after another became active", () => {
    const after = patch(richWorkbook(), { activeSheet: "汇总" });
    const parts = unpack(after);
    assert.equal(readActiveSheet(openZip(after)), "汇总");
    assert.ok(!parts["xl/worksheets/sheet1.xml"].includes("tabSelected") && parts["xl/worksheets/sheet2.xml"].includes('tabSelected="1"'));
  });

  it("hiding the active sheet shows the next one", () => {
    const after = edit(richWorkbook(), "数据 表", { op: "visibility", visibility: "hidden" });
    assert.equal(readActiveSheet(openZip(after)), "汇总");
  });

  it("names are set, replaced and removed, for the workbook and for a sheet", () => {
    const after = patch(richWorkbook(), { names: [{ name: "人数", refersTo: "=汇总!$A$1" }, { name: "乙", refersTo: "汇总!$B$1", sheet: "汇总", hidden: true }] });
    const found = readNames(openZip(after)).map((n) => [n.name, n.refersTo, n.sheet, n.hidden]);
    assert.deepEqual(found.slice(2), [["乙", "汇总!$B$1", "汇总", true], ["人数", "汇总!$A$1", undefined, false]]);
    const all = ["人数", "_xlnm.Print_Titles"].map((name) => ({ name, refersTo: null, sheet: name === "人数" ? undefined : "汇总" }));
    assert.deepEqual(readNames(openZip(patch(after, { names: all }))).map((n) => n.name), ["_xlnm._FilterDatabase", "乙"]);
  });

  it("custom XML is added, replaced and removed by its namespace", async () => {
    const set = (bytes: Uint8Array, namespace: string, text: string | null) => patch(bytes, { customXml: [{ namespace, text }] });
    const read = (bytes: Uint8Array) => readCustomXml(openZip(bytes)).map((x) => [x.namespace, x.text]);
    const added = set(richWorkbook(), "urn:base-review", '<设置 xmlns="urn:base-review">甲&amp;乙</设置>');
    assert.deepEqual(read(added), [["urn:memo", '<memo xmlns="urn:memo">旧</memo>'], ["urn:base-review", '<设置 xmlns="urn:base-review">甲&amp;乙</设置>']]);
    await assertWellFormed(added);
    assert.deepEqual(read(set(added, "urn:base-review", '<n xmlns="urn:base-review"/>'))[1], ["urn:base-review", '<n xmlns="urn:base-review"/>']);
    const removed = set(added, "urn:base-review", null);
    assert.deepEqual(Object.keys(unpack(removed)), Object.keys(unpack(richWorkbook())));
    assert.equal(unpack(removed)["xl/_rels/workbook.xml.rels"], unpack(richWorkbook())["xl/_rels/workbook.xml.rels"]);
    assert.throws(() => set(richWorkbook(), "urn:x", "<a xmlns='urn:y'/>"), PatchRefusal);
  });

  it("refuses what would leave no visible sheet, a wrong name, an incomplete order", () => {
    refused("sheet", { remove: ["数据 表", "汇总"] });
    refused("sheet", { edit: [{ sheet: "没有", operations: [{ op: "gridlines", shown: true }] }] });
    refused("sheet", { order: ["T", "汇总"] });
    refused("name", { rename: [{ sheet: "T", to: "汇总" }] });
    refused("name", { add: [{ name: "a/b", operations: [] }] });
    refused("name", { names: [{ name: "A1", refersTo: "1" }] });
  });

  it("L61 sheet names: 1–31 UTF-16 units, no / \\ ? * : [ ], no quote at the ends, not History, unique ignoring case", () => {
    for (const bad of ["", "x".repeat(32), "a/b", "a\\b", "a?", "a*", "a:b", "[a", "a]", "'a", "a'", "History", "hISTORY", "SHEET1", "a\u0007b", "😀".repeat(16)]) {
      assert.throws(() => checkSheetName(bad, ["Sheet1"]), (e: unknown) => e instanceof PatchRefusal && e.code === "name", bad);
    }
    for (const good of ["x".repeat(31), "a'b", "表 1", "😀".repeat(15), "=1+1", "<&>"]) {
      const bytes = patch(blankWorkbook(), { add: [{ name: good, operations: [] }] });
      assert.equal(readWorkbook(bytes, "a").sheets[1].name, good);
    }
  });
});
