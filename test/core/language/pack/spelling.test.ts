import assert from "node:assert/strict";
import { partOf } from "../../../../src/core/language/pack/language";
import { loadPack } from "../../../../src/core/author/load";
import { PackFault } from "../../../../src/core/language/pack/problem";
import type { Entry, Pattern, WrittenEntry, WrittenRule, Rule } from "../../../../src/core/language/pack/schema";
import { Speller } from "../../../../src/core/language/pack/spelling";
import { vocabularyOf, type Patterns, type Terms } from "../../../../src/core/language/pack/vocabulary";
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

const ruleOf = (logic: Partial<WrittenRule>): WrittenEntry => ({
  clause: "demo-2020/1", article: "第一条", item: "", cite: "", quote: "", phase: "application", as: "rule",
  rule: { record: "institution", expect: { filled: "name" }, outcome: "error", message: "", examples: [], ...logic },
});
const spelt = (logic: Partial<WrittenRule>, known = terms, patterns?: Patterns): { rule: Rule; problems: string[] } => {
  const reader = new Speller({ terms: known, patterns });
  const written = ruleOf(logic);
  const entry = reader.entry(patterns ? ({ ...written, rule: { examples: [], ...logic } } as WrittenEntry) : written, "entries[0]") as Extract<Entry, { as: "rule" }>;
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
    const reader = new Speller({ terms });
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
    const label = (own?: Terms, extended?: Terms): string => vocabularyOf({ terms: own }, [{ terms: extended }], { terms: of("common") }).terms.one.label;
    assert.deepEqual([label(of("own"), of("extended")), label(undefined, of("extended")), label()], ["own", "extended", "common"]);
  });

  it("that nobody explained are told with the nearest name, those in a circle with the circle", () => {
    assert.deepEqual(spelt({ when: { term: "newAplicant" } }).problems, ["entries[0].rule.when：没有名为“newAplicant”的术语，是不是“newApplicant”？请在 terms 中写明，或改正名称"]);
    assert.match(spelt({ when: { term: "round" } }).problems[0], /^terms\.square\.not：术语互相引用，形成循环：round → square → round/);
  });

  it("are refused with the pack that misuses them", () => {
    const pack = { id: "demo-2020", title: "甲", shortTitle: "甲", issuer: "甲", exampleDate: "2020-01-01", parameters: {}, forms: [], text: "甲", entries: [ruleOf({ when: { term: "nothing" } })] };
    assert.throws(() => loadPack(pack, { common: { terms } }), (fault) => fault instanceof PackFault && fault.problems.some(({ path, message }) => path === "entries[0].rule.when" && message.includes("没有名为“nothing”的术语")));
  });

  it("are meant by a bare name, which is a field, or of related rows a record type, where no term is called so", () => {
    const { rule, problems } = spelt({ when: { not: "newApplicant" }, expect: { all: [{ gte: [{ count: "itsClasses" }, "yearAsked"] }, { exists: "sanction" }, { gt: ["headcountYear", 1] }] } } as unknown as Partial<WrittenRule>);
    const year = { first: ["headcountYear", { year: { today: true } }] };
    assert.deepEqual(problems, []);
    assert.deepEqual([rule.when, rule.expect], [
      { not: { is: ["applicationType", "new"] } },
      { all: [{ gte: [{ count: { of: "trainingClass", by: [["unit", "unit"], ["countYear", year]] } }, year] }, { exists: { of: "sanction" } }, { gt: ["headcountYear", 1] }] },
    ]);
  });

  it("are no literals, names of others' fields, or record types of full related rows", () => {
    const same = { lookup: ["yearAsked", { of: "trainingClass", by: [["newApplicant", "name"]] }] };
    assert.deepEqual(spelt({ expect: { all: [{ is: ["name", "yearAsked"] }, { contains: ["name", "yearAsked"] }, { filled: same }] } } as unknown as Partial<WrittenRule>).rule.expect, { all: [{ is: ["name", "yearAsked"] }, { contains: ["name", "yearAsked"] }, { filled: same }] });
  });

  it("are told when they say something of another kind than stands there", () => {
    assert.deepEqual(spelt({ expect: { gte: ["annualTrainees", "newApplicant"] } }).problems, ["entries[0].rule.expect.gte[1]：术语“newApplicant”说的是条件，这里要的是值，请改正"]);
    assert.deepEqual(spelt({ when: "newAplicant" } as unknown as Partial<WrittenRule>).problems, ["entries[0].rule.when：没有名为“newAplicant”的术语，是不是“newApplicant”？请在 terms 中写明，或改正名称"]);
  });

  it("have holes that are filled where they are used, and what is left open is told", () => {
    const known: Terms = { held: { label: "有制度", takes: { system: "栏", words: "名称", file: "文件" }, defaults: { words: "制度", file: "$words文件" }, is: { all: [{ yes: "$system" }, { exists: { of: "attachment", where: { contains: ["name", "$file"] } } }] } } };
    const held = (given: object): unknown => spelt({ expect: { term: "held", with: given } } as unknown as Partial<WrittenRule>, known);
    const made = (system: string, words: string): object => ({ all: [{ is: [system, true] }, { exists: { of: "attachment", where: { contains: ["name", words] } } }] });
    assert.deepEqual((held({ system: "sysFunds", words: "经费" }) as { rule: Rule }).rule.expect, made("sysFunds", "经费文件"));
    assert.deepEqual((held({ system: "sysFunds" }) as { rule: Rule }).rule.expect, made("sysFunds", "制度文件"));
    assert.deepEqual(spelt({ expect: "held(sysFunds, 经费) and not held(sysLogistics)" } as unknown as Partial<WrittenRule>, known).rule.expect, { all: [made("sysFunds", "经费文件"), { not: made("sysLogistics", "制度文件") }] });
    assert.deepEqual((held({ sistem: "a" }) as { problems: string[] }).problems, [
      "entries[0].rule.expect：“held”没有“sistem”这一空，要填的是 system（栏）、words（名称）、file（文件）",
      "entries[0].rule.expect：没有填“held”的“system”（栏），请在 with 中写明",
    ]);
  });

  it("stand in texts as everywhere else, and what cannot be read is told at its place", () => {
    const { rule, problems } = spelt({ when: "not newApplicant and yearAsked >= 2018", cases: [{ review: "count itsClasses > 1" }], value: "yearAsked - 1" } as unknown as Partial<WrittenRule>);
    const year = { first: ["headcountYear", { year: { today: true } }] };
    assert.deepEqual(problems, []);
    assert.deepEqual([rule.when, rule.cases, rule.value], [
      { all: [{ not: { is: ["applicationType", "new"] } }, { gte: [year, 2018] }] },
      [{ if: { gt: [{ count: { of: "trainingClass", by: [["unit", "unit"], ["countYear", year]] } }, 1] }, outcome: "review" }], { plus: [year, -1] },
    ]);
    assert.deepEqual(spelt({ cases: [{ review: "newApplicant or" }] } as unknown as Partial<WrittenRule>).problems, ["entries[0].rule.cases[0].review：“newApplicant or▸”读不懂：这里应是字段、术语、数字或运算，请改正"]);
  });

  it("that grow beyond measure are refused before anything works on them", () => {
    const named = (n: number, is: (i: number) => unknown): Terms => Object.fromEntries(Array.from({ length: n }, (_, i) => [`t${i}`, { label: String(i), is: is(i) }]));
    const doubling = named(19, (i) => (i === 18 ? { filled: "name" } : `t${i + 1} and not t${i + 1}`));
    assert.match(spelt({ when: "t0" } as unknown as Partial<WrittenRule>, doubling).problems[0], /^entries\[0\]：展开以后有 100000 个以上的条件和值/);
    assert.match(spelt({ when: "t0" } as unknown as Partial<WrittenRule>, named(200, (i) => (i === 199 ? { filled: "name" } : `not t${i + 1}`))).problems[0], /一个套一个超过 20 层：t0 → t1 → t2 → t3 → …/);
  });

  it("are thought of, too, where a name is no field or record type", () => {
    const refused = (logic: object): string => {
      try {
        loadPack({ id: "demo-2020", title: "甲", shortTitle: "甲", issuer: "甲", exampleDate: "2020-01-01", parameters: {}, forms: [], text: "甲", entries: [{ clause: "demo-2020/1", quote: "甲", phase: "application", as: "rule", rule: { message: "", examples: [], ...logic } }] }, { common: { terms } });
      } catch (fault) {
        if (fault instanceof PackFault) return fault.problems.map(({ path, message }) => `${path}：${message}`).join("\n");
      }
      return "";
    };
    assert.match(refused({ expect: "yearAskd >= 2018" }), /^entries\[0\]\.rule\.expect：“demo-2020\/1”：记录“单位（基地）信息”没有字段“yearAskd”.*是不是术语“yearAsked”？请改正$/m);
    assert.match(refused({ expect: "exists itsClass" }), /没有名为“itsClass”的记录类型.*是不是术语“itsClasses”？请改正$/m);
  });

  it("never reach the engine", () => {
    const data = new Reasoning(datasetFromRows({ institution: [{ name: "甲" }] }), new Map(), dayOf("2020-01-01"));
    assert.throws(() => data.scope("institution").value(partOf({ term: "yearAsked" })), RuleFault);
  });
});

