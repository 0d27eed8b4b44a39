import assert from "node:assert/strict";
import { CFB, utils, write, type BookType } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readAny } from "../../src/files/read";
import { Refusal } from "../../src/files/refusal";
import { docx, para, row, table } from "../files/read/support/docx";
import { random } from "../support/random";

const rows = Array.from({ length: 60 }, (_, i) => [`某校${i}`, i, i % 2 === 0, `2019-09-${String((i % 28) + 1).padStart(2, "0")}`]);
const saved = (bookType: BookType): Uint8Array => new Uint8Array(write({ SheetNames: ["表"], Sheets: { 表: utils.aoa_to_sheet(rows) } }, { type: "array", bookType }) as ArrayBuffer);
const lines = rows.map((line) => row(...line.map(String)));
const samples: Record<string, Uint8Array> = {
  ".xls": saved("biff8"), ".xlsb": saved("xlsb"), ".ods": saved("ods"), "XML of 2003": saved("xlml"), ".xlsx": saved("xlsx"), CSV: saved("csv"),
  ".docx": docx(para("某某名册") + table(...lines)), "a web page": strToU8(`<html><table>${rows.map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table></html>`),
};

/** A workbook, or a refusal with its sentence; anything else is a fault of ours. */
async function readOrRefused(bytes: Uint8Array, what: string): Promise<void> {
  const outcome = await readAny(bytes, "报送.xls", { caps: { cells: 200_000, cellBytes: 64 << 20, streamBytes: 32 << 20, fileBytes: 64 << 20 } }).catch((fault: unknown) => fault);
  if (outcome instanceof Refusal) assert.match(outcome.message, /[\u4e00-\u9fff].*。$/su, what);
  else assert.ok(!(outcome instanceof Error), `${what}: ${outcome instanceof Error ? outcome.stack : ""}`);
}

describe("H11: any file, damaged", () => {
  for (const [kind, whole] of Object.entries(samples)) {
    it(`${kind} is read or refused with a sentence, never more`, async () => {
      await readOrRefused(whole, kind);
      const next = random(7);
      for (let run = 0; run < 25; run++) {
        const bytes = whole.slice(0, run % 3 === 0 ? Math.floor(next() * whole.length) : whole.length);
        for (let flip = 0; flip < 1 + (run % 5) && bytes.length > 0; flip++) bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
        await readOrRefused(bytes, `${kind}, run ${run}`);
      }
    });
  }

  it("an .xls with a password is refused as such", async () => {
    const file = CFB.read(samples[".xls"], { type: "buffer" });
    const stream = CFB.find(file, "Workbook")!;
    const records = Buffer.from(stream.content as unknown as Uint8Array);
    const first = 4 + records.readUInt16LE(2);
    stream.content = Buffer.concat([records.subarray(0, first), Buffer.from([0x2f, 0, 6, 0, 0, 0, 0x59, 0xb3, 0x0a, 0x9a]), records.subarray(first)]) as unknown as typeof stream.content;
    stream.size = stream.content.length;
    const bytes = new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
    await assert.rejects(readAny(bytes, "甲.xls"), { code: "encrypted" });
  });

  it("a .docx that inflates without end is refused", async () => {
    const bomb = zipSync({ ...unzipSync(samples[".docx"]), "word/document.xml": strToU8(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${"<w:p/>".repeat(3_000_000)}</w:body></w:document>`) });
    await assert.rejects(readAny(bomb, "甲.docx"), { code: "bomb" });
  });
});
