import assert from "node:assert/strict";
import { noticesOf, reportsOf } from "../../src/core/reports/returned/letters";
import type { Letter } from "../../src/core/reports/returned/letter";
import type { Pack } from "../../src/core/language/pack/schema";
import { review, type ReviewResult } from "../../src/core/review/review";
import { blankWorkbook, openZip, patchWorkbook, readDocumentStamp, readSheetDetail, readStamp, readWorkbook } from "../../src/files";
import { letterDocx } from "../../src/returns/letter-docx";
import { letterSheet } from "../../src/returns/letter-sheet";
import type { CellValue } from "../../src/sheet/cells";
import { entryOf, packOf } from "../core/engine/fixture";
import { assertWellFormed, unpack } from "../files/patch/support/package";

const office = { office: "", packs: [] };

function reviewed(pack: Pack, ...books: [file: string, sheets: Record<string, CellValue[][]>][]): ReviewResult {
  const cells = books.map(([file, sheets]) => {
    const [first, ...others] = Object.entries(sheets).map(([name, rows]) => ({ name, operations: [{ op: "cells" as const, cells: rows.flatMap((row, r) => row.map((value, column) => ({ row: r, column, value }))) }] }));
    return readWorkbook(patchWorkbook(blankWorkbook(first.name), { edit: [{ sheet: first.name, operations: first.operations }], add: others }), file);
  });
  return review(cells, { packs: [pack], known: [pack], on: "2019-09-20" });
}

const enough = entryOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] }, message: "年培训{annualTrainees}人，不足" });
const asked = entryOf({ record: "institution", expect: {} } as never, { clause: "test-2019/2", article: "2", as: "question", question: "师资是否优良？", record: "institution" } as never);
const list = (...rows: CellValue[][]): Record<string, CellValue[][]> => ({ 机构信息: [["单位名称", "年培训人数"], ...rows] });
const texts = ({ title, blocks }: Letter): string => [title, ...blocks.flatMap((block) => (block.kind === "table" ? [block.columns.map(({ label }) => label).join("|"), ...block.rows.map((row) => row.join("|"))] : block.kind === "gap" ? [] : [block.text]))].join("\n");
const made = (letters: ReturnType<typeof noticesOf>): [string, string][] => letters.map(({ whose, what, make }) => [`${whose}-${what}`, texts(make())]);

