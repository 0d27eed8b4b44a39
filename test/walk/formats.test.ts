import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { read as readSheetJs, utils, write, type BookType } from "@e965/xlsx";
import { review } from "../../src/core/review/review";
import { readAny } from "../../src/files";
import { packs } from "../../src/packs";
import type { WorkbookCells } from "../../src/sheet/cells";
import { docx, para, row, table } from "../files/read/support/docx";
import { reported } from "../support/findings";
import { application, workbookOf } from "./application";

/* One truth, saved as every kind of file that can hold it: what is found must be the same. */

const truth = workbookOf({ ...application, institution: [{ ...application.institution[0], annualTrainees: 1999, keyFieldTrainees: 1500, headPhone: "12", sysFunds: "无" }] });
const sheets = readSheetJs(truth);
const texts = (name: string): string[][] => utils.sheet_to_json<string[]>(sheets.Sheets[name], { header: 1, defval: "", raw: true }).map((line) => line.map(String));
const saved = (bookType: BookType): Uint8Array => new Uint8Array(write(sheets, { type: "array", bookType }) as ArrayBuffer);

/** What is found, by whom and where; a sheet's own rows begin below its title where the file has one. */
function found(book: WorkbookCells, titled = 0): string[] {
  const all = reported(review([book], { packs: packs.filter(({ id }) => ["shandong-2016", "shandong-2019"].includes(id)), known: [...packs], on: "2019-09-20" }));
  const cell = (address: string): string => address.replace(/\d+$/u, (digits) => String(Number(digits) - titled));
  return all.map(({ clause, outcome, record, unit, cells, value, required }) => [clause, outcome, record, unit, cells.map(cell).join(), String(value), String(required)].join(" | ")).sort();
}

describe("one truth in every kind of file", () => {
  let expected: string[] = [];
  before(async () => {
    expected = found(await readAny(truth, "甲.xlsx"));
    assert.ok(expected.some((one) => /^shandong-2016\/8\.1\.5b \| error .* 1999 /u.test(one)) && expected.length > 10);
  });

  for (const type of ["biff8", "xlsb", "xlml"] as const) it(`${type}, by SheetJS`, async () => assert.deepEqual(found(await readAny(saved(type), "甲.xls")), expected));

  it("a web page", async () => {
    const cells = (lines: string[][]) => `<table>${lines.map((line) => `<tr>${line.map((text) => `<td>${text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;")}</td>`).join("")}</tr>`).join("")}</table>`;
    const page = sheets.SheetNames.map((name) => `<h2>${name}</h2>${cells(texts(name))}`).join("");
    assert.deepEqual(found(await readAny(Buffer.from(`<html><body>${page}</body></html>`), "甲.xls"), 1), expected);
  });

  it("a Word document", async () => {
    const body = sheets.SheetNames.map((name) => para(name) + table(...texts(name).map((line) => row(...line)))).join("");
    assert.deepEqual(found(await readAny(docx(body), "甲.docx"), 1), expected);
  });

  it("a CSV of the institution, in each encoding, beside its workbook of one sheet", async () => {
    const name = sheets.SheetNames.find((one) => texts(one)[0].length > 30)!;
    const only = { SheetNames: [name], Sheets: { [name]: sheets.Sheets[name] } };
    const alone = found(await readAny(new Uint8Array(write(only, { type: "array", bookType: "xlsx" }) as ArrayBuffer), `${name}.xlsx`));
    const csv = utils.sheet_to_csv(sheets.Sheets[name]);
    for (const bytes of [Buffer.from(csv), Buffer.from(`\ufeff${csv}`, "utf16le"), Buffer.from(csv.replace(/,/gu, "\t"))]) assert.deepEqual(found(await readAny(new Uint8Array(bytes), `${name}.csv`)), alone);
  });

  it(".xls and .ods as LibreOffice writes them, where it is there", function () {
    const folder = mkdtempSync(path.join(tmpdir(), "office-"));
    try {
      writeFileSync(path.join(folder, "甲.xlsx"), truth);
      const made = ["xls", "ods"].map((type) => {
        const run = spawnSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", type, "--outdir", folder, path.join(folder, "甲.xlsx")]);
        if (run.error) this.skip();
        return path.join(folder, `甲.${type}`);
      });
      return Promise.all(made.map(async (file) => assert.deepEqual(found(await readAny(new Uint8Array(readFileSync(file)), path.basename(file))), expected, file))).then(() => undefined).finally(() => rmSync(folder, { recursive: true, force: true }));
    } catch (fault) {
      rmSync(folder, { recursive: true, force: true });
      throw fault;
    }
  });
});
