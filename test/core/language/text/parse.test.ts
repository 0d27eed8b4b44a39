import assert from "node:assert/strict";
import { derivedFields } from "../../../../src/core/engine/derived";
import { dictionary } from "../../../../src/core/dictionary/dictionary";
import { conditionWords, valueOperators } from "../../../../src/core/language/operators/table";
import { nodeOf, textProblem, type PartKind } from "../../../../src/core/language/text/parse";
import { reserved } from "../../../../src/core/language/text/reader";
import { TextFault } from "../../../../src/core/language/text/tokens";

const problem = (text: string, kind: PartKind = "condition"): string => {
  try {
    return JSON.stringify(nodeOf(text, kind));
  } catch (fault) {
    if (!(fault instanceof TextFault)) throw fault;
    return textProblem(text, fault);
  }
};

describe("conditions and values as text", () => {
  it("each operator's use as text says what its example says", () => {
    const named = (example: { term?: unknown; today?: unknown } | object): unknown => ("term" in example ? example.term : "today" in example ? "today" : example);
    for (const { example, text } of Object.values(valueOperators)) assert.deepEqual(nodeOf(text, "expression"), named(example), text);
    for (const { example, text } of Object.values(conditionWords)) assert.deepEqual(nodeOf(text, "condition"), named(example), text);
  });

  it("`and` binds closer than `or`, `not` closer than both, brackets closest", () => {
    assert.deepEqual(nodeOf("late or not recognised and blank endDate", "condition"), { any: ["late", { all: [{ not: "recognised" }, { blank: "endDate" }] }] });
    assert.deepEqual(nodeOf("(late or not (a and b > 1)) and c", "condition"), { all: [{ any: ["late", { not: { all: ["a", { gt: ["b", 1] }] } }] }, "c"] });
    assert.deepEqual(nodeOf("not fee > approvedFee and x", "condition"), { all: [{ not: { gt: ["fee", "approvedFee"] } }, "x"] });
  });

  it("values are names, numbers, sums and calls, with parameters and related rows", () => {
    assert.deepEqual(nodeOf("year(today) - 1", "expression"), { plus: [{ year: "today" }, -1] });
    assert.deepEqual(nodeOf("date(reportYear, param planDeadline)", "expression"), { date: ["reportYear", { param: "planDeadline" }] });
    assert.deepEqual(nodeOf("endedBy + param archiveDays", "expression"), { plus: ["endedBy", { param: "archiveDays" }] });
    assert.deepEqual(nodeOf("first(a)", "expression"), { first: ["a"] });
    assert.deepEqual(nodeOf("min date of reviews > (a + 366)", "condition"), { gt: [{ min: ["date", "reviews"] }, { plus: ["a", 366] }] });
    assert.deepEqual(nodeOf("param shandong.minTrainees", "expression"), { param: "shandong.minTrainees" });
  });

  it("related rows say by what they are related, and which of them are meant", () => {
    assert.deepEqual(nodeOf("annualPlan by (unit, planFor = year(startDate)) where (blank planItemId or no hasPlan)", "related"), {
      of: "annualPlan", by: [["unit", "unit"], ["planFor", { year: "startDate" }]], where: { any: [{ blank: "planItemId" }, { no: "hasPlan" }] },
    });
    assert.deepEqual(nodeOf("exists institution by all where (filled program)", "condition"), { exists: { of: "institution", by: "all", where: { filled: "program" } } });
    assert.deepEqual(nodeOf("count group where (blank program) >= 1", "condition"), { gte: [{ count: { of: "group", where: { blank: "program" } } }, 1] });
  });

  it("a term with holes has what fills them in brackets, in their order and in its own words", () => {
    assert.deepEqual(nodeOf("not exists barred(type is fraud, (a, b)) and first(x, due(date(y, 1, 1))) > 1", "condition"), {
      all: [{ not: { exists: { term: "barred", with: ["type is fraud", "(a, b)"] } } }, { gt: [{ first: ["x", { term: "due", with: ["date(y, 1, 1)"] }] }, 1] }],
    });
    assert.deepEqual(nodeOf("held(sysFunds)", "condition"), { term: "held", with: ["sysFunds"] });
    assert.equal(problem("held(sysFunds"), "“held(sysFunds▸”读不懂：这里应有右括号，请改正");
  });

  it("literals are codes, words, numbers or quoted, and may be words of the language", () => {
    assert.deepEqual(nodeOf("ruleSet in (shandong-2016, '甲 乙', 不合格, 3) and recognitionStatus is none", "condition"), { all: [{ in: ["ruleSet", ["shandong-2016", "甲 乙", "不合格", 3]] }, { is: ["recognitionStatus", "none"] }] });
    assert.deepEqual(nodeOf("setting permanentBan is false and setting round is 2019", "condition"), { all: [{ setting: ["permanentBan", false] }, { setting: ["round", 2019] }] });
    assert.deepEqual(nodeOf("name matches '^it''s \\(1\\)$'", "condition"), { matches: ["name", "^it's \\(1\\)$"] });
  });

  it("what cannot be read is told with the place", () => {
    assert.equal(problem("blank endDate and"), "“blank endDate and▸”读不懂：这里应是字段、术语、数字或运算，请改正");
    assert.equal(problem("fee > 0 fee"), "“fee > 0 ▸fee”读不懂：这里应当结束，或接 and、or，请改正");
    assert.equal(problem("(late or early"), "“(late or early▸”读不懂：这里应有右括号，请改正");
    assert.equal(problem("name is '甲"), "“name is ▸'甲”读不懂：引号没有成对，请改正");
    assert.equal(problem("min of sanction", "expression"), "“min ▸of sanction”读不懂：这里应是字段，请改正");
    assert.equal(problem("count teacher"), "“count teacher▸”读不懂：这里应有 = != > >= < <= 之一，请改正");
    assert.equal(problem("setting round 2019"), "“setting round ▸2019”读不懂：参数后面应写 is 和它的值，请改正");
  });

  it("what lies too deep is refused, however it is written", () => {
    for (const text of [`${"(".repeat(5000)}late${")".repeat(5000)}`, `${"not ".repeat(5000)}late`]) assert.match(problem(text), /嵌套超过 40 层/);
    assert.deepEqual(nodeOf(`${"(".repeat(40)}late or soon${")".repeat(40)}`, "condition"), { any: ["late", "soon"] });
  });

  it("no field or record type has a name that means something here", () => {
    const names = [...dictionary.flatMap(({ id, fields }) => [id, ...fields.map((field) => field.id)]), ...derivedFields.map(({ id }) => id)];
    assert.deepEqual(names.filter((name) => reserved.has(name)), []);
  });
});
