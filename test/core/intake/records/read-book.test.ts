import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { bookAsJson, bookFromJson } from "../../../../src/core/intake/records/book-as-json";
import { readBook, type BookRecords } from "../../../../src/core/intake/records/read-book";
import { review, type ReviewResult } from "../../../../src/core/review/review";
import { readDataset } from "../../../../src/core/review/books";
import { readWorkbook } from "../../../../src/files";
import { packs, workdays } from "../../../../src/packs";
import type { WorkbookCells } from "../../../../src/sheet/cells";
import { runs } from "../../../support/runs";
import { book, type TestCell } from "../tables/book";

const on = "2019-09-24";

/** The tables and records of a workbook, as they come from another thread; and the same as JSON, read where it was called otherwise. */
function readApart(cells: WorkbookCells): BookRecords {
  const apart = structuredClone(readBook(cells, { on }, packs));
  const json = JSON.stringify(bookAsJson(readBook({ ...cells, file: "别处.xlsx" }, { on }, packs)));
  assert.deepEqual(bookFromJson(JSON.parse(json), cells.file), apart);
  return apart;
}

/** What a file is the pane tells by its cells, which a reader elsewhere keeps to himself. */
const judged = (books: Parameters<typeof review>[0], options: Parameters<typeof review>[1]): Omit<ReviewResult, "sights"> => {
  const { sights: _sights, ...result } = review(books, options);
  return result;
};

/** Reviews the same workbooks read here, read apart, and one of each, and reads their records both ways. */
function same(books: WorkbookCells[]): void {
  const options = { packs: [...packs], known: [...packs], on, workdays };
  const expected = judged(books, options);
  const apart = books.map(readApart);
  assert.deepEqual(judged(apart, options), expected);
  assert.deepEqual(judged(books.map((cells, i) => (i % 2 ? cells : apart[i])), options), expected);
  // What is read of a workbook is not used up by a review.
  assert.deepEqual(judged(apart, options), expected);
  const { texts, units } = readDataset(books, { on });
  const read = readDataset(apart, { on });
  assert.deepEqual([read.texts, read.units], [texts, units]);
}

const cell = fc.oneof<fc.Arbitrary<TestCell>[]>(
  fc.constantFrom("甲学院", "乙学院", "约2000", "2000人", "是", "否", "无", "同上", "高等院校", "其他院校", "合计", "副高、正高", "2019-09-10", "370102199003078", "《山东省专业技术人员继续教育基地管理办法》", null, ""),
  fc.integer({ min: -1, max: 3000 }), fc.constant(1.5), fc.constant(2e17), fc.boolean(), fc.constant({ date: 43718 }), fc.constant({ error: "#REF!" }),
);
const heads: [string, string[]][] = [
  ["单位信息", ["单位名称", "统一社会信用代码", "单位类别", "年培训人数", "申报日期", "专业性强", "备注二"]],
  ["师资名册", ["单位名称", "姓名", "身份证号", "专兼职", "职称", "手机号码"]],
  ["培训班次", ["举办单位", "培训班名称", "开班日期", "结束日期", "培训人数"]],
  ["处罚记录", ["单位名称", "处理日期", "处理依据", "处理决定"]],
];

describe("workbooks that are read apart", () => {

  it("give the result they give when read in place: the sample beside others, with a form, an empty one and one without a table", () => {
    const sample = readWorkbook(readFileSync(path.resolve(__dirname, "../../../../assets/sample.xlsx")), "样 例.xlsx");
    const form = book([["单位名称", "丙学院", "年培训人数", 2300], ["单位类别", "高等院校", "联系电话", "0531—86"], ["办学条件", "有多媒体教室"]], "丙.xlsx");
    same([book([["x", "y"], ["z", 1]], "无表.xlsx"), sample, form, { ...sample, file: "又一份.xlsx" }, book([["单位名称", "年培训人数"]], "空.xlsx")]);
  });

  it("whatever stands in them", () => {
    const sheet = fc.constantFrom(...heads).chain(([name, labels]) =>
      fc.record({ name: fc.constant(name), rows: fc.array(fc.array(cell, { minLength: labels.length, maxLength: labels.length }), { maxLength: 6 }).map((rows) => [labels as TestCell[], ...rows]), merges: fc.constantFrom<string[][]>([], ["A2:A3"]) }));
    const sheets = fc.uniqueArray(sheet, { minLength: 1, maxLength: 3, selector: ({ name }) => name });
    fc.assert(fc.property(fc.array(sheets, { minLength: 1, maxLength: 3 }), (all) => same(all.map((one, i) => book(one, `${i}.xlsx`)))), { numRuns: runs(60, 6) });
  });
});