describe("letters to submitters", () => {
  it("a unit is told what is said against it, by sheet and cell, with article and remedy; questions for the reviewer are none of it", () => {
    const pack = packOf([enough, asked]);
    const letters = made(noticesOf(reviewed(pack, ["a.xlsx", list(["甲学院", 1999], ["乙学院", 2000])]), { ...office, packs: [pack] }));
    assert.deepEqual(letters.map(([name]) => name), ["甲学院-补正通知"]);
    const [[, text]] = letters;
    assert.match(text, /^补正通知\n甲学院：\n你单位报送的材料（“a\.xlsx”）已经核验（核验基准日2019年9月20日；依据：试验），下列 1 处须补正。请于\u3000+年\u3000+月\u3000+日前改正/u);
    assert.match(text, /\n一、工作表“机构信息”\n序号\|单元格\|问题\|条文（原文）\|处理\n1\|B2\|【不符合】年培训1999人，不足\|试验第一条：“原文”\|核对；填写有误的更正（要求：2000）/u);
    assert.doesNotMatch(text, /师资/);
    assert.match(text, /评审单位（盖章）：/u);
  });

  it("deadline and office are said where they are chosen", () => {
    const pack = packOf([enough]);
    const [[, text]] = made(noticesOf(reviewed(pack, ["a.xlsx", list(["甲学院", 1])]), { packs: [pack], office: "试验厅", deadline: "2019-10-15" }));
    assert.match(text, /请于2019年10月15日前/u);
    assert.match(text, /评审单位（盖章）：试验厅/u);
  });

  it("numbers of persons are masked, unless the run says otherwise", () => {
    const pack = packOf([enough]);
    const result = reviewed(pack, ["a.xlsx", { 师资名册: [["单位名称", "姓名", "性别", "职称", "身份证号"], ["甲学院", "张三", "男", "教授", "37010219800101123X"]] }]);
    const letter = (given: ReviewResult): string => made(noticesOf(given, { ...office, packs: [pack] })).find(([name]) => name === "甲学院-补正通知")![1];
    assert.match(letter(result), /\*{16}3X/u);
    assert.doesNotMatch(letter(result), /37010219800101123X/);
    assert.match(letter({ ...result, unmasked: true }), /37010219800101123X/);
  });

  it("what is of no unit goes to whoever handed in the file, and so does a file that cannot be read", () => {
    const pack = packOf([enough]);
    const letters = made(noticesOf(reviewed(pack, ["a.xlsx", list([null, 5])]), { ...office, packs: [pack], unreadable: [{ file: "in/b.xlsx", problem: "文件已损坏。" }] }));
    const said = new Map(letters);
    assert.match(said.get("b.xlsx-补正通知") ?? "", /“in\/b\.xlsx”的报送单位：[\s\S]*1．文件已损坏。请按要求的格式整理后重新报送。/u);
    assert.ok([...said.keys()].every((name) => name.endsWith("补正通知")));
  });

  it("a recommender gets a letter with all its units, those without a fault among them", () => {
    const pack = packOf([enough]);
    const recommended = { 推荐情况: [["推荐单位", "备选单位", "排序"], ["丁市人社局", "甲学院", 1], ["丁市人社局", "乙学院", 2]] };
    const letters = new Map(made(noticesOf(reviewed(pack, ["a.xlsx", { ...list(["甲学院", 1999], ["乙学院", 2000]), ...recommended }]), { ...office, packs: [pack] })));
    const letter = letters.get("丁市人社局-推荐单位函") ?? "";
    assert.match(letter, /你单位推荐的 2 家单位报送的材料已经核验.*其中 1 家须补正/u);
    assert.match(letter, /1\|甲学院\|不符合\|1\|【不符合】年培训1999人，不足\n2\|乙学院\|.*\|0\|—/u);
  });

  it("what is held against a recommendation stands in the recommender's letter, not in a notice to whoever handed in the file", () => {
    const quota = entryOf({ record: "recommendation", group: { by: ["recommender"] }, expect: { lte: [{ count: { of: "group" } }, 1] }, message: "推荐数超过名额" }, { clause: "test-2019/3" });
    const pack = packOf([enough, quota]);
    const recommended = { 推荐情况: [["推荐单位", "备选单位", "排序"], ["丁市人社局", "甲学院", 1], ["丁市人社局", "乙学院", 2]] };
    const letters = new Map(made(noticesOf(reviewed(pack, ["a.xlsx", { ...list(["甲学院", 2000], ["乙学院", 2000]), ...recommended }]), { ...office, packs: [pack] })));
    assert.deepEqual([...letters.keys()], ["丁市人社局-推荐单位函"]);
    assert.match(letters.get("丁市人社局-推荐单位函")!, /推荐数超过名额/);
  });

  it("简报 keeps to its page, and says what it left to the report; the report has all, questions too", () => {
    const pack = packOf([...Array.from({ length: 40 }, (_, i) => entryOf({ record: "institution", expect: { gte: ["annualTrainees", 2000 + i] }, message: `第${i}项：年培训人数不足，与办法要求的规模相差较大` }, { clause: `test-2019/x${i}` })), asked]);
    const letters = new Map(made(reportsOf(reviewed(pack, ["a.xlsx", list(["甲学院", 1])]), { ...office, packs: [pack] })));
    const [brief, report] = [letters.get("甲学院-核验简报")!, letters.get("甲学院-核验报告")!];
    assert.match(brief, /结论（试验）：不符合/u);
    const left = Number(/另有 (\d+) 处，见核验报告。/u.exec(brief)?.[1]);
    const told = brief.match(/^\d+\|/gmu)?.length ?? 0;
    assert.ok(told > 5 && told < 40 && told + left === 40, `${told} ${left}`);
    assert.equal(report.match(/【不符合】/gu)?.length, 40);
    assert.match(report, /第二部分\u3000待评审和未到期的事项[\s\S]*【待评审】[^|]*师资是否优良/u);
  });
});

