import assert from "node:assert/strict";
import { partOf } from "../../../../src/core/language/pack/language";
import { loadPack } from "../../../../src/core/author/load";
import { PackFault } from "../../../../src/core/language/pack/problem";
import type { Entry, Rule } from "../../../../src/core/language/pack/schema";
import { TermReader, termsFor, type Terms } from "../../../../src/core/language/pack/terms";
import { RuleFault } from "../../../../src/core/language/kernel";
import { Reasoning } from "../../../../src/core/engine/reasoning";
import { datasetFromRows } from "../../../../src/core/intake/records/dataset-from-rows";
import { dayOf } from "../../../../src/sheet/day";

const terms: Terms = {
  yearAsked: { label: "所问年度", is: { first: ["headcountYear", { year: { today: true } }] } },
  newApplicant: { label: "新申报单位", is: { is: ["applicationType", "new"] } },
  itsClasses: { label: "当年的班次", is: { of: "trainingClass", by: [["unit", "unit"], ["countYear", { term: "yearAsked" }]] } },
  round: { label: "甲", is: { not: { term: "square" } } },
  square: { label: "乙", is: { not: { term: "round" } } },
};

const ruleOf = (logic: Partial<Rule>): Entry => ({
  clause: "demo-2020/1", article: "第一条", item: "", cite: "", quote: "", phase: "application", as: "rule",
  rule: { record: "institution", expect: { filled: "name" }, outcome: "error", message: "", examples: [], ...logic },
});
const spelt = (logic: Partial<Rule>, known = terms): { rule: Rule; problems: string[] } => {
  const reader = new TermReader(known);
  const entry = reader.entry(ruleOf(logic), "entries[0]") as Extract<Entry, { as: "rule" }>;
  return { rule: entry.rule, problems: reader.problems.map(({ path, message }) => `${path}：${message}`) };
};

describe("terms", () => {
  it("stand for what they say: conditions, values and related rows, one inside another", () => {
    const { rule, problems } = spelt({ when: { term: "newApplicant" }, expect: { gte: [{ total: ["trainees", { term: "itsClasses" }] }, 1] }, value: { term: "yearAsked" } });
    const year = { first: ["headcountYear", { year: { today: true } }] };
    assert.deepEqual(problems, []);
    assert.deepEqual([rule.when, rule.value, rule.expect], [
      { is: ["applicationType", "new"] }, year,
      { gte: [{ total: ["trainees", { of: "trainingClass", by: [["unit", "unit"], ["countYear", year]] }] }, 1] },
    ]);
  });

  it("a rule without terms stays the same object, and equal uses share one", () => {
    const plain = ruleOf({ expect: { filled: "name" } });
    const reader = new TermReader(terms);
    const [again, used] = [reader.entry(plain, ""), reader.entry(ruleOf({ when: { term: "newApplicant" }, cases: [{ if: { term: "newApplicant" }, outcome: "pass" }] }), "")];
    assert.equal((again as typeof plain & { rule: Rule }).rule.expect, (plain as typeof plain & { rule: Rule }).rule.expect);
    const { rule } = used as Extract<Entry, { as: "rule" }>;
    assert.equal(rule.when, rule.cases![0].if);
  });

  it("show their value in a message by their label; what the rule computes itself comes first", () => {
    assert.deepEqual(spelt({ message: "{所问年度}年" }).rule.computed, { 所问年度: { first: ["headcountYear", { year: { today: true } }] } });
    assert.deepEqual(spelt({ message: "{所问年度}年", computed: { 所问年度: 2019 } }).rule.computed, { 所问年度: 2019 });
  });

  it("of a pack come before those it inherits, and those before the common ones", () => {
    const of = (label: string): Terms => ({ one: { label, is: 1 } });
    assert.deepEqual([termsFor(of("own"), of("extended"), of("common")).one.label, termsFor(undefined, of("extended"), of("common")).one.label, termsFor(undefined, undefined, of("common")).one.label], ["own", "extended", "common"]);
  });

  it("that nobody explained are told with the nearest name, those in a circle with the circle", () => {
    assert.deepEqual(spelt({ when: { term: "newAplicant" } }).problems, ["entries[0].rule.when：没有名为“newAplicant”的术语，是不是“newApplicant”？请在 terms 中写明，或改正名称"]);
    assert.match(spelt({ when: { term: "round" } }).problems[0], /^terms\.square\.not：术语互相引用，形成循环：round → square → round/);
  });

  it("are refused with the pack that misuses them", () => {
    const pack = { id: "demo-2020", title: "甲", shortTitle: "甲", issuer: "甲", exampleDate: "2020-01-01", parameters: {}, forms: [], text: "甲", entries: [ruleOf({ when: { term: "nothing" } })] };
    assert.throws(() => loadPack(pack, [], terms), (fault) => fault instanceof PackFault && fault.problems.some(({ path, message }) => path === "entries[0].rule.when" && message.includes("没有名为“nothing”的术语")));
  });

  it("never reach the engine", () => {
    const data = new Reasoning(datasetFromRows({ institution: [{ name: "甲" }] }), new Map(), dayOf("2020-01-01"));
    assert.throws(() => data.scope("institution").value(partOf({ term: "yearAsked" })), RuleFault);
  });
});
