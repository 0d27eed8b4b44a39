import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CellKind, type CellValue } from "../../src/sheet/cells";
import { inflateEntry, openZip } from "../../src/files/zip";
import { patchWorkbook, readWorkbook } from "../../src/files";
import { isJsonReport } from "../../src/cli/json-output";
import { isNdjsonReport } from "../../src/cli/ndjson-output";
import { Bench, bookOf } from "./support";

/** Whole numbers of the persons in the file, as digits. */
const numbers = ["370102199003078881", "370102198505051231", "13800138000", "13900139000", "053188881234"];
const plain = (text: string): string => text.normalize("NFKC").replace(/[\s\u2010-\u2015-]/gu, "").replace(/\((\d+)\)/gu, "$1");
const told = (text: string): string[] => numbers.filter((one) => plain(text).includes(one));

describe("command line: numbers of persons", () => {
  const bench = new Bench();
  after(() => bench.close());
  const at = (name: string): string => bench.at(name);

  before(() => {
    const people = bookOf("师资名册", [["单位名称", "姓名", "身份证号", "手机号码", "职称"], ["甲学院", "张三", "370102199003078881", "138-0013-8000-1", "教授"], ["甲学院", "李四", "３７０１０２ １９８５０５０５ １２３１", "＋８６ １３９００１３９０００１", "约"]]);
    const more = (name: string, rows: CellValue[][]) => ({ name, operations: [{ op: "cells" as const, cells: rows.flatMap((row, r) => row.map((value, c) => ({ row: r, column: c, value }))) }] });
    const unit = patchWorkbook(people, {
      edit: [],
      add: [
        more("单位信息", [["单位名称", "统一社会信用代码", "统计年度", "单位类别", "联系电话", "年培训人数"], ["甲学院", "12370000495571234A", 2018, "高等院校", "（0531）8888-1234转x", "约13900139000"]]),
        more("杂", [["王五", "370102198505051231", "电话139-0013-9000"], ["赵六", "370102198505051231", "１３８ ００１３ ８０００"]]),
      ],
    });
    writeFileSync(at("张三13800138000.xlsx"), unit);
    writeFileSync(at("坏０５３１－８８８８１２３４.xlsx"), "x");
  });

  const outputs = ["--json", "o.json", "--ndjson", "o.ndjson", "--choices-out", "c.json", "--xlsx", "out", "--checklist", "r.xlsx", "--notices", "n", "--reports", "p"];
  const run = (...more: string[]): Promise<number> => bench.review([at("张三13800138000.xlsx"), at("坏０５３１－８８８８１２３４.xlsx"), ...outputs.map((one) => (one.startsWith("--") ? one : at(one))), ...more]);
  /** All that was written and said, but what stood in the file. */
  const written = (): Map<string, string> => {
    const all = new Map([["what is said", [...bench.out, ...bench.err].join("\n")], ["names", readdirSync(bench.folder, { recursive: true, encoding: "utf8" }).filter((name) => !["张三13800138000.xlsx", "坏０５３１－８８８８１２３４.xlsx"].includes(name)).join("\n")]]);
    for (const name of ["o.json", "o.ndjson", "c.json"]) all.set(name, readFileSync(at(name), "utf8"));
    for (const name of ["r.xlsx", ...["out", "n", "p"].flatMap((folder) => readdirSync(at(folder)).map((one) => path.join(folder, one)))]) {
      const bytes = readFileSync(at(name));
      if (name.endsWith(".docx")) {
        all.set(name, [...openZip(bytes).entries.values()].map((entry) => Buffer.from(inflateEntry(entry)).toString("utf8").replace(/<[^>]*>/gu, "")).join("\n"));
        continue;
      }
      const { sheets, strings } = readWorkbook(bytes, name);
      const ours = sheets.filter((sheet) => !["师资名册", "单位信息", "杂"].includes(sheet.name));
      all.set(name, ours.flatMap(({ columns }) => columns.flatMap((column) => (column ? Array.from(column.value, (value, row) => (column.kind[row] === CellKind.text ? strings[value] : String(value))) : []))).join("\n"));
      for (const entry of openZip(bytes).entries.values()) if (!/worksheets|sharedStrings/u.test(entry.name)) all.set(`${name}/${entry.name}`, Buffer.from(inflateEntry(entry)).toString("utf8"));
    }
    return all;
  };

  it("stand whole in nothing that is written or said, and what is written is known again as ours", async () => {
    assert.equal(await run(), 1, bench.err.join("\n"));
    for (const [name, text] of written()) assert.deepEqual(told(text), [], `${name}: ${text.slice(0, 4000)}`);
    const json = readFileSync(at("o.json"), "utf8");
    assert.match(json, /\*{16}81/u);
    assert.match(json, /12370000495571234A/u);
    assert.ok([...written()].some(([name, text]) => name.endsWith(".docx") && text.includes("**81")));
    assert.ok(isJsonReport(json) && isNdjsonReport(readFileSync(at("o.ndjson"), "utf8")));
    assert.equal(await run("--compact"), 1, bench.err.join("\n"));
    for (const [name, text] of written()) assert.deepEqual(told(text), [], name);
    rmSync(at("out"), { recursive: true });
  });

  it("do so where somebody says so", async () => {
    assert.equal(await run("--unmasked", "--overwrite"), 1, bench.err.join("\n"));
    const all = written();
    assert.ok(told(all.get("o.json")!).includes("370102199003078881"));
    assert.ok(told(all.get("o.ndjson")!).includes("370102199003078881"));
    assert.ok(told([...all].find(([name]) => name.startsWith("out"))![1]).includes("370102199003078881"));
    assert.ok(all.get("what is said")!.includes("张三13800138000.xlsx"));
  });
});
