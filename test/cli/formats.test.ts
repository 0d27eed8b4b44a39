import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { utils, write, type BookType } from "@e965/xlsx";
import { readWorkbook } from "../../src/files";
import { cellsOf } from "../files/read/support/cells";
import { Bench } from "./support";

const rows = (name: string) => [["单位名称", "统计年度", "单位类别", "年培训人数", "认定日期"], [name, 2018, "高等院校", 1999, { t: "n", v: 43000, z: "yyyy-mm-dd" }]];
const file = (bookType: BookType, name: string): Uint8Array => write({ SheetNames: ["单位信息"], Sheets: { 单位信息: utils.aoa_to_sheet(rows(name)) } }, { type: "buffer", bookType }) as Uint8Array;

describe("files of every kind on the command line", () => {
  const on = new Bench();
  after(() => on.close());

  it("the same truth gives the same findings, whatever it was saved as", async () => {
    const found: string[] = [];
    for (const type of ["xlsx", "biff8", "xlsb", "ods", "xlml", "csv"] as const) {
      writeFileSync(on.at(`${type}.dat`), file(type, "甲学院"));
      await on.review([on.at(`${type}.dat`), "--json", on.at(`${type}.json`)]);
      const { findings } = JSON.parse(readFileSync(on.at(`${type}.json`), "utf8")) as { findings: Record<string, unknown>[] };
      assert.ok(findings.some(({ clause, value }) => clause === "shandong-2016/8.1.5b" && value === 1999), type);
      found.push(JSON.stringify(findings.map(({ clause, outcome, unit, cells, value, required }) => [clause, outcome, unit, cells, value, required])));
    }
    assert.deepEqual(new Set(found).size, 1);
  });

  it("a marked copy of an old format is an .xlsx, says so, and is left out among the inputs until somebody corrects it", async () => {
    mkdirSync(on.at("in"));
    writeFileSync(on.at("in/甲.xls"), file("biff8", "甲学院"));
    writeFileSync(on.at("in/甲.xlsx"), file("xlsx", "乙学院"));
    await on.review([on.at("in"), "--xlsx", on.at("marked")]);
    assert.match(on.out.join("\n"), /甲\.xls：原文件不是 \.xlsx 格式，标记副本另存为 \.xlsx/u);
    const names = ["甲.xlsx", "甲 (2).xlsx"].map((name) => cellsOf(readWorkbook(new Uint8Array(readFileSync(on.at(`marked/${name}`))), name)).A2);
    assert.deepEqual(new Set(names), new Set(["甲学院", "乙学院"]));
    const copy = readWorkbook(new Uint8Array(readFileSync(on.at("marked/甲.xlsx"))), "甲.xlsx");
    assert.deepEqual([cellsOf(copy).A2, cellsOf(copy).E2, copy.sheets.some(({ name }) => name === "核验结果")], ["甲学院", { date: 43000 }, true]);
    await on.review([on.at("marked")]);
    assert.match(on.out.join("\n"), /甲\.xlsx.*标记副本.*没有计入/u);
  });

  it("a folder names what was sent in place of a table, one sentence each", async () => {
    mkdirSync(on.at("odd"));
    writeFileSync(on.at("odd/甲.xls"), file("biff8", "甲学院"));
    writeFileSync(on.at("odd/扫描件.pdf"), "%PDF-1.7");
    writeFileSync(on.at("odd/照片.jpg"), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0));
    writeFileSync(on.at("odd/空.csv"), "");
    await on.review([on.at("odd")]);
    assert.deepEqual(on.err.map((line) => /^(.*?)：未读取。(.{0,6})/u.exec(line)?.slice(1)), [["扫描件.pdf", "这是 PDF"], ["照片.jpg", "这是图片（照"], ["空.csv", "这是空文件（"]]);
  });
});
