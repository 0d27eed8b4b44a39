import assert from "node:assert/strict";
import fc from "fast-check";
import type { Finding } from "../../../src/core/dictionary/finding";
import { FindingSources, oneColumn, withoutCell } from "../../../src/core/dictionary/finding-place";
import type { Entry, Rule } from "../../../src/core/language/pack/schema";
import { newLine } from "../../../src/core/review/ledger";
import { inOrder } from "../../../src/core/review/order";
import { review, type ReviewResult } from "../../../src/core/review/review";
import { unitVerdicts } from "../../../src/core/review/verdict/verdict";
import { reported } from "../../support/findings";
import { entryOf, packOf } from "../engine/fixture";
import { book, type TestCell, type TestSheet } from "../intake/tables/book";

type TestRule = Partial<Rule> & Pick<Rule, "record" | "expect">;
const reviewed = (rule: TestRule, more: Partial<Entry>, books: readonly TestSheet[][]): ReviewResult => {
  const pack = packOf([entryOf(rule, more)]);
  return review(books.map((sheets, at) => book(sheets, `${at}.xlsx`)), { packs: [pack], known: [pack], on: "2019-09-20" });
};
const told = (rule: TestRule, ...books: TestSheet[][]): string[] =>
  reported(reviewed(rule, {}, books), [packOf([entryOf(rule)])]).filter(({ clause }) => clause.startsWith("test")).map(({ outcome, unit, file, cells, message }) => `${outcome} ${unit} ${file} ${cells.join()} ${message.split("（依据")[0]}`);
const table = (name: string, header: string[], ...rows: TestCell[][]): TestSheet => ({ name, rows: [header, ...rows] });
const units = (header: string[], ...rows: TestCell[][]): TestSheet => table("机构信息", ["单位名称", ...header], ...rows);

describe("an error that rests on a column that is not there", () => {
  it("is missing that column, where a blank counts as an error", () => {
    const rule: TestRule = { record: "institution", expect: { any: [{ is: ["city", "青岛市"] }, { gte: ["capacity", 100] }] }, blank: "error" };
    const [one, ...more] = told(rule, [units(["所在市"], ["甲学院", null])]);
    assert.match(one, /^missing 甲学院 0\.xlsx {2}.*没有“可同时容纳培训人数”列/u);
    assert.deepEqual(more, []);
    assert.match(told(rule, [units(["所在市", "可同时容纳培训人数"], ["甲学院", null, null])])[0], /^error 甲学院 0\.xlsx B2,C2/u);
  });

  it("is so in the table that lacks it, and an error in the one that has it", () => {
    const rule: TestRule = { record: "institution", expect: { all: [{ filled: "capacity" }, { filled: "city" }] }, message: "未填" };
    const found = told(rule, [units(["所在市"], ["甲学院", "济南市"])], [units(["所在市", "可同时容纳培训人数"], ["乙学院", "济南市", null])]);
    assert.match(found[0], /^missing 甲学院 0\.xlsx {2}.*没有“可同时容纳培训人数”列/u);
    assert.match(found[1], /^error 乙学院 1\.xlsx C2/u);
  });
});

describe("an error of an application dated before the regulation was in force", () => {
  const day = (iso: string): TestCell => ({ date: Date.parse(iso) / 86_400_000 + 25_569 });
  const outcomes = (rule: TestRule, sheets: TestSheet[], phase = "application"): string[] => {
    const pack = packOf([entryOf(rule, { phase })], {}, { validFrom: "2019-06-01" });
    return reported(review([book(sheets)], { packs: [pack], known: [pack], on: "2019-09-20" }), [pack]).filter(({ clause }) => clause.startsWith("test")).map(({ outcome, unit }) => `${outcome} ${unit}`);
  };
  const applied = units(["所在市", "申报日期"], ["甲学院", "济南市", day("2019-05-31")], ["乙学院", "济南市", day("2019-06-01")], ["丙学院", "济南市", null]);
  const elsewhere: TestRule = { record: "institution", expect: { is: ["city", "青岛市"] } };

  it("is asked; one dated from that day on, or not dated, is an error", () => {
    assert.deepEqual(outcomes(elsewhere, [applied]), ["review 甲学院", "error 乙学院", "error 丙学院"]);
  });

  it("is asked in the tables of that unit, too, by its latest application", () => {
    const teachers = table("教师名册", ["所属单位", "教师姓名", "学历"], ["甲学院", "张三", "大学专科"], ["乙学院", "李四", "大学专科"]);
    const educated: TestRule = { record: "teacher", expect: { contains: ["name", "王"] } };
    assert.deepEqual(outcomes(educated, [applied, teachers]), ["review 甲学院", "error 乙学院"]);
    const again = { ...applied, rows: [...applied.rows, ["甲学院", "济南市", day("2019-07-01")]] };
    assert.deepEqual(outcomes(educated, [again, teachers]), ["error 甲学院", "error 乙学院"]);
    assert.deepEqual(outcomes(elsewhere, [again])[0], "review 甲学院");
  });

  it("is none of its own over several rows, nor of what a base owes", () => {
    assert.deepEqual(outcomes({ record: "institution", group: { by: ["city"] }, expect: { lte: [{ count: { of: "group" } }, 1] }, cells: ["city"] }, [applied]), ["error "]);
    assert.deepEqual(outcomes(elsewhere, [applied], "annual")[0], "error 甲学院");
  });
});

