import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { read as readSheetJs, type CellObject } from "@e965/xlsx";
import { CellKind, type SheetCells, type WorkbookCells } from "../../src/sheet/cells";
import { readActiveWorkbook } from "../../src/excel";
import { useExcel } from "../../src/excel/office";
import { readWorkbook } from "../../src/files/read";
import { runOffice } from "../../src/host/node";
import { openHost } from "../../src/host/open/open-host";
import { pack } from "../files/read/support/package";
import { cellName } from "../../src/sheet/a1";

type Shown = { kind: string; value: string | number; remark?: unknown };

/** Every cell that holds something, by sheet and address. */
function cellsOf(book: WorkbookCells): Map<string, Shown> {
  const cells = new Map<string, Shown>();
  for (const sheet of book.sheets)
    sheet.columns.forEach((column, c) => {
      for (let row = 0; column && row < sheet.rowCount; row++) {
        const kind = column.kind[row];
        if (kind === CellKind.blank) continue;
        const isText = kind === CellKind.text || kind === CellKind.error;
        const remark = kind === CellKind.text ? book.remarks?.get(column.value[row]) : undefined;
        cells.set(`${sheet.name}!${cellName(row, c)}`, { kind: Object.keys(CellKind)[kind], value: isText ? book.strings[column.value[row]] : column.value[row], ...(remark && { remark }) });
      }
    });
  return cells;
}

async function throughExcel(bytes: Uint8Array): Promise<WorkbookCells> {
  const run = runOffice(openHost(bytes, "a.xlsx"), "win-2021");
  useExcel(run.Excel, (set, version) => run.Office.context.requirements.isSetSupported(set, version));
  try {
    return await readActiveWorkbook();
  } finally {
    run.stop();
    useExcel(null);
  }
}

const around = ({ name, visibility, rowCount, merges, hiddenRows, totals }: SheetCells) => ({ name, visibility, rowCount, merges, hiddenRows, totals: (totals ?? []).filter(({ by }) => by === "sum" || by === "subtotal") });

/** The same cells through a file and through Excel; an empty text is none there, and where parts of a text differ Excel only knows that they do. */
async function compare(name: string, bytes: Uint8Array): Promise<void> {
  const file = readWorkbook(bytes, "a.xlsx");
  const written = cellsOf(readWorkbook(bytes, "a.xlsx", { asWritten: true }));
  const excel = await throughExcel(bytes);
  const [left, right] = [cellsOf(file), cellsOf(excel)];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [a, b] = [left.get(key), right.get(key)];
    if ((b?.remark as { uncertain?: true } | undefined)?.uncertain) assert.deepEqual(b, written.get(key), `${name} ${key}: parts of a text`);
    else if (!(b === undefined && a?.value === "" && a.remark === undefined)) assert.deepEqual(b, a, `${name} ${key}`);
  }
  assert.deepEqual(excel.sheets.map(around), file.sheets.map(around), name);
  assert.equal(excel.date1904, file.date1904, name);
  const third = readSheetJs(bytes, { cellNF: true });
  for (const [key, cell] of written) {
    const at = key.lastIndexOf("!");
    const { t, v, w } = (third.Sheets[key.slice(0, at)][key.slice(at + 1)] ?? { t: "z" }) as CellObject;
    const theirs = t === "e" ? w : t === "b" ? Number(v) : v;
    if (cell.value !== "") assert.equal(typeof theirs === "number" ? Number(theirs.toPrecision(15)) : theirs, typeof cell.value === "number" ? Number(cell.value.toPrecision(15)) : cell.value, `${name} ${key} by a third reader`);
  }
}

