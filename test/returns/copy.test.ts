import assert from "node:assert/strict";
import { review, type ReviewResult } from "../../src/core/review/review";
import { blankWorkbook, openZip, patchWorkbook, readNotes, readSheetDetail, readWorkbook } from "../../src/files";
import type { SheetOperation } from "../../src/files/model";
import { returnedCopy } from "../../src/returns/copy";
import { textAt } from "../../src/returns/records";
import type { CellValue } from "../../src/sheet/cells";
import { entryOf, packOf } from "../core/engine/fixture";
import { assertUntouchedIdentical, assertWellFormed } from "../files/patch/support/package";
import { richWorkbook } from "../files/patch/support/rich";

const rule = packOf([entryOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] }, message: "年培训{annualTrainees}人，不足" })]);
const rows: CellValue[][] = [["单位名称", "年培训人数"], ["甲学院", 1999], ["乙学院", 2000], ["丙学院", 5]];
const file = "a.xlsx";

const written = (cells: readonly CellValue[][], ...more: SheetOperation[]): SheetOperation[] => [{ op: "cells", cells: cells.flatMap((row, r) => row.map((value, column) => ({ row: r, column, value }))) }, ...more];
const bookOf = (...more: SheetOperation[]): Uint8Array => patchWorkbook(blankWorkbook("机构信息"), { edit: [{ sheet: "机构信息", operations: written(rows, ...more) }], add: [] });
const typed = (bytes: Uint8Array, sheet: string, row: number, column: number, value: CellValue): Uint8Array => patchWorkbook(bytes, { edit: [{ sheet, operations: [{ op: "cells", cells: [{ row, column, value }] }] }], add: [] });

function back(bytes: Uint8Array): { copy: Uint8Array; told: string[]; result: ReviewResult } {
  const cells = readWorkbook(bytes, file);
  const result = review([cells], { packs: [rule], known: [rule], on: "2019-09-20", keys: true });
  return { ...returnedCopy({ file, bytes, cells }, result, [rule]), result };
}

const notes = (bytes: Uint8Array, sheet = "机构信息"): string[] => (readNotes(openZip(bytes)).get(sheet) ?? []).map(({ row, column, author, text }) => `${row},${column} ${author}: ${text}`);

/** The list of findings in a copy: its lines, and where its columns are. */
function listed(bytes: Uint8Array, name = "核验结果") {
  const book = readWorkbook(bytes, file);
  const sheet = book.sheets.find((one) => one.name === name)!;
  const at = textAt(sheet, book);
  const header = Array.from({ length: sheet.rowCount }, (_, row) => row).find((row) => at(row, 0) === "序号")!;
  const labels = sheet.columns.map((_, column) => at(header, column));
  return { header, labels, above: Array.from({ length: header }, (_, row) => at(row, 0)), rows: Array.from({ length: sheet.rowCount - header - 1 }, (_, row) => labels.map((__, column) => at(header + 1 + row, column))) };
}

