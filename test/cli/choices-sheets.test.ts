import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { Bench } from "./support";
import type { CellValue } from "../../src/sheet/cells";
import { blankWorkbook, patchWorkbook } from "../../src/files";

/** A workbook of two sheets. */
function bookOf(first: string, rows: CellValue[][], second: string, further: CellValue[][]): Uint8Array {
  const cells = (all: CellValue[][]) => ({ op: "cells" as const, cells: all.flatMap((row, r) => row.map((value, c) => ({ row: r, column: c, value }))) });
  return patchWorkbook(blankWorkbook(first), { edit: [{ sheet: first, operations: [cells(rows)] }], add: [{ name: second, operations: [cells(further)] }] });
}

const units: CellValue[][] = [["单位名称", "单位类别", "申报类别"], ["甲学院", "高等院校", "新申报"]];
const strange: CellValue[][] = [["甲项", "乙项", "丙项"], ["王一", "本科", "专职"], ["李二", "硕士", "兼职"], ["张三", "硕士", "兼职"]];

describe("sheets nobody knows, on the command line", () => {
  const bench = new Bench();
  after(() => bench.close());
  const file = () => JSON.parse(readFileSync(bench.at("o.json"), "utf8")).files[0];

  it("are told with their headings, written out, and read as the file of choices says they are to be", async () => {
    writeFileSync(bench.at("a.xlsx"), bookOf("单位信息", units, "附表", strange));
    await bench.review([bench.at("a.xlsx"), "--json", bench.at("o.json"), "--choices-out", bench.at("c.json")]);
    assert.deepEqual(file().unreadSheets.map(({ sheet, headings }: Record<string, unknown>) => [sheet, headings]), [["附表", ["甲项", "乙项", "丙项"]]]);
    assert.ok(bench.out.some((line) => line.includes("其表头像是“甲项”、“乙项”、“丙项”")));
    const choices = JSON.parse(readFileSync(bench.at("c.json"), "utf8"));
    assert.deepEqual(choices.sheets.map(({ headings, record, at }: Record<string, unknown>) => [headings, record, at]), [[["甲项", "乙项", "丙项"], null, [{ file: "a.xlsx", sheet: "附表" }]]]);

    choices.sheets[0].record = "teacher";
    choices.columns.push({ record: "teacher", heading: "甲项", field: "name" }, { record: "teacher", heading: "丙项", field: "kind" });
    writeFileSync(bench.at("settled.json"), JSON.stringify(choices));
    await bench.review([bench.at("a.xlsx"), "--choices", bench.at("settled.json"), "--json", bench.at("o.json"), "--choices-out", bench.at("again.json")]);
    const [, table] = file().tables;
    assert.deepEqual([file().unreadSheets, table.record, table.rows, table.columns.kind, table.listed], [[], "teacher", 3, "C", "chosen"]);
    assert.ok(!bench.out.some((line) => line.includes("没有用到")));
    assert.deepEqual(JSON.parse(readFileSync(bench.at("again.json"), "utf8")).sheets.map(({ headings, record }: Record<string, unknown>) => [headings, record]), [[["甲项", "乙项", "丙项"], "teacher"]]);
  });

  it("that list nothing of ours are left out, which is told, and leave nothing open; a sheet that is not there is told", async () => {
    writeFileSync(bench.at("a.xlsx"), bookOf("单位信息", units, "附表", strange));
    writeFileSync(bench.at("none.json"), JSON.stringify({ version: 1, sheets: [{ sheet: "附表", record: "none" }, { headings: ["没有", "这样"], record: "teacher" }] }));
    await bench.review([bench.at("a.xlsx"), "--choices", bench.at("none.json"), "--json", bench.at("o.json"), "--choices-out", bench.at("again.json")]);
    assert.deepEqual(file().unreadSheets.map(({ sheet, why }: Record<string, unknown>) => [sheet, why]), [["附表", "已指定工作表“附表”不核验。"]]);
    const findings: { message: string }[] = JSON.parse(readFileSync(bench.at("o.json"), "utf8")).findings;
    assert.deepEqual(findings.filter(({ message }) => message.includes("附表")), []);
    assert.deepEqual(bench.out.filter((line) => line.includes("没有用到")), ["说明：栏目文件中的“没有、这样”没有用到：没有这样的工作表"]);
    assert.deepEqual(JSON.parse(readFileSync(bench.at("again.json"), "utf8")).sheets.map(({ record }: Record<string, unknown>) => record), ["none"]);
    writeFileSync(bench.at("wrong.json"), JSON.stringify({ version: 1, sheets: [{ sheet: "附表", record: "Teacher" }] }));
    assert.equal(await bench.review([bench.at("a.xlsx"), "--choices", bench.at("wrong.json")]), 2);
    assert.match(bench.err.join(), /“附表”的 record“Teacher”不是记录类型/u);
  });
});
