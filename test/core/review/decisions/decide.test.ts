import assert from "node:assert/strict";
import { decisionsSheet, decisionsWish } from "../../../../src/core/reports/reviewer/decisions";
import { toJson } from "../../../../src/core/reports/json";
import { decisionRows } from "../../../../src/core/review/decisions/read-rows";
import { review, type ReviewResult } from "../../../../src/core/review/review";
import { unitVerdicts } from "../../../../src/core/review/verdict/verdict";
import type { Entry, Pack } from "../../../../src/core/language/pack/schema";
import type { WorkbookCells } from "../../../../src/sheet/cells";
import { entryOf, packOf } from "../../engine/fixture";
import { book, type TestCell } from "../../intake/tables/book";

const capacity = (least = 100): Entry => entryOf({ record: "institution", expect: { gte: ["capacity", least] }, value: "capacity", required: least, message: "容量不足" }, { reasons: ["新设机构"] } as Partial<Entry>);
const taught = entryOf({ record: "teacher", expect: { filled: "title" }, outcome: "missing", message: "没有职称" }, { clause: "test-2019/2" });
const packWith = (...entries: Entry[]): Pack => packOf(entries);
const pack = packWith(capacity(), taught);
type Row = TestCell[];
const units: Row[] = [["甲学院", 20], ["乙学院", 30]];
const teachers: Row[] = [["甲学院", "张三", null], ["甲学院", "李四", null], ["乙学院", "王五", null]];
const submission = (rows = units, staff = teachers) => book([{ name: "机构信息", rows: [["单位名称", "可同时容纳培训人数"], ...rows] }, { name: "师资名册", rows: [["所属单位", "姓名", "职称"], ...staff] }], "报送.xlsx");
const reviewed = (answers?: WorkbookCells, of = submission(), by = pack, on = "2019-09-20"): ReviewResult => review([of], { packs: [by], known: [by], on, keys: true, answers });
type Filled = Partial<Record<string, string>>;

/** The sheet as it would be written, with what a person fills in. */
function sheetOf(result: ReviewResult, fill: (row: Readonly<Record<string, string>>) => Filled | undefined, before: string[][] = []): WorkbookCells {
  const labels = decisionsSheet.columns.map(({ label }) => label);
  const there = before.length > 0 ? decisionRows(book([{ name: "处理决定", rows: [labels, ...before] }])) : [];
  const { rows } = decisionsWish(result, [pack], [pack], there);
  const written = rows.filter(({ told }) => told.mark !== undefined).map(({ unit, key, told }): Record<string, string> => ({ unit: unit.name, unitCreditCode: unit.creditCode, item: key, ...told }));
  const all = [...before, ...written.map((row) => decisionsSheet.columns.map(({ id }) => row[id] ?? ""))].map((cells) => {
    const row = Object.fromEntries(decisionsSheet.columns.map(({ id }, at) => [id, cells[at]]));
    const filled: Filled = { ...row, ...(row.action === "" ? fill(row) : undefined) };
    return decisionsSheet.columns.map(({ id }) => filled[id] ?? "");
  });
  return book([{ name: "处理决定", rows: [["处理决定"], [], labels, ...all] }], "评审.xlsx");
}
const waived: Filled = { action: "豁免", reason: "新设机构", name: "张三", second: "李四", date: "2019-09-22" };
const of = (clause: string, unit = "甲学院", more: Filled = waived) => (row: Readonly<Record<string, string>>) => (row.item.startsWith(clause) && row.unit === unit ? more : undefined);
const told = (result: ReviewResult): string[] => toJson(result, [pack]).findings.filter(({ clause }) => clause.startsWith("test") || clause.startsWith("data/decision")).map(({ clause, unit, message, decision }) => `${clause} ${unit}${decision ? ` ${decision.action}` : ""}${clause.startsWith("data/") ? ` ${message}` : ""}`);
const verdict = (result: ReviewResult, unit = "甲学院"): string => [...unitVerdicts(result.verdicts)].filter((one) => result.checklist.units[one.unit].name === unit).map((one) => one.verdict)[0];