describe("letters as files", () => {
  const columns = [{ label: "序号", width: 2 }, { label: "事项", width: 22 }];
  const letter: Letter = { title: "补正通知", blocks: [{ kind: "text", text: "甲学院：", bold: true }, { kind: "heading", text: "一、表" }, { kind: "table", columns, rows: Array.from({ length: 60 }, (_, i) => [String(i + 1), "=1+1 <甲> & 乙\n第二行"]) }, { kind: "gap" }, { kind: "text", text: "年\u3000月\u3000日", right: true }] };

  it("a .docx is A4 with a header row on every page, no row over two, page x of y; the same letter gives the same bytes", async () => {
    const bytes = await letterDocx(letter, "notice");
    const parts = unpack(bytes);
    assert.match(parts["word/document.xml"], /<w:pgSz w:w="11906" w:h="16838"/);
    assert.match(parts["word/document.xml"], /<w:tblHeader\/>/);
    assert.equal(parts["word/document.xml"].match(/<w:cantSplit\/>/g)?.length, 61);
    assert.match(parts["word/footer1.xml"], /PAGE<[\s\S]*NUMPAGES</);
    assert.deepEqual(Buffer.from(await letterDocx(letter, "notice")), Buffer.from(bytes));
    await assertWellFormed(bytes);
  });

  it("a document knows what it is and whether somebody worked in it", async () => {
    const bytes = await letterDocx(letter, "notice");
    assert.deepEqual(readDocumentStamp(bytes), { kind: "notice", asWritten: true });
    assert.deepEqual(readDocumentStamp(await letterDocx({ ...letter, title: "别的" }, "report")), { kind: "report", asWritten: true });
    const { zipSync, strToU8 } = await import("fflate");
    const worked = zipSync(Object.fromEntries(Object.entries(unpack(bytes)).map(([name, text]) => [name, strToU8(name === "word/document.xml" ? text.replace("甲学院", "乙学院") : text)])));
    assert.deepEqual(readDocumentStamp(worked), { kind: "notice", asWritten: false });
    assert.equal(readDocumentStamp(blankWorkbook()), null);
  });

  it("a workbook prints on A4 with its header repeated; a text is a text; rows are as high as their texts", async () => {
    const bytes = letterSheet(letter, "notice");
    const detail = readSheetDetail(openZip(bytes), "补正通知");
    assert.deepEqual([detail.page.paper, detail.page.orientation, detail.printTitles, detail.page.footer], [9, "portrait", "4:4", "&C第 &P 页，共 &N 页"]);
    assert.equal(detail.formulas.length, 0);
    assert.ok(detail.rows.find(({ row }) => row === 4)!.height! >= 28);
    assert.equal(readStamp(bytes)?.kind, "notice");
    await assertWellFormed(bytes);
  });

  it("tables of other columns begin a sheet of their own, with the headings above them", () => {
    const others: Letter = { ...letter, blocks: [...letter.blocks, { kind: "heading", text: "二、另一张表" }, { kind: "table", columns: [{ label: "单位", width: 24 }], rows: [["甲"]] }] };
    const book = readWorkbook(letterSheet(others, "notice"), "");
    assert.deepEqual(book.sheets.map(({ name }) => name), ["补正通知", "补正通知 2"]);
    assert.ok(book.strings.includes("二、另一张表"));
  });

  it("a row higher than Excel allows goes on in the next", () => {
    const long: Letter = { title: "长", blocks: [{ kind: "table", columns, rows: [["1", "很长的问题。".repeat(800)]] }] };
    const bytes = letterSheet(long, "notice");
    const book = readWorkbook(bytes, "");
    assert.equal(book.strings.filter((text) => text.includes("很长")).join("").length, 4_800);
    assert.ok(readSheetDetail(openZip(bytes), "长").rows.every(({ height = 0 }) => height <= 409));
  });
});
