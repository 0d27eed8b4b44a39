import assert from "node:assert/strict";
import { zipSync } from "fflate";
import { deflateRawSync } from "node:zlib";
import { inflateEntry, newBudget, openZip } from "../../src/files/zip";
import { Refusal } from "../../src/files/refusal";
import { readWorkbook } from "../../src/files/read";
import { cellsOf } from "../files/read/support/cells";
import { pack } from "../files/read/support/package";
import { makeZip, type RawEntry } from "./make-zip";
import { readEveryWay, refusal } from "./support";

const good = pack({ sheets: [{ rows: `<row><c><v>1</v></c></row>` }] });
const entriesOf = (bytes: Uint8Array): RawEntry[] => [...openZip(bytes).entries.values()].map((entry) => ({ name: entry.name, data: inflateEntry(entry) }));
const with_ = (change: (entries: RawEntry[]) => void): Uint8Array => { const entries = entriesOf(good); change(entries); return makeZip(entries); };
const find = (entries: RawEntry[], name: string) => entries.find((entry) => entry.name.endsWith(name))!;

describe("H5–H7: hostile zip files", () => {
  it("the builder of these tests makes readable files", () => {
    assert.deepEqual({ ...cellsOf(readWorkbook(with_(() => undefined), "a.xlsx")) }, { A1: 1 });
  });

  it("H5: a bomb of zeros stops at the ratio, while inflating", async () => {
    const before = process.memoryUsage().rss;
    const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 });
    assert.ok(packed.length < 300_000);
    const bomb = with_((entries) => { find(entries, "sheet1.xml").raw = { method: 8, compressed: packed, size: 200 * 1024 * 1024, crc: 0 }; });
    const began = process.cpuUsage();
    assert.match((await refusal(bomb, "bomb")).message, /压缩炸弹/);
    // Of the processor's time: the clock on the wall is shared with others.
    assert.ok(process.cpuUsage(began).user < 2_000_000);
    assert.ok(process.memoryUsage().rss - before < 400 * 1024 * 1024);
  });

  it("H5: size caps hold on real bytes, per part and per file", async () => {
    const text = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${Array.from({ length: 3000 }, (_, i) => `<row><c><v>${Math.sin(i)}</v></c></row>`).join("")}</sheetData></worksheet>`;
    const book = pack({ sheets: [{ whole: text }, { whole: text }] });
    await refusal(book, "too-big", "a.xlsx", { caps: { streamBytes: 50_000 } });
    await refusal(book, "too-big", "a.xlsx", { caps: { fileBytes: 150_000 } });
    await refusal(book, "bomb", "a.xlsx", { caps: { entries: 3 } });
    readWorkbook(book, "a.xlsx");
  });

  it("H6: declared sizes are never believed", async () => {
    for (const size of [3_000_000_000, 1, 0]) {
      await refusal(with_((entries) => { const entry = find(entries, "sheet1.xml"); entry.raw = { method: 8, compressed: deflateRawSync(entry.data), size, crc: 0 }; }), "zip-damaged");
    }
  });

  it("H6: a local header that says something else is refused", async () => {
    for (const local of [{ name: "xl/worksheets/sheet2.xml" }, { method: 0 }, { size: 5 }, { crc: 1 }]) {
      await refusal(with_((entries) => { find(entries, "sheet1.xml").local = local; }), "zip-damaged");
    }
  });

  it("H6: zip64 fields and data descriptors are read", async () => {
    assert.deepEqual({ ...cellsOf(readWorkbook(with_((entries) => entries.forEach((entry) => { entry.descriptor = true; })), "a.xlsx")) }, { A1: 1 });
    assert.deepEqual({ ...cellsOf(readWorkbook(with_((entries) => entries.forEach((entry) => { entry.zip64 = true; })), "a.xlsx")) }, { A1: 1 });
    await refusal(with_((entries) => { const entry = find(entries, "sheet1.xml"); entry.descriptor = true; entry.descriptorCrc = 7; }), "zip-damaged");
  });

  it("H6: overlapping entries are refused", async () => {
    const bytes = with_(() => undefined);
    const zip = openZip(bytes);
    const [first, second] = [...zip.entries.values()];
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(second.central.byteOffset - bytes.byteOffset + 42, first.offset, true);
    await refusal(bytes, "zip-damaged");
  });

  it("H7: names: duplicates refused, backslashes read, escapes refused, __proto__ harmless", async () => {
    const data = new TextEncoder().encode("x");
    await refusal(with_((entries) => { entries.push({ name: "xl/workbook.xml", data }); }), "zip-damaged");
    await refusal(with_((entries) => { entries.push({ name: "XL/Workbook.xml", data }); }), "zip-damaged");
    for (const name of ["../x", "xl/../../x", "C:\\x", "a\u0000b"]) await refusal(with_((entries) => { entries.push({ name, data }); }), "zip-name");
    const twin = with_((entries) => { entries.forEach((entry) => { entry.name = entry.name.replace(/\//g, "\\"); }); entries.push({ name: "__proto__", data }, { name: "/constructor", data }); });
    assert.deepEqual({ ...cellsOf(readWorkbook(twin, "a.xlsx")) }, { A1: 1 });
    assert.equal(openZip(twin).entries.get("__proto__")?.size, 1);
    assert.equal(Object.getPrototypeOf({}).size, undefined);
  });

  it("cut files, flipped bytes and passwords give a refusal, never another error", async () => {
    for (let cut = 0; cut < good.length; cut += 37) assert.ok((await readEveryWay(good.subarray(0, cut), "a.xlsx")) instanceof Refusal);
    for (let at = 0; at < good.length; at++) {
      const bytes = good.slice();
      bytes[at] ^= 0x55;
      await readEveryWay(bytes, "a.xlsx");
    }
    await refusal(with_((entries) => { find(entries, "sheet1.xml").flags = 1; }), "encrypted");
    await refusal(with_((entries) => { const entry = find(entries, "sheet1.xml"); entry.raw = { method: 12, compressed: entry.data, size: entry.data.length, crc: 0 }; }), "zip-method");
  });

  it("copies point into the file: local record, data and directory record of every entry", () => {
    const bytes = zipSync({ "a.txt": [new Uint8Array(1000).fill(65), { level: 9 }], "b.txt": [new Uint8Array(3), { level: 0 }] });
    const zip = openZip(bytes);
    const locals = [...zip.entries.values()].reduce((sum, entry) => sum + entry.local.length, 0);
    const central = [...zip.entries.values()].reduce((sum, entry) => sum + entry.central.length, 0);
    assert.equal(locals + central + 22, bytes.length);
    assert.deepEqual(inflateEntry(zip.entries.get("a.txt")!, 1000, newBudget()), new Uint8Array(1000).fill(65));
    assert.throws(() => inflateEntry(zip.entries.get("a.txt")!, 999), { code: "too-big" });
  });
});