describe("decisions on findings", () => {
  const first = reviewed();

  it("are asked of every finding once, with the reasons that the rule lists", () => {
    const rows = decisionRows(sheetOf(first, () => undefined));
    assert.deepEqual(rows.map(({ clause, unit, action }) => [clause, unit, action]), [["test-2019/1", "甲学院", ""], ["test-2019/1", "乙学院", ""], ["test-2019/2", "甲学院", ""], ["test-2019/2", "甲学院", ""], ["test-2019/2", "乙学院", ""]]);
    assert.ok(decisionsWish(first, [pack], [pack], []).rows[0].told.reasons === "新设机构");
  });

  it("stand on their findings, in words and as data; what is waived decides no verdict any more, and is said", () => {
    const decided = reviewed(sheetOf(first, (row) => of("test-2019/1")(row) ?? of("test-2019/2")(row) ?? of("test-2019/2", "乙学院", { ...waived, action: "说明" })(row)));
    assert.deepEqual(told(decided), ["test-2019/1 甲学院 waive", "test-2019/1 乙学院", "test-2019/2 甲学院 waive", "test-2019/2 甲学院 waive", "test-2019/2 乙学院 explain"]);
    const json = toJson(decided, [pack]);
    assert.match(json.findings[0].message, /处理决定：豁免（本项），理由：新设机构，张三、李四，2019-09-22/u);
    assert.deepEqual([verdict(first), verdict(decided), verdict(decided, "乙学院")], ["不符合", "符合条件", "不符合"]);
    assert.deepEqual(json.verdicts[0].stages[0].waived?.map((at) => json.findings[at].clause), ["test-2019/1", "test-2019/2", "test-2019/2"]);
    assert.deepEqual(json.decisions!.map(({ state }) => state), ["counts", "counts", "counts", "counts"]);
  });

  it("follow their finding into other rows and sheets", () => {
    const sheet = sheetOf(first, (row) => of("test-2019/1")(row) ?? (row.problem.includes("没有职称") && row.place.endsWith("C3") ? { ...waived } : undefined));
    const sorted = submission([...units].reverse(), [["甲学院", "赵六", null], ...[...teachers].reverse()]);
    assert.deepEqual(told(reviewed(sheet, sorted)).filter((text) => text.includes("waive")), ["test-2019/1 甲学院 waive", "test-2019/2 甲学院 waive"]);
  });

  it("lapse by themselves when value or rule is another, and say so", () => {
    const sheet = sheetOf(first, of("test-2019/1"));
    const other = reviewed(sheet, submission([["甲学院", 25], units[1]]));
    assert.match(told(other).join("\n"), /data\/decision-lapsed 甲学院 .*“豁免”已失效：填报值、要求或结论已变/u);
    assert.equal(verdict(other), "不符合");
    const stricter = packWith(entryOf({ record: "institution", expect: { gte: ["capacity", 100] }, value: "capacity", required: 100, message: "容量太小" }), taught);
    assert.match(told(reviewed(sheet, submission(), stricter)).join("\n"), /已失效：核验规则已变/u);
    const gone = reviewed(sheet, submission([["甲学院", 200], units[1]]));
    assert.deepEqual([gone.decisions!.map(({ state }) => state), told(gone).filter((text) => text.startsWith("data/"))], [["gone"], []]);
  });

  it("of must-fix findings need a second person to be waived, and every one a reason, a name and a date", () => {
    const lacking = (more: Filled): string => told(reviewed(sheetOf(first, of("test-2019/1", "甲学院", { ...waived, ...more })))).find((text) => text.startsWith("data/")) ?? "";
    assert.equal(lacking({}), "");
    assert.match(lacking({ second: "" }), /没有采用：豁免必须整改的问题须有复核人/u);
    assert.match(lacking({ second: "张 三" }), /复核人须是另一人/u);
    assert.match(lacking({ reason: "", date: "" }), /没有写决定理由；没有写决定日期/u);
    assert.match(lacking({ action: "算了" }), /“算了”没有采用：不是可选的决定/u);
    assert.equal(lacking({ action: "说明", second: "" }), "");
  });

  it("for the unit reach what was listed by then and nothing later; for the year they end with it", () => {
    const firstOnly = (scope: string, date = "2019-09-22") => {
      let done = false;
      return (row: Readonly<Record<string, string>>) => (of("test-2019/2")(row) && !done ? ((done = true), { ...waived, scope, date }) : undefined);
    };
    const sheet = sheetOf(first, firstOnly("本单位"));
    assert.deepEqual(told(reviewed(sheet)).filter((text) => text.includes("waive")), ["test-2019/2 甲学院 waive", "test-2019/2 甲学院 waive"]);
    const more = submission(units, [...teachers, ["甲学院", "钱七", null]]);
    const later = reviewed(sheet, more);
    const cells = decisionRowsText(sheet).slice(3);
    const again = sheetOf(later, () => undefined, cells);
    assert.equal(decisionRows(again).length, cells.length + 1);
    assert.deepEqual(told(reviewed(again, more)).filter((text) => text.startsWith("test-2019/2 甲学院")), ["test-2019/2 甲学院 waive", "test-2019/2 甲学院 waive", "test-2019/2 甲学院"]);
    const yearly = sheetOf(first, firstOnly("本年度"));
    assert.equal(told(reviewed(yearly)).filter((text) => text.includes("waive")).length, 2);
    assert.match(told(reviewed(yearly, submission(), pack, "2020-03-01")).join("\n"), /已失效：只适用于作出决定的年度/u);
  });

  it("of what a submission brings along are not used, and that is said", () => {
    const own = sheetOf(first, of("test-2019/1"));
    const carried: WorkbookCells = book([...["机构信息", "师资名册"].map((name) => ({ name, rows: name === "机构信息" ? [["单位名称", "可同时容纳培训人数"], ...units] : [["所属单位", "姓名", "职称"], ...teachers] })), { name: "处理决定", rows: decisionRowsText(own) }], "报送.xlsx");
    const result = reviewed(undefined, carried);
    assert.deepEqual(told(result), told(first));
    assert.equal(result.decisions, undefined);
    const { unreadSheets } = toJson(result, [pack]).files[0];
    assert.deepEqual(unreadSheets.map(({ why }) => why), ["工作表“处理决定”是处理决定，只以评审人自己的工作簿为准，报送自带的没有采用。"]);
  });
});

/** What stands in the only sheet of a workbook made here. */
function decisionRowsText({ sheets: [{ columns, rowCount }], strings }: WorkbookCells): string[][] {
  return Array.from({ length: rowCount }, (_, row) => Array.from({ length: decisionsSheet.columns.length }, (__, at) => (columns[at] && columns[at].kind[row] === 3 ? strings[columns[at].value[row]] : "")));
}