describe("a finding over several rows", () => {
  const quota: TestRule = { record: "recommendation", group: { by: ["recommender"] }, expect: { lte: [{ count: { of: "group" } }, 1] }, cells: ["candidate"], message: "超过名额" };
  const list = (...names: (string | null)[]): TestSheet => table("推荐表", ["推荐单位", "被推荐单位", "申报类别"], ...names.map((name) => ["省教育厅", name, "新申报"]));

  it("names the units of its rows, as far as they are known", () => {
    assert.match(told(quota, [list("甲学院", "乙学院", null)])[0], /甲学院.*乙学院/u);
  });
});

describe("a remark on a table's header", () => {
  it("concerns each unit of that table, and none of another", () => {
    const twice = units(["联系人", "联系人", "联系电话"], ["甲学院", "张三", "李四", "1"], ["乙学院", "张三", "李四", "2"]);
    const result = reviewed({ record: "institution", expect: { filled: "name" } }, {}, [[twice], [units(["联系人", "联系电话"], ["丙学院", "王五", "3"])]]);
    const at = result.findings.findIndex(({ clause }) => clause === "data/duplicate-header");
    assert.ok(at >= 0);
    const concerned = [...unitVerdicts(result.verdicts)].filter(({ stages }) => stages.some(({ deciding, beside }) => [...deciding, ...beside].includes(at)));
    assert.deepEqual(concerned.map(({ unit }) => result.checklist.units[unit].name), ["甲学院", "乙学院"]);
    assert.deepEqual(result.verdicts.apart, []);
  });
});

describe("an institution without a row in the table that describes it", () => {
  const rooms = table("教学场地及设施", ["单位名称", "普通教室间数", "普通教室面积"], ["甲学院", 3, 60]);
  const both = units(["所在市"], ["甲学院", "济南市"], ["乙学院", "济南市"]);
  const said = (rule: Partial<Rule>, phase = "application"): unknown => {
    const { findings, ledger: [{ counts }], checklist } = reviewed({ record: "facilities", expect: { gte: ["classroomCount", 1] }, ...rule }, { phase }, [[both, rooms]]);
    return [findings.map(({ outcome, unit, code }) => `${outcome} ${checklist.units[unit].name} ${code}`), Object.entries(counts).filter(([, count]) => count > 0).map(([outcome, count]) => `${outcome} ${count}`)];
  };

  it("has not filled it in, whatever the rule would say of a blank", () => {
    for (const rule of [{}, { outcome: "warning" as const }, { blank: "error" as const }]) assert.deepEqual(said(rule), [["missing 乙学院 no-row"], ["pass 1", "missing 1"]]);
    assert.deepEqual(said({ absent: "review" }), [["review 乙学院 no-row"], ["pass 1", "review 1"]]);
    assert.deepEqual(said({ blank: "review" }), [["review 乙学院 no-row"], ["pass 1", "review 1"]]);
  });

  it("is let off where the rule lets a blank off, or does not apply", () => {
    assert.deepEqual(said({ blank: "pass" }), [[], ["pass 2"]]);
    assert.deepEqual(said({ cases: [{ if: { blank: "classroomCount" }, outcome: "pass" }] }), [[], ["pass 2"]]);
    assert.deepEqual(said({ absent: "pass" }), [[], ["pass 2"]]);
    assert.deepEqual(said({ when: { filled: "classroomArea" } }), [[], ["pass 1", "n/a 1"]]);
    assert.deepEqual(said({}, "annual"), [[], ["pass 1", "n/a 1"]]);
  });
});

describe("findings", () => {
  it("come by workbook, sheet, row, clause and column, however they were found", () => {
    const sources = new FindingSources();
    const books = ["b.xlsx", "a.xlsx"].map((file) => ({ file, sheets: [{ name: "乙" }, { name: "甲" }] }));
    const at = books.flatMap(({ file, sheets }) => [sources.of(file, "", "institution"), ...sheets.map(({ name }) => sources.of(file, name, "institution"))]);
    const clauses = ["test/2", "test/10", "test/1"];
    const ledger = clauses.map((clause) => newLine(entryOf({ record: "institution", expect: { filled: "name" } }, { clause })));
    const rank = (clause: string): string => (clauses.includes(clause) ? `1${clauses.indexOf(clause)}` : `0${clause}`);
    const finding = fc.record({ clause: fc.constantFrom(...clauses, "data/type", "data/enum", "data/format"), source: fc.nat(at.length - 1), row: fc.nat(3), column: fc.nat(2), cell: fc.boolean() }).map(({ clause, source, row, column, cell }): Finding => ({
      clause, outcome: "error", unit: -1, place: cell ? { source: at[source], row, columns: oneColumn(column) } : withoutCell(at[source]), value: null, required: null, code: "answer", data: null,
    }));
    fc.assert(fc.property(fc.array(finding, { maxLength: 25 }), fc.nat(25), (list, cut) => {
      const sorted = inOrder([list.slice(0, cut), list.slice(cut)], sources, books, ledger);
      const text = ({ clause, place }: Finding): string => JSON.stringify([at.indexOf(place.source), place.row, rank(clause), place.columns[0] ?? -1]);
      const key = ({ clause, place }: Finding): (number | string)[] => [at.indexOf(place.source), place.row, rank(clause), place.columns[0] ?? -1];
      for (let i = 1; i < sorted.length; i++) {
        const [one, other] = [key(sorted[i - 1]), key(sorted[i])];
        const differ = one.findIndex((part, p) => part !== other[p]);
        assert.ok(differ < 0 || one[differ] < other[differ], `${text(sorted[i - 1])} before ${text(sorted[i])}`);
      }
      assert.deepEqual([...sorted].map(text).sort(), list.map(text).sort());
      assert.deepEqual(inOrder([[...list].reverse()], sources, books, ledger).map(text), sorted.map(text));
    }));
  });
});
