import assert from "node:assert/strict";
import type { Entry, Pack } from "../../../src/core/language/pack/schema";
import { review, type ReviewResult } from "../../../src/core/review/review";
import { entryOf, packOf } from "../engine/fixture";
import { book, type TestSheet } from "../intake/tables/book";

const rule = (clause: string, field: string, more: Partial<Entry> = {}): Entry => entryOf({ record: "institution", expect: { filled: field }, outcome: "missing" }, { clause: `test-2019/${clause}`, ...more });
const form = { clause: "test-2019/form", article: "附", item: "", cite: "《试验办法》附表", quote: "", phase: "application", as: "form" } as unknown as Entry;
/** The form has no place for the management office nor the number trained. */
const pack: Pack = packOf([rule("7.1", "mgmtOrg"), rule("7.2", "annualTrainees"), rule("7.3", "capacity"), rule("7.4", "city"), form], {}, {
  annex: { clause: "test-2019/form", marks: ["contactPhone"], without: { institution: ["mgmtOrg", "annualTrainees"] }, title: "附件材料" } as never,
});
const sheet = (name: string, unit: string, ...more: [string, string | number][]): TestSheet => ({ name, rows: [["单位名称", unit], ["单位类别", "高等院校"], ["所在市", "济南市"], ["联系人", "张三"], ["联系电话", "0531-88888888"], ["邮编", "250100"], ...more] });
const run = (...books: TestSheet[][]): ReviewResult => review(books.map((sheets, at) => book(sheets, `${at}.xlsx`)), { packs: [pack], known: [pack], on: "2019-09-20" });
const brief = ({ findings, sources, checklist }: ReviewResult): string[] => findings.map(({ clause, outcome, unit, place, code, data }) => [clause.slice(10), outcome, sources[place.source].file, checklist.units[unit]?.name ?? "", code === "annex" ? (data as { open: readonly { clause: string }[] }).open.map((one) => one.clause.slice(10)).join() : ""].filter((one) => one !== "").join(" ")).sort();

describe("what the regulation's own form has no place for", () => {
  it("is asked once of each form, and what it has a place for is missing", () => {
    assert.deepEqual(brief(run([sheet("申请表", "甲学院")], [sheet("申请表", "乙学院")])), [
      "7.3 missing 0.xlsx 甲学院", "7.3 missing 1.xlsx 乙学院", "form review 0.xlsx 甲学院 7.1,7.2", "form review 1.xlsx 乙学院 7.1,7.2",
    ]);
  });

  it("counts as asked in the clause's own line, which lacks nothing any more", () => {
    const { ledger } = run([sheet("申请表", "甲学院")], [sheet("申请表", "乙学院")]);
    const [office, , capacity] = ledger;
    for (const counts of [office.counts, office.rows, office.units]) assert.deepEqual([counts.review, counts.missing], [2, 0]);
    assert.deepEqual([office.absent, office.unchecked], [undefined, undefined]);
    assert.deepEqual([capacity.counts.missing, capacity.absent?.[0].places.map(({ file }) => file)], [2, ["0.xlsx", "1.xlsx"]]);
  });

  it("is not asked of a form that says it all the same, nor of a table, which has room for any column", () => {
    assert.deepEqual(brief(run([sheet("申请表", "甲学院", ["继续教育管理机构", "继续教育处"], ["年培训人数", 2000], ["可同时容纳培训人数", 100])])), []);
    const table: TestSheet = { name: "机构信息", rows: [["单位名称", "所在市", "联系电话", "可同时容纳培训人数"], ["丙学院", "济南市", "0531-88888888", 100]] };
    assert.deepEqual(brief(run([sheet("申请表", "甲学院")], [table])), ["7.1 missing 1.xlsx 丙学院", "7.2 missing 1.xlsx 丙学院", "7.3 missing 0.xlsx 甲学院", "form review 0.xlsx 甲学院 7.1,7.2"]);
  });

  it("leaves what the same clause lacks elsewhere in its line", () => {
    const table: TestSheet = { name: "机构信息", rows: [["单位名称", "所在市", "联系电话"], ["丙学院", "济南市", "0531-88888888"]] };
    const { ledger: [office] } = run([sheet("申请表", "甲学院")], [table]);
    assert.deepEqual([office.counts.review, office.counts.missing, office.absent?.map(({ places, more }) => [places.map(({ file }) => file), more])], [1, 1, [[["1.xlsx"], 0]]]);
  });

  it("takes back only what the form lacks: another column that another table lacks stays", () => {
    const both = entryOf({ record: "institution", expect: { all: [{ filled: "mgmtOrg" }, { filled: "legalRep" }] }, outcome: "missing" }, { clause: "test-2019/7.1" });
    const one: Pack = { ...pack, entries: [both, form] };
    const table: TestSheet = { name: "机构信息", rows: [["单位名称", "所在市", "继续教育管理机构"], ["丙学院", "济南市", "继续教育处"]] };
    const { ledger: [line] } = review([book([sheet("申请表", "甲学院", ["法人代表", "李四"])], "0.xlsx"), book([table], "1.xlsx")], { packs: [one], known: [one], on: "2019-09-20" });
    assert.deepEqual([line.counts.review, line.counts.missing, line.absent?.map(({ fields, places }) => [fields.map(({ id }) => id), places.map(({ file }) => file)])], [1, 1, [[["legalRep"], ["1.xlsx"]]]]);
  });
});
