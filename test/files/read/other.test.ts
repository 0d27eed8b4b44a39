import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { utils, write, type BookType } from "@e965/xlsx";
import { readOther, readWorkbook, readWorkbookPaced } from "../../../src/files/read";
import { cellsOf } from "./support/cells";
import { pack } from "./support/package";

const sheet = utils.aoa_to_sheet([["单位名称", "人数"], ["某校", 12.5], [true, { t: "n", v: 45000, z: "yyyy-mm-dd" }], [{ t: "e", v: 42 }], ["尾"]]);
sheet["!merges"] = [{ s: { r: 4, c: 0 }, e: { r: 4, c: 1 } }];
const as = (bookType: BookType): Uint8Array => new Uint8Array(write({ SheetNames: ["表一"], Sheets: { 表一: sheet } }, { type: "array", bookType }) as ArrayBuffer);

describe("other formats, by opt-in", () => {
  for (const type of ["biff8", "xlsb", "ods"] as const) {
    it(type, async () => {
      const book = await readOther(as(type), `a.${type}`);
      const cells = { ...cellsOf(book) };
      assert.deepEqual([cells.A1, cells.B1, cells.A2, cells.B2, cells.A3, cells.B3], ["单位名称", "人数", "某校", 12.5, true, { date: 45000 }]);
      if (type !== "ods") assert.deepEqual(cells.A4, { error: "#N/A" });
      assert.deepEqual(book.sheets[0].merges, [{ top: 4, left: 0, bottom: 4, right: 1 }]);
      assert.throws(() => readWorkbook(as(type), "a"), { code: "old-format" });
    });
  }

  it("CSV keeps every value as text, in UTF-8, UTF-16 and GBK", async () => {
    const expected = { A1: "姓名", B1: "单位", A2: "110101199003078888", B2: "1-2" };
    const csv = "姓名,单位\r\n110101199003078888,1-2\r\n";
    const gbk = Buffer.concat([Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xa5, 0xce, 0xbb]), Buffer.from(csv.slice(csv.indexOf("\r")))]);
    for (const bytes of [Buffer.from(csv), Buffer.from("\ufeff" + csv), Buffer.from("\ufeff" + csv, "utf16le"), gbk]) {
      assert.deepEqual({ ...cellsOf(await readOther(new Uint8Array(bytes), "a.csv")) }, expected);
    }
  });

  it("what is no table is refused before any library sees it", async () => {
    await assert.rejects(readOther(new Uint8Array([1, 2, 3, 0]), "a.xls"), { code: "not-workbook" });
    await assert.rejects(readOther(Buffer.from("%PDF-1.4"), "a.xls"), { code: "not-workbook" });
    await assert.rejects(readOther(new Uint8Array(9), "~$a.xls"), { code: "lock" });
    await assert.rejects(readOther(Uint8Array.of(0xc3, 0x28, 0xff, 0x0a), "a.csv"), { code: "not-workbook" });
    await assert.rejects(readOther(as("biff8"), "a.xls", { cells: 3 }), { code: "too-many-cells" });
  });

  it("a real .xls, when it is there", async function () {
    const file = path.resolve(__dirname, "../../../../shared/data/real/moe_universities_2025-06-20.xls");
    if (!existsSync(file)) this.skip();
    const book = await readOther(new Uint8Array(readFileSync(file)), "a.xls");
    assert.equal(book.sheets[0].rowCount, 2953);
  });
});

describe("reading at a page's pace", () => {
  const bytes = pack({ sheets: [{ rows: Array.from({ length: 60_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${Math.sin(i)}</v></c></row>`).join("") }] });

  it("gives the same as at one go, pausing on the way, with progress that ends at its total", async () => {
    const seen: number[] = [];
    let total = 0;
    const book = await readWorkbookPaced(bytes, "a.xlsx", { slice: 1, onProgress: (progress) => { seen.push(progress.done); total = progress.total; } });
    assert.deepEqual(book, readWorkbook(bytes, "a.xlsx"));
    assert.ok(seen.length > 1);
    assert.ok(seen.every((done, i) => done <= total && (i === 0 || done >= seen[i - 1])));
  });

  it("can be cancelled", async () => {
    const stop = new AbortController();
    await assert.rejects(readWorkbookPaced(bytes, "a.xlsx", { slice: 0, signal: stop.signal, onProgress: () => stop.abort() }), { code: "cancelled" });
  });
});
