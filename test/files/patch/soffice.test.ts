import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { read } from "@e965/xlsx";
import { blankWorkbook } from "../../../src/files/blank";
import { pack, unpack } from "./support/package";
import { patch } from "./support/patch";
import { richWorkbook } from "./support/rich";

const program = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"], { timeout: 600_000 }).status === 0);

describe("LibreOffice, as a second opinion", () => {
  let folder: string;
  before(function () {
    if (!program) this.skip();
    folder = mkdtempSync(path.join(tmpdir(), "patch-"));
  });
  after(() => folder && rmSync(folder, { recursive: true, force: true }));

  function convert(bytes: Uint8Array, to: string): Uint8Array {
    const file = path.join(folder, "in.xlsx");
    const out = path.join(folder, "out");
    writeFileSync(file, bytes);
    execFileSync(program!, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to, "--outdir", out, file], { stdio: "pipe", timeout: 600_000 });
    const made = path.join(out, `in.${to}`);
    assert.ok(existsSync(made), "nothing was converted");
    return readFileSync(made);
  }

  it("opens a patched workbook and works out the same values", () => {
    const bytes = patch(richWorkbook(), {
      edit: [{ sheet: "数据 表", operations: [
        { op: "insertRows", at: 3, count: 2 },
        { op: "cells", cells: [{ row: 3, column: 0, value: 100, style: { fill: "#FFFF00" } }] },
        { op: "addConditionalFormat", format: { id: "a", areas: [{ top: 1, left: 0, bottom: 4, right: 0 }], formula: "TRUE", fill: "#FF0000" } },
        { op: "freeze", rows: 1, columns: 1 },
      ] }],
      add: [{ name: "核验结果", operations: [{ op: "cells", cells: [{ row: 0, column: 0, formula: "SUM('数据 表'!A2:A8)" }, { row: 0, column: 1, value: "好" }] }] }],
      rename: [{ sheet: "汇总", to: "汇 总" }],
    });
    const book = read(convert(bytes, "xlsx"), { type: "array" });
    assert.deepEqual(book.SheetNames, ["数据 表", "汇 总", "T", "核验结果"]);
    assert.equal(book.Sheets["核验结果"].A1.v, 115);
    assert.equal(book.Sheets["核验结果"].B1.v, "好");
    // It keeps results that are in the file, but reads the formulas as we moved them.
    assert.equal(book.Sheets["汇 总"].A1.f, "SUM('数据 表'!A2:A8)");
    assert.equal(book.Sheets["汇 总"].A4.f, "'数据 表'!A8");
    assert.equal(book.Sheets["数据 表"].C3.f, "SUM(A2:A8)");
  });

  it("opens the copy of a workbook whose parts it would not have found", () => {
    const parts = unpack(blankWorkbook("数据"));
    const [book, relations] = [parts["xl/workbook.xml"], parts["xl/_rels/workbook.xml.rels"]];
    delete parts["xl/workbook.xml"];
    delete parts["xl/_rels/workbook.xml.rels"];
    Object.assign(parts, { "xl/Wb%201.xml": book, "xl/_rels/Wb%201.xml.rels": relations });
    parts["_rels/.rels"] = parts["_rels/.rels"].replace("xl/workbook.xml", "XL\\wb 1.xml");
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("/xl/workbook.xml", "/xl/wb%201.xml");
    const bytes = patch(pack(parts), { edit: [{ sheet: "数据", operations: [{ op: "cells", cells: [{ row: 0, column: 0, value: "好" }] }] }] });
    assert.equal(read(convert(bytes, "xlsx"), { type: "array" }).Sheets["数据"].A1.v, "好");
  });

  it("prints a new workbook", () => {
    const bytes = patch(blankWorkbook("数据"), { edit: [{ sheet: "数据", operations: [
      { op: "cells", cells: [{ row: 0, column: 0, value: "申报汇总表", style: { font: { name: "方正小标宋_GBK", size: 22 }, align: { horizontal: "center" } } }, { row: 1, column: 0, value: 1, style: { border: { top: { style: "thin" }, bottom: { style: "thin" } } } }] },
      { op: "merge", area: { top: 0, left: 0, bottom: 0, right: 5 } },
      { op: "page", setup: { orientation: "landscape", paper: 9, fitWidth: 1, fitHeight: 0, footer: "&C&P" } },
      { op: "printTitles", rows: "1:1" },
    ] }] });
    assert.equal(Buffer.from(convert(bytes, "pdf").subarray(0, 5)).toString(), "%PDF-");
  });
});