describe("short words and patterns", () => {
  it("a step is its outcome, its condition beside it, and the outcome of a rule is error unless it says otherwise", () => {
    const { rule, problems } = spelt({ outcome: undefined, cases: [{ "n/a": { yes: "onlineTraining" } }, { review: { none: "mgmtOrg" }, message: "甲" }, { if: { no: "onlineTraining" }, outcome: "pass" }] } as unknown as Partial<WrittenRule>);
    assert.deepEqual(problems, []);
    assert.equal(rule.outcome, "error");
    assert.deepEqual(rule.cases, [
      { if: { is: ["onlineTraining", true] }, outcome: "n/a" }, { if: { in: ["mgmtOrg", { param: "declaredNone" }] }, outcome: "review", message: "甲" },
      { if: { is: ["onlineTraining", false] }, outcome: "pass" },
    ]);
    for (const step of [{}, { message: "甲" }, { if: { filled: "name" } }, { pass: { filled: "name" }, error: { filled: "name" } }]) assert.match(spelt({ cases: [step] } as Partial<WrittenRule>).problems[0], /^entries\[0\]\.rule\.cases\[0\]：应有一个结果和它的条件/);
  });

  const inTime: Pattern = {
    label: "按期", takes: { day: "日期", what: "所做的事", more: "另外的情形", last: "期限" }, defaults: { more: [] },
    rule: {
      record: "change", cases: [{ "n/a": { blank: "$day" } }, "...$more", { pending: { lte: ["today", "$last"] }, message: "{$what期限}前$what" }],
      expect: { lte: ["$day", "$last"] }, outcome: "warning", cells: ["$day", "name"], message: "未按期$what", computed: { $what期限: "$last" },
    },
  };
  const like = (logic: object): ReturnType<typeof spelt> => spelt(logic, { ...terms, today: { label: "今天", is: { today: true } } }, { inTime });

  it("a rule is like a pattern whose holes it fills; its own word counts and its own cases come first", () => {
    const { rule, problems } = like({ like: "inTime", with: { day: "reportedDate", what: "报告", more: [{ missing: { blank: "name" } }, { pass: "newApplicant" }], last: { plus: ["changeDate", 30] } }, cases: [{ review: { yes: "urgent" } }], message: "晚了" });
    assert.deepEqual(problems, []);
    const last = { plus: ["changeDate", 30] };
    assert.deepEqual({ ...rule, examples: undefined }, {
      record: "change", outcome: "warning", cells: ["reportedDate", "name"], message: "晚了", computed: { 报告期限: last }, expect: { lte: ["reportedDate", last] }, examples: undefined,
      cases: [
        { if: { is: ["urgent", true] }, outcome: "review" }, { if: { blank: "reportedDate" }, outcome: "n/a" }, { if: { blank: "name" }, outcome: "missing" },
        { if: { is: ["applicationType", "new"] }, outcome: "pass" }, { if: { lte: [{ today: true }, last] }, outcome: "pending", message: "{报告期限}前报告" },
      ],
    });
  });

  it("a rule is like a clause of the pack that its own extends, whose examples stay its own", () => {
    const clause = spelt({ when: "newApplicant", message: "甲", examples: [{ kind: "pass", given: {}, then: "pass" }] } as unknown as Partial<WrittenRule>).rule;
    const { clauses } = vocabularyOf({}, [{ entries: [{ ...ruleOf({}), rule: clause } as Entry] }]);
    const speller = new Speller({ clauses });
    const { rule } = speller.entry({ ...ruleOf({}), rule: { like: "demo-2020/1", message: "乙", examples: [] } } as WrittenEntry, "") as Extract<Entry, { as: "rule" }>;
    assert.deepEqual([speller.problems, rule], [[], { ...clause, message: "乙", examples: [] }]);
  });

  it("what a rule asks for and which cells it names is the rule's, however the pattern says it", () => {
    const one: Pattern = { label: "甲", rule: { expect: "filled name", needs: "名称", cells: "name", marks: "name, type", cases: [{ review: "yes urgent" }], message: "甲" } };
    const of = (own: object): unknown[] => [spelt({ like: "one", ...own } as Partial<WrittenRule>, terms, { one }).rule].map(({ required, cells, cases }) => [required, cells, cases![0].cells])[0];
    assert.deepEqual(of({}), [{ text: "名称" }, ["name"], ["name", "type"]]);
    assert.deepEqual(of({ required: 1 }), [1, ["name"], ["name", "type"]]);
    assert.deepEqual(of({ needs: "全称", marks: "type" }), [{ text: "全称" }, ["type"], ["type"]]);
    assert.deepEqual(of({ cells: "type" }), [{ text: "名称" }, ["type"], ["name", "type"]]);
  });

  it("in a text, what fills a hole stays together, and between quotes it is a literal", () => {
    const test: Pattern = { label: "甲", takes: { test: "条件", words: "文字" }, rule: { expect: "not $test and name contains '$words' and type is '$words'", message: "$test$words" } };
    const { rule, problems } = spelt({ like: "test", with: { test: "blank name or yes urgent", words: "it's so" } }, terms, { test });
    assert.deepEqual(problems, []);
    assert.deepEqual(rule.expect, { all: [{ not: { any: [{ blank: "name" }, { is: ["urgent", true] }] } }, { contains: ["name", "it's so"] }, { is: ["type", "it's so"] }] });
    assert.equal(rule.message, "blank name or yes urgentit's so");
  });

  it("what is wrong is told at the rule, with the nearest pattern", () => {
    assert.deepEqual(like({ like: "inTme", with: {} }).problems, ["entries[0].rule.like：没有名为“inTme”的通用规则，是不是“inTime”？请在 patterns 中写明，或改正名称"]);
    assert.deepEqual(like({ like: "inTime", with: { day: "reportedDate", what: "报告" } }).problems, ["entries[0].rule：没有填“inTime”的“last”（期限），请在 with 中写明"]);
    assert.deepEqual(like({ message: "甲" }).problems, ["expect"].map((part) => `entries[0].rule：缺少 ${part}，请写明，或用 like 说明与哪个通用规则相同`));
  });

  it("a pack is refused whose pattern makes no rule, or whose names are those of fields", () => {
    const pack = { id: "demo-2020", title: "甲", shortTitle: "甲", issuer: "甲", exampleDate: "2020-01-01", parameters: {}, forms: [], text: "甲", entries: [{ clause: "demo-2020/1", quote: "甲", phase: "application", as: "rule", rule: { like: "one", with: { test: { is: ["name"] } }, examples: [] } }] };
    const one: Pattern = { label: "甲", takes: { test: "条件" }, rule: { record: "institution", expect: "$test", message: "甲" } };
    const refused = (more: object): string => {
      try {
        loadPack({ ...pack, ...more });
      } catch (fault) {
        if (fault instanceof PackFault) return fault.problems.map(({ path, message }) => `${path}：${message}`).join("\n");
      }
      return "";
    };
    assert.match(refused({ patterns: { one } }), /^entries\[0\]\.rule\.expect/);
    assert.match(refused({ patterns: { one }, terms: { annualTrainees: { label: "人数", is: 1 }, teacher: { label: "教师", is: { of: "teacher" } } } }), /terms\.annualTrainees：已有“单位（基地）信息”的字段.*\nterms\.teacher：已有记录类型/);
    assert.match(refused({ patterns: { one: { ...one, rule: { ...one.rule, message: "$what" } } } }), /patterns\.one：“one”的 takes 没有写明“\$what”是什么/);
  });
});
