import assert from "node:assert/strict";
import type { Finding, LedgerLine } from "../../../src/core/dictionary/finding";
import { oneColumn, withoutCell } from "../../../src/core/dictionary/finding-place";
import { isComplete } from "../../../src/core/review/complete";
import type { FileReview } from "../../../src/core/review/contract";
import { newLine } from "../../../src/core/review/ledger";
import { review } from "../../../src/core/review/review";
import { ourSheetKinds } from "../../../src/sheet/our-sheets";
import { entryOf, packOf } from "../engine/fixture";
import { book, type TestSheet } from "../intake/tables/book";

const file: FileReview = { file: "a.xlsx", status: "reviewed", problem: null, tables: [], unreadSheets: [] };
const line = newLine(entryOf({ record: "institution", expect: { filled: "name" } }));
const finding = (outcome: Finding["outcome"], place = withoutCell(0)): Finding => ({ clause: "test-2019/1", outcome, unit: -1, place, value: null, required: null, code: "no-table", data: { records: [] } });
const complete = (change: { files?: FileReview[]; findings?: Finding[]; line?: Partial<LedgerLine> }): boolean => isComplete(change.files ?? [file], change.findings ?? [], [line, { ...line, ...change.line }, line]);

describe("a review is complete", () => {
  it("where every file and every clause was checked, whatever was found", () => {
    assert.ok(complete({}));
    assert.ok(complete({ line: { counts: { ...line.counts, error: 3, missing: 1, review: 2 } } }));
    assert.ok(complete({ findings: [finding("missing", { source: 0, row: 2, columns: oneColumn(1) }), finding("warning"), finding("review")] }));
    assert.ok(complete({ files: [{ ...file, unreadSheets: [{ sheet: "说明", why: { code: "silent", data: null } }] }] }));
  });

  it("not where a file, or a sheet that may hold a table, was not read; nor where there is none", () => {
    assert.ok(!complete({ files: [] }));
    assert.ok(!complete({ files: [file, { ...file, status: "no-table" }] }));
    assert.ok(!complete({ files: [file, { ...file, unreadSheets: [{ sheet: "说明", why: { code: "silent", data: null } }, { sheet: "其他", why: { code: "unseen", data: null }, data: true }] }] }));
  });

  it("not where one clause was left unchecked, met what cannot be read, or lacked a column or table", () => {
    assert.ok(!complete({ line: { unchecked: { code: "tables-absent", data: { records: ["teacher"] } } } }));
    assert.ok(!complete({ line: { counts: { ...line.counts, broken: 1 } } }));
    assert.ok(!complete({ line: { absent: [{ record: "teacher", title: "教师", fields: [], places: [{ file: "a.xlsx", sheet: "" }], more: 0 }] } }));
  });

  it("not where something is missing that has no cell to fill in", () => {
    assert.ok(!complete({ findings: [finding("error"), finding("missing")] }));
  });
});

describe("lists of ours in a workbook", () => {
  const pack = packOf([entryOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] } })]);
  const list: TestSheet = { name: "核验结果", rows: [[ourSheetKinds.findings.title], [...ourSheetKinds.findings.headers[0].first], [1, "甲学院", "不符合", "人数不足", "B2", "1999", "2000", "第一条", "原文", "规则", "a.xlsx"]] };
  const run = (...sheets: TestSheet[]): ReturnType<typeof review> => review([book(sheets)], { packs: [pack], known: [pack], on: "2019-09-20" });

  it("are nobody's data and leave the review complete", () => {
    const result = run({ name: "机构信息", rows: [["单位名称", "年培训人数"], ["甲学院", 2000]] }, list);
    assert.deepEqual([result.complete, result.files[0].problem, result.files[0].tables.map(({ sheet }) => sheet), result.files[0].unreadSheets.map(({ ours, data }) => [ours, data ?? false])], [true, null, ["机构信息"], [[true, false]]]);
  });

  it("are not what a workbook without a table is told of", () => {
    assert.deepEqual(run(list).files[0].problem, { code: "no-heading", data: null });
  });
});
