import assert from "node:assert/strict";
import { Reasoning } from "../../../src/core/engine/reasoning";
import { datasetFromRows, type GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { RuleFault } from "../../../src/core/language/kernel";
import { conditionPart, partOf, type Condition, type Expression } from "../../../src/core/language/pack/language";
import type { ParameterValue } from "../../../src/core/language/rule-data";
import { readDataset } from "../../../src/core/review/books";
import { dayOf, isoDay } from "../../../src/sheet/day";
import { runRule } from "../engine/fixture";
import { book, type TestCell } from "../intake/tables/book";

const params: [string, ParameterValue][] = [["due", "11-30"], ["wrong", "13-01"], ["text", "甲"], ["number", 5], ["off", null], ["none", []], ["day", "2019-09-22"]];
const reasoning = (institution: GivenRow[]): Reasoning => new Reasoning(datasetFromRows({ institution }), new Map(params), dayOf("2019-09-20"));

/** Of a table that has only these columns. */
const ofTable = (node: Expression, header: string[], ...rows: TestCell[][]): unknown[] => {
  const dataset = readDataset([book([{ name: "机构信息", rows: [["单位名称", ...header], ...rows.map((row, at) => [`第${at}学院`, ...row])] }])]);
  return valuesIn(new Reasoning(dataset, new Map(params), dayOf("2019-09-20")), node, rows.length);
};

/** Values: null blank, "!" broken, "-" absent, ">3" a lower bound, ">!3" one by a data error. */
function values(node: Expression, ...institution: GivenRow[]): unknown[] {
  return valuesIn(reasoning(institution), node, institution.length);
}

function valuesIn(data: Reasoning, node: Expression, count: number): unknown[] {
  const kernel = data.scope("institution").value(partOf(node));
  for (const preparation of data.preparations) preparation.prepare();
  kernel.run(0, count);
  return Array.from({ length: count }, (_, i) => {
    const num = kernel.num[i];
    const value = kernel.type === "date" ? isoDay(num) : kernel.type === "text" ? data.texts.at(num) : num;
    return [null, value, "!", "-", `>${value}`, `>!${value}`, "?", "?!"][kernel.state[i]];
  });
}

function truths(node: Condition, ...institution: GivenRow[]): string {
  const mask = reasoning(institution).scope("institution").mask(conditionPart(node));
  mask.run(0, institution.length);
  return institution.map((_, i) => "ny?!"[mask.out[i]]).join("");
}

describe("values that are not all known", () => {
  it("add up to nothing where none is known: absent where no column is there, else blank", () => {
    const sum: Expression = { sum: ["managersFt", "managersPt"] };
    assert.deepEqual(ofTable(sum, ["所在市"], ["济南市"]), ["-"]);
    assert.deepEqual(ofTable(sum, ["专职管理人员数", "所在市"], [null, "济南市"], [2, "济南市"]), [null, ">2"]);
    assert.deepEqual(values(sum, { managersFt: "几", managersPt: null }, { managersFt: "几", managersPt: 2 }, { managersFt: 0, managersPt: 0 }), [">!0", ">!2", 0]);
    assert.deepEqual(values({ sum: [sum, "capacity"] }, { managersFt: 1, managersPt: null, capacity: 2 }, { managersFt: "几", managersPt: 1, capacity: 2 }), [">3", ">!3"]);
  });

  it("are taken over by the first that is not blank, bound or not, and not passed over where it is broken", () => {
    const node: Expression = { first: ["capacity", { sum: ["managersFt", "managersPt"] }, "annualTrainees"] };
    assert.deepEqual(values(node, { capacity: 9, managersFt: 1, managersPt: null, annualTrainees: 7 }, { capacity: null, managersFt: 1, managersPt: null, annualTrainees: 7 }, { capacity: null, managersFt: null, managersPt: null, annualTrainees: 7 }, { capacity: "几", managersFt: 1, managersPt: 1, annualTrainees: 7 }, { capacity: null, managersFt: null, managersPt: null, annualTrainees: null }), [9, ">1", 7, "!", null]);
    assert.equal(truths({ lte: [node, 5] }, { capacity: null, managersFt: 9, managersPt: null, annualTrainees: 7 }, { capacity: null, managersFt: 1, managersPt: null, annualTrainees: 7 }), "n?");
  });

  it("make a share or a sum of two broken before blank before absent", () => {
    for (const node of [{ ratio: ["capacity", "annualTrainees"] }, { plus: ["capacity", "annualTrainees"] }] as Expression[]) {
      const [whole] = values(node, { capacity: 6, annualTrainees: 2 });
      assert.equal(whole, "ratio" in (node as object) ? 3 : 8);
      assert.deepEqual(values(node, { capacity: "几", annualTrainees: null }, { capacity: null, annualTrainees: "几" }, { capacity: null, annualTrainees: 2 }, { capacity: 2, annualTrainees: null }), ["!", "!", null, null]);
      assert.deepEqual(ofTable(node, ["可同时容纳培训人数", "所在市"], [null, "济南市"], [2, "济南市"], ["几个", "济南市"]), [null, "-", "!"]);
    }
    assert.deepEqual(values({ ratio: [{ sum: ["managersFt", "managersPt"] }, "capacity"] }, { managersFt: 1, managersPt: null, capacity: 2 }, { managersFt: 1, managersPt: "几", capacity: 2 }), ["?", "!"]);
  });

  it("are compared only as far as their bounds decide", () => {
    const sum: Expression = { sum: ["managersFt", "managersPt"] };
    const row = { managersFt: 3, managersPt: null };
    const of = (operator: string, a: Expression, b: Expression): string => truths({ [operator]: [a, b] } as unknown as Condition, row);
    assert.deepEqual(["gt", "gte", "lt", "lte", "eq", "ne"].map((operator) => of(operator, sum, 2)), ["y", "y", "n", "n", "n", "y"]);
    assert.deepEqual(["gt", "gte", "lt", "lte", "eq", "ne"].map((operator) => of(operator, sum, 3)), ["?", "y", "n", "?", "?", "?"]);
    assert.deepEqual(["gt", "gte", "lt", "lte", "eq", "ne"].map((operator) => of(operator, 2, sum)), ["n", "n", "y", "y", "n", "y"]);
    assert.deepEqual(["gt", "eq"].map((operator) => of(operator, sum, 9)), ["?", "?"]);
  });
});

describe("days", () => {
  it("are worked out of a year or the year of a day; a wrong month or day is the rule's fault", () => {
    assert.deepEqual(values({ date: ["headcountYear", 2, 29] }, { headcountYear: 2019 }, { headcountYear: 2020 }, { headcountYear: null }), ["2019-02-28", "2020-02-29", null]);
    assert.deepEqual(values({ date: ["applicationDate", { param: "due" }] }, { applicationDate: "2018-03-05" }), ["2018-11-30"]);
    assert.deepEqual(values({ year: "applicationDate" }, { applicationDate: "2018-12-31" }, { applicationDate: "某日" }), [2018, "!"]);
    for (const node of [{ date: ["headcountYear", 13, 1] }, { date: ["headcountYear", 4, 31] }, { date: ["headcountYear", 4, 0] }, { date: ["name", 4, 1] }, { date: ["headcountYear", { param: "wrong" }] }, { date: ["headcountYear", { param: "text" }] }, { date: ["headcountYear", { param: "number" }] }, { date: "昨天" }, { year: "capacity" }, { deadline: "capacity" }] as Expression[])
      assert.throws(() => values(node, { name: "甲" }), RuleFault, JSON.stringify(node));
  });
});

describe("values that do not go together", () => {
  it("are the rule's fault", () => {
    const wrong: Expression[] = [
      { sum: ["name"] }, { sum: ["applicationDate"] }, { plus: ["applicationDate", "applicationDate"] }, { plus: ["name", 1] }, { plus: [1, "name"] }, { ratio: ["applicationDate", 1] }, { ratio: [1, "name"] },
      { first: ["capacity", "name"] }, { first: ["type", "recognitionStatus"] }, { min: ["name", { of: "teacher" }] }, { max: ["kind", { of: "teacher" }] }, { total: ["name", { of: "teacher" }] }, { count: { of: "institution", by: [["name", "formerNames"]] } },
    ];
    for (const node of wrong) assert.throws(() => values(node, { name: "甲" }), RuleFault, JSON.stringify(node));
    assert.deepEqual(values({ plus: [1, "applicationDate"] }, { applicationDate: "2019-01-01" }), ["2019-01-02"]);
    assert.deepEqual(values({ first: ["type", "type"] }, { type: "university" }).length, 1);
  });
});

describe("what is told as missing", () => {
  const asked = (expect: Condition, institution: GivenRow): string => runRule({ record: "institution", expect } as Parameters<typeof runRule>[0], { institution: [{ name: "甲学院", city: "济南市", capacity: 5, contactName: null, postcode: null, ...institution }] }).findings.map(({ message }) => /未填报(.*?)，/u.exec(message)?.[1] ?? message).join();

  it("is what decides: of several that have to hold each blank one, of alternatives all, of a comparison the side that is not known", () => {
    assert.equal(asked({ all: [{ is: ["contactName", "张三"] }, { is: ["city", "济南市"] }, { is: ["postcode", "1"] }] }, {}), "“联系人”、“邮编”");
    assert.equal(asked({ any: [{ is: ["contactName", "张三"] }, { is: ["city", "青岛市"] }] }, {}), "“联系人”");
    assert.equal(asked({ not: { is: ["contactName", "张三"] } }, {}), "“联系人”");
    assert.equal(asked({ eq: ["contactName", "city"] }, {}), "“联系人”");
    assert.equal(asked({ gte: [{ sum: ["capacity", "annualTrainees"] }, 100] }, { annualTrainees: null }), "“年培训专业技术人才人数”");
  });
});
