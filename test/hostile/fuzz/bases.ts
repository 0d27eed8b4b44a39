import { utils, write } from "@e965/xlsx";
import { strToU8, unzipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { blankWorkbook } from "../../../src/files/blank";
import { patchWorkbook } from "../../../src/files/patch";
import { cell, docx, para, row, run, table } from "../../files/read/support/docx";
import { pack, worksheet } from "../../files/read/support/package";
import { richParts } from "../../files/patch/support/rich";
import { soundParts } from "../../support/package/sound";
import type { PackageParts } from "./archive";

/** A package that is changed, as its parts. */
export interface Base { name: string; parts: PackageParts }

const opened = (bytes: Uint8Array): PackageParts => new Map(Object.entries(unzipSync(bytes)));
const encoded = (parts: Record<string, string | Uint8Array>): PackageParts => new Map(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]));

const lines = [["单位名称", "统一社会信用代码", "年培训人数", "成立日期", "合格"], ["甲学院", "12370000495570303U", 1999, new Date("2019-09-01"), true], ["乙 学院", "", 2600.5, new Date("1990-03-07"), false], [" 丙&<学院> ", "1", -3, null, true]];

/** What our own writer makes with one of every operation. */
const ours = (): Uint8Array => patchWorkbook(blankWorkbook("数据"), {
  edit: [{ sheet: "数据", operations: [
    { op: "cells", cells: lines.flatMap((line, row) => line.map((value, column) => ({ row, column, value: value instanceof Date ? 43_709 : value, style: { fill: row === 0 ? "#DDEBF7" : undefined, numberFormat: value instanceof Date ? "yyyy-mm-dd" : undefined } }))) },
    { op: "cells", cells: [{ row: 4, column: 2, formula: "SUM(C2:C4)", value: 4596.5 }] },
    { op: "merge", area: { top: 5, left: 0, bottom: 6, right: 1 } },
    { op: "addConditionalFormat", format: { id: "甲", areas: [{ top: 1, left: 0, bottom: 3, right: 2 }], formula: "$C2>2000", fill: "#FFC7CE" } },
    { op: "addValidation", validation: { areas: [{ top: 1, left: 4, bottom: 3, right: 4 }], type: "list", formula1: "\"是,否\"" } },
    { op: "hyperlinks", links: [{ row: 1, column: 0, location: "'数据'!A3", tip: "看" }] },
    { op: "freeze", rows: 1, columns: 1 }, { op: "printTitles", rows: "1:1" }, { op: "page", setup: { orientation: "landscape", fitWidth: 1, fitHeight: 0, footer: "&C&P" } },
  ] }],
  add: [{ name: "汇总", operations: [{ op: "cells", cells: [{ row: 0, column: 0, formula: "SUM(数据!C2:C4)", value: 4596.5 }] }] }],
  names: [{ name: "人数", refersTo: "数据!$C$2:$C$4" }],
});

const bySheetJs = (bookSST: boolean): Uint8Array => {
  const sheet = utils.aoa_to_sheet(lines.map((line) => line.map((value) => (value instanceof Date ? 43_709 : value))));
  sheet.D2.z = "yyyy-mm-dd";
  sheet["!merges"] = [utils.decode_range("A6:B7")];
  sheet.C5 = { t: "n", f: "SUM(C2:C4)", v: 4596.5 };
  sheet["!ref"] = "A1:E7";
  return new Uint8Array(write({ SheetNames: ["数据", "又"], Sheets: { 数据: sheet, 又: utils.aoa_to_sheet([[1, "二"]]) } }, { type: "array", bookType: "xlsx", bookSST }) as ArrayBuffer);
};

/** Kinds of cells and rows that writers leave out or write their own way. */
const byHand = (): Uint8Array => pack({
  styles: "<numFmt numFmtId=\"164\" formatCode=\"0&quot;人&quot;\"/><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>",
  strings: "<si><t>单位</t></si><si><r><t>合</t></r><r><rPr><b/></rPr><t>计</t></r><rPh sb=\"0\" eb=\"1\"><t>hé</t></rPh></si><si><t xml:space=\"preserve\"> 空 </t></si>",
  sheets: [{ name: "数据", rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c/><c s=\"1\"><v>43709</v></c><c s=\"2\"><v>7</v></c></row><row r=\"5\"><c r=\"B5\" t=\"str\"><f>A1&amp;\"x\"</f><v>单位x</v></c><c t=\"d\"><v>2019-09-01</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"inlineStr\"><is><r><t>甲</t></r><r><t>乙</t></r></is></c><c t=\"b\"><v>1</v></c></row><row r=\"9\" hidden=\"1\"><c r=\"C9\"><f>SUM(B2:B5)</f></c></row>", after: "<mergeCells count=\"1\"><mergeCell ref=\"A6:B7\"/></mergeCells>" }, { name: "又", rows: "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>2</v></c></row>" }, { name: "整", whole: worksheet("") }],
});

/** Workbooks of several writers. */
export const workbooks = async (): Promise<Base[]> => [
  { name: "sound", parts: encoded(soundParts()) },
  { name: "rich", parts: encoded(richParts()) },
  { name: "ours", parts: opened(ours()) },
  { name: "SheetJS", parts: opened(bySheetJs(true)) },
  { name: "SheetJS inline", parts: opened(bySheetJs(false)) },
  { name: "hucre", parts: opened(await writeXlsx({ sheets: [{ name: "数据", rows: lines }, { name: "又", rows: [[1, "二"]] }] })) },
  { name: "by hand", parts: opened(byHand()) },
];

/** Documents with what the reader of documents looks at. */
export const documents = (): Base[] => [
  docx(para("附件1") + para("某某申报汇总表") + table(row("单位名称", "人数"), row("甲学院", "1200"), row({ text: "跨列", span: 2 })) + para("") + table(row({ text: "竖", merge: "restart" }, "一"), row({ merge: "continue" }, "二"), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell({ text: "后" })}</w:tr>`) + para("说明：一式三份。"),
    [["header", para("页眉")], ["footnotes", `<w:footnote w:id="2">${para("注")}</w:footnote>`]]),
  docx(table(row("甲", { inner: para("见内表") + table(row("姓名", "学历"), row("张三", "本科")) + para("") }), row({ inner: `<w:p>${run("一")}<w:ins w:id="1">${run("二")}</w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>${run("三", "<w:strike/>")}<w:r><w:tab/><w:br/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>` }, `数${"字".repeat(30)}`))),
].map((bytes, i) => ({ name: `document ${i + 1}`, parts: opened(bytes) }));