describe("the copy that goes back", () => {
  it("has a note on each cell with what is wrong, by which article, and what to do", async () => {
    const { copy, told } = back(bookOf());
    assert.deepEqual(told, []);
    assert.deepEqual(notes(copy), ["1,1 基地核验: 【不符合】年培训1999人，不足\n依据：试验第一条\n处理：核对；填写有误的更正（要求：2000），无误的说明情况并附佐证材料", "3,1 基地核验: 【不符合】年培训5人，不足\n依据：试验第一条\n处理：核对；填写有误的更正（要求：2000），无误的说明情况并附佐证材料"]);
    assert.deepEqual(readSheetDetail(openZip(copy), "机构信息").conditional.map(({ areas }) => areas.length), [2]);
    await assertWellFormed(copy);
  });

  it("lists the findings with a column to be filled in, locked otherwise, and a hidden key in the last", () => {
    const { copy } = back(bookOf());
    const { labels, rows: lines, header } = listed(copy);
    assert.deepEqual(labels.slice(-2), ["填报单位说明", "标识"]);
    assert.deepEqual(lines.map((line) => line.at(-2)), ["", ""]);
    assert.equal(new Set(lines.map((line) => line.at(-1))).size, 2);
    // The citation in short, once: a row is as high as its longest cell.
    assert.deepEqual(lines.map((line) => [line[3], line[7]]), [["年培训1999人，不足", "试验第一条"], ["年培训5人，不足", "试验第一条"]]);
    const detail = readSheetDetail(openZip(copy), "核验结果");
    assert.equal(detail.protection?.sheet, "1");
    assert.equal(detail.protection?.password, undefined);
    assert.equal(detail.columns.find(({ from, to }) => from <= 12 && to >= 12)?.hidden, true);
    assert.deepEqual([detail.page.paper, detail.page.orientation, detail.printTitles], [9, "landscape", `${header + 1}:${header + 1}`]);
  });

  it("leaves every part it does not name as it was: charts, macros, tables, notes of others", async () => {
    const bytes = richWorkbook();
    const given = patchWorkbook(bytes, { edit: [{ sheet: "汇总", operations: written(rows) }], add: [] });
    const { copy, result } = back(given);
    assert.equal(result.findings.length > 0, true);
    assertUntouchedIdentical(given, copy, /worksheets\/sheet2\.xml$|workbook\.xml$|workbook\.xml\.rels$|styles\.xml$|Content_Types|calcChain/);
    assert.deepEqual(notes(copy, "数据 表"), ["4,0 甲: 请核对"]);
    assert.equal(notes(copy, "汇总").length, 2);
    await assertWellFormed(copy);
  });

  it("adds none where somebody's note stands, and says so", () => {
    const { copy } = back(bookOf({ op: "notes", author: "张三", notes: [{ row: 1, column: 1, text: "已电话核实" }] }));
    assert.deepEqual(notes(copy).map((note) => note.slice(0, 12)), ["1,1 张三: 已电话核", "3,1 基地核验: 【不"]);
    assert.ok(listed(copy).above.some((line) => line.includes("机构信息!B2已有批注")), listed(copy).above.join("\n"));
  });

  it("does not mark a protected sheet, and says so", () => {
    const given = bookOf({ op: "protect", protection: {} });
    const { copy, told } = back(given);
    assert.deepEqual(told, ["a.xlsx：工作表“机构信息”受保护，没有标记；问题仍列在核验结果里。"]);
    assert.deepEqual([notes(copy), readSheetDetail(openZip(copy), "机构信息").conditional], [[], []]);
    assert.ok(listed(copy).above.some((line) => line.includes("工作表“机构信息”受保护")));
  });

  it("made again takes the place of its own marks, notes and lists; what was explained stays with its line", () => {
    const { copy } = back(bookOf());
    const first = listed(copy);
    const answered = typed(copy, "核验结果", first.header + 2, 11, "已补办，见附件3");
    const corrected = typed(answered, "机构信息", 1, 1, 2100);
    const again = back(corrected).copy;
    assert.deepEqual(readWorkbook(again, file).sheets.map(({ name }) => name), readWorkbook(copy, file).sheets.map(({ name }) => name));
    assert.deepEqual(notes(again).map((note) => note.slice(0, 3)), ["3,1"]);
    assert.deepEqual(readSheetDetail(openZip(again), "机构信息").conditional.map(({ areas }) => areas), [[{ top: 3, left: 1, bottom: 3, right: 1 }]]);
    assert.deepEqual(listed(again).rows.map((line) => [line[1], line.at(-2)]), [["丙学院", "已补办，见附件3"]]);
  });

  it("leaves its own note and list where somebody wrote in them", () => {
    const { copy } = back(bookOf());
    const [note] = readNotes(openZip(copy)).get("机构信息")!;
    const said = patchWorkbook(copy, { edit: [{ sheet: "机构信息", operations: [{ op: "notes", author: "基地核验", notes: [{ row: 1, column: 1, text: `${note.text}\n甲学院：数字无误` }] }] }], add: [] });
    const again = back(typed(said, "核验结果", listed(copy).header + 1, 3, "不是问题")).copy;
    assert.ok(notes(again)[0].endsWith("甲学院：数字无误"));
    assert.equal(listed(again).rows[0][3], "不是问题");
    assert.equal(listed(again, "核验结果 2").rows.length, 2);
  });

  it("shows no lines taller than a row of Excel can be, and says where a text goes on", () => {
    const long = packOf([entryOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] }, message: "不足。".repeat(400) })]);
    const cells = readWorkbook(bookOf(), file);
    const result = review([cells], { packs: [long], known: [long], on: "2019-09-20" });
    const { copy } = returnedCopy({ file, bytes: bookOf(), cells }, result, [long]);
    const { rows: lines, header } = listed(copy);
    assert.match(lines[0][3], /……（过长，未列全）$/);
    const height = readSheetDetail(openZip(copy), "核验结果").rows.find(({ row }) => row === header + 1)?.height;
    assert.ok(height !== undefined && height > 300 && height <= 409, String(height));
  });
});
