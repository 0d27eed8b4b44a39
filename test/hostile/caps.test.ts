import assert from "node:assert/strict";
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import type { JsonFile } from "../../src/core/reports/json";
import { checkSize, readAny, submittedCaps, type ReadCaps } from "../../src/files";
import { Refusal, type RefusalCode } from "../../src/files/refusal";
import { readOne } from "../../src/worker/reader";
import type { FromReader } from "../../src/worker/protocol";
import { utils, write } from "@e965/xlsx";
import { Bench, smallBook } from "../cli/support";
import { docx, para, row, table } from "../files/read/support/docx";
import { pack } from "../files/read/support/package";

const cells = [["单位名称", "人数"], ["单位名称", "人数"], ["人数", "单位名称"], ["单位名称", "人数"]];
const grid = cells.map((line) => `<row>${line.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`).join("");
const byLibrary = (bookType: "biff8" | "ods", names = ["表"]): Uint8Array => new Uint8Array(write({ SheetNames: names, Sheets: Object.fromEntries(names.map((name) => [name, utils.aoa_to_sheet(cells)])) }, { type: "array", bookType }) as ArrayBuffer);
const text = new TextEncoder().encode(cells.map((line) => line.join(",")).join("\n"));
const page = new TextEncoder().encode(`<html><body>${`<table>${cells.map((line) => `<tr>${line.map((one) => `<td>${one}</td>`).join("")}</tr>`).join("")}</table>`.repeat(2)}</body></html>`);
const tables = docx(table(...cells.map((line) => row(...line))) + para("另") + table(row("人数", "人数", "人数")));

const files: Record<string, Uint8Array> = {
  "a.xlsx": pack({ sheets: [{ name: "甲", rows: grid }, { name: "乙", rows: grid }] }), "a.docx": tables, "a.csv": text, "a网页.xls": page, "a.xls": byLibrary("biff8", ["甲", "乙"]), "a.et": byLibrary("biff8", ["甲", "乙"]), "a.ods": byLibrary("ods", ["甲", "乙"]),
};

describe("what others submit is read within caps, whatever it is written as", () => {
  const refused = async (name: string, code: RefusalCode, caps: Partial<ReadCaps>, what: RegExp): Promise<void> => {
    await assert.rejects(readAny(files[name], name, { caps }), (error) => {
      assert.ok(error instanceof Refusal, `${name}: ${String(error)}`);
      assert.deepEqual([error.code, error.place.file], [code, name], error.message);
      assert.match(error.message, what);
      // What the cap was, and what to do.
      assert.match(error.message, /上限(?:是)? [\d,]+ .*请.+再试。$/u);
      return true;
    });
  };

  for (const name of Object.keys(files)) {
    it(`${name}: is read, and refused by its size, its cells, its texts and its sheets`, async () => {
      assert.ok((await readAny(files[name], name, { caps: submittedCaps })).sheets.length > 0);
      await refused(name, "too-big", { sentBytes: 50 }, /^文件有 1 MB/);
      await refused(name, "too-many-cells", { cells: 5 }, /单元格超过上限 5 个/);
      await assert.rejects(readAny(files[name], name, { caps: { cells: 1 } }), (error) => error instanceof Refusal && /^too-many-(?:strings|cells)$/.test(error.code) && /上限 1 [条个]，.*请.+再试。$/u.test(error.message));
      if (!/xlsx|docx|ods/.test(name)) await refused(name, "too-big", { wholeBytes: 50 }, /除 \.xlsx 外/);
      if (!name.endsWith(".csv")) await refused(name, "too-big", { sheets: 1 }, /工作表或表格超过上限 1 个/);
    });
  }

  it("in the pane a file is refused by its size before it is loaded", async () => {
    const sent: FromReader[] = [];
    const huge = Object.assign(new Blob([]), { arrayBuffer: () => Promise.reject(new Error("loaded")) });
    Object.defineProperty(huge, "size", { value: 300 * 1024 * 1024 });
    await readOne("大.xlsx", huge, new Map(), { read: () => assert.fail("read"), hand: () => assert.fail("handed over"), send: (message) => sent.push(message) });
    assert.deepEqual(sent, [{ type: "refused", label: "大.xlsx", why: "文件有 300 MB，超过上限 256 MB，未读取。请删去多余的工作表和图片，或拆成几个文件后再试。" }]);
    assert.doesNotThrow(() => checkSize(1024 ** 3));
  });

  it("on the command line a file of three gigabytes is one line with the reason, and the others are read", async () => {
    const bench = new Bench();
    try {
      mkdirSync(bench.at("in"));
      for (const name of ["大.csv", "大.xlsx"]) {
        writeFileSync(bench.at(`in/${name}`), "");
        // A hole of that length: it takes no room.
        truncateSync(bench.at(`in/${name}`), 3 * 1024 ** 3);
      }
      writeFileSync(bench.at("in/甲.xlsx"), smallBook("甲学院"));
      assert.equal(await bench.review([bench.at("in"), "--json", bench.at("o.json")]), 1, bench.err.join());
      const told = (JSON.parse(readFileSync(bench.at("o.json"), "utf8")) as { files: JsonFile[] }).files.map(({ file, status, problem }) => [file, status, problem]);
      const why = "文件有 3,072 MB，超过上限 1,024 MB，未读取。请删去多余的工作表和图片，或拆成几个文件后再试。";
      assert.deepEqual(told, [["大.csv", "unreadable", why], ["大.xlsx", "unreadable", why], ["甲.xlsx", "reviewed", null]]);
      assert.equal(bench.err.filter((line) => line.includes("大.xlsx")).length, 1);
    } finally {
      bench.close();
    }
  });
});