const codes = [
  "General", "General\"人\"", "[Blue]General", "0年", "#,##0;[Red]General", "G/通用格式\"人\"", "#,##0;[Red]G/通用格式", "yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]aaaa;@", "[h]:mm", "[Red]0.00", "\"day\"0", "0\\d",
  "0.00E+00", "#,##0_d", "m/d/yy h:mm;@", "上午/下午h\"时\"", "@", "[$-F800]dddd, mmmm dd", "000000", "0000-00000000", "\"第\"000", "0!.0,\"万\"", "0%", "[DBNum1][$-804]General", "[=0]\"\";yyyy-mm-dd", "e\"年\"", "000000;-000000", "# ?/?",
  "0\"万人\"", "0万人", "0.0,\"千\"", "0.00\"万元\"", "\"约\"0", "0\"人（计划）\"", "[>=10000]0!.0,\"万\";0\"人\"", "0\"以上\"", "0\\.0,\"万人\"", "\"¥\"#,##0.00", "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ", "[=7]\"是\";0", "\"山东\"@", "0;0;0;@\"（筹）\"",
];
const escape = (text: string): string => text.replace(/&/gu, "&amp;").replace(/"/gu, "&quot;").replace(/</gu, "&lt;");
const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const fonts = `<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><strike/><sz val="11"/><name val="宋体"/></font></fonts>`;
const part = (tag: string, inner: string): string => `<${tag} xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</${tag}>`;

const fixtures: [string, Uint8Array][] = [
  ["the sample", new Uint8Array(readFileSync(path.resolve(__dirname, "../../assets/sample.xlsx")))],
  ["number formats", pack({
    styles: codes.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escape(code)}"/>`).join("") + [...codes.map((_, i) => 200 + i), 14, 22, 27, 31, 36, 45, 50, 58, 0, 9, 44, 49].map((id) => `<xf numFmtId="${id}"/>`).join(""),
    sheets: [{ name: "格式", rows: [45_000, 12_345, 0.5, 7].map((value, row) => `<row r="${row + 1}">${[...codes, ...Array.from({ length: 12 })].map((_, i) => `<c s="${i}"><v>${value}</v></c>`).join("")}</row>`).join("") + ["", "济南学院"].map((value, row) => `<row r="${row + 5}">${codes.map((_, i) => `<c s="${i}" t="inlineStr"><is><t>${value}</t></is></c>`).join("")}</row>`).join("") + `<row r="7">${codes.map((_, i) => `<c s="${i}" t="b"><v>1</v></c>`).join("")}</row>` }],
  })],
  ["kinds of cells", pack({ styles: "<xf/>",
    strings: `<si><t>单位名称</t></si><si><t xml:space="preserve"> 甲\u3000院 </t></si><si><t>#N/A</t></si>`,
    sheets: [{ name: "甲", rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>-12.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="s"><v>2</v></c><c r="F1" t="str"><f>A1</f><v>算出的字</v></c></row><row r="4" hidden="1"><c r="B4" t="s"><v>1</v></c><c r="D4"><v>0</v></c></row>`, after: `<mergeCells count="1"><mergeCell ref="B4:C4"/></mergeCells>` }, { name: "藏", state: "hidden", rows: `<row r="2">${text("B2", "乙")}</row>` }],
  })],
  ["the 1904 system", pack({ workbookPr: `<workbookPr date1904="1"/>`, styles: `<xf/><xf numFmtId="14"/>`, sheets: [{ rows: `<row r="1"><c r="A1" s="1"><v>40000</v></c><c r="B1"><v>40000</v></c></row>` }] })],
  ["struck out and raised", pack({
    strings: `<si><r><rPr><strike/></rPr><t>2500</t></r><r><t>1300</t></r></si><si><r><t>1500</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si><si><t>划掉</t></si><si><r><rPr><b/></rPr><t>山</t></r><r><t>东</t></r></si>`, styles: "<xf/>",
    parts: { "xl/styles.xml": part("styleSheet", `${fonts}<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs><xf/><xf fontId="1"/><xf fontId="1" numFmtId="14"/></cellXfs>`) },
    sheets: [{ rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="D1" s="1"><v>5</v></c><c r="E1" s="2"><v>43707</v></c><c r="F1" t="s"><v>3</v></c><c r="G1" t="s"><v>2</v></c></row>` }],
  })],
  ["totals of numbers shown with a unit", pack({ styles: `<numFmt numFmtId="200" formatCode="0&quot;人&quot;"/><xf/><xf numFmtId="200"/>`, sheets: [{ name: "单位信息", rows: `<row r="1">${text("A1", "单位名称")}${text("B1", "年培训人数")}${text("C1", "可同时容纳培训人数")}</row><row r="2">${text("A2", "甲")}<c r="B2" s="1"><v>5</v></c><c r="C2" s="1"><v>5</v></c></row><row r="3">${text("A3", "全部")}<c r="B3" s="1"><f>SUM(B2:B2)</f><v>5</v></c><c r="C3" s="1"><f>SUM(C2:C2)</f><v>5</v></c></row>` }] })],
  ["totals", pack({ styles: "<xf/>", sheets: [{ name: "单位信息", rows: `<row r="1">${text("A1", "单位名称")}${text("B1", "年培训人数")}</row><row r="2">${text("A2", "甲")}<c r="B2"><v>5</v></c></row><row r="3">${text("A3", "全部")}<c r="B3"><f>SUBTOTAL(9,B2:B2)</f><v>5</v></c></row><row r="4">${text("A4", "总")}<c r="B4"><f>SUM(B2:B2)</f><v>5</v></c></row><row r="5">${text("A5", "乙")}<c r="B5"><f>SUM(C5:D5)</f><v>0</v></c></row>` }] })],
];

describe("the two doors read the same", () => {
  for (const [name, bytes] of fixtures) it(`cell by cell, and as a third reader: ${name}`, () => compare(name, bytes));

  it("Excel says where it cannot know which part of a text counts", async () => {
    const book = await throughExcel(fixtures.find(([name]) => name === "struck out and raised")![1]);
    const cells = cellsOf(book);
    assert.deepEqual(cells.get("Sheet1!A1"), { kind: "text", value: "25001300", remark: { uncertain: true } });
    assert.deepEqual(cells.get("Sheet1!B1"), { kind: "text", value: "15001", remark: { uncertain: true } });
    assert.deepEqual(cells.get("Sheet1!C1"), { kind: "text", value: "", remark: { struck: "划掉" } });
    assert.deepEqual(cells.get("Sheet1!D1"), { kind: "text", value: "", remark: { struck: "5" } });
    assert.deepEqual(cells.get("Sheet1!E1"), { kind: "text", value: "", remark: { struck: "2019-08-30" } });
    assert.deepEqual([cells.get("Sheet1!F1"), cells.get("Sheet1!G1")], [{ kind: "text", value: "山东" }, { kind: "text", value: "划掉" }]);
  });
});
