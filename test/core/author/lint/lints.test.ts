import assert from "node:assert/strict";
import type { Condition } from "../../../../src/core/language/pack/language";
import { contradictions } from "../../../../src/core/author/lint/contradictions";
import { absentForms } from "../../../../src/core/author/lint/forms";
import { unreadParameters } from "../../../../src/core/author/lint/parameters";
import { unreachable } from "../../../../src/core/author/lint/unreachable";
import { unshown } from "../../../../src/core/author/lint/unshown";
import { validityLints } from "../../../../src/core/author/lint/validity";
import type { Entry, Pack, Rule } from "../../../../src/core/language/pack/schema";
import { exampleSteps } from "../../../../src/core/author/examples";
import { packs } from "../../../../src/packs";
import { entryOf, packOf } from "../../engine/fixture";

const finish = <T>(steps: Generator<unknown, T>): T => {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
};
const rules = (...given: (Partial<Rule> & Pick<Rule, "expect">)[]): Entry[] =>
  given.map((rule, i) => entryOf({ record: "institution", ...rule }, { clause: `test-2019/${i + 1}` }));

describe("contradictions between rules", () => {
  const parameters: Pack["parameters"] = {
    floor: { value: 2000, meaning: "", clauses: [] }, mode: { value: "cap", options: ["cap", "exact"], meaning: "", clauses: [] }, off: { value: null, meaning: "", clauses: [] },
  };
  const told = (a: Partial<Rule> & Pick<Rule, "expect">, b: Partial<Rule> & Pick<Rule, "expect">) =>
    finish(contradictions(packOf(rules(a, b), {}, { parameters }), [])).map(({ path, message }) => `${path} ${message}`);
  const of = (a: Condition, b: Condition) => told({ expect: a }, { expect: b }).length;
  const n = (name: string, bound: unknown) => ({ [name]: ["annualTrainees", bound] }) as never;

  it("are proved of comparisons, equalities, lists and blanks of one field", () => {
    assert.equal(of(n("gte", 2000), n("lt", 1000)), 1);
    assert.equal(of(n("gte", 2000), n("lte", 2000)), 0);
    assert.equal(of(n("gt", 2000), n("lt", 2001)), 1, "no whole number lies between");
    assert.equal(of({ gt: ["matchingFunds", 1] }, { lt: ["matchingFunds", 2] }), 0, "an amount of money need not be whole");
    assert.equal(of({ is: ["type", "university"] }, { is: ["type", "research"] }), 1);
    assert.equal(of({ in: ["type", ["university", "research"]] }, { in: ["type", ["research", "other"]] }), 0);
    assert.equal(of({ filled: "address" }, { blank: "address" }), 1);
    assert.equal(of({ blank: "annualTrainees" }, n("gte", 1)), 1);
    assert.equal(of({ is: ["address", "济南"] }, { is: ["address", "濟 南"] }), 0, "texts are equal in normal form");
    assert.equal(of(n("gte", { param: "floor" }), n("lt", 1500)), 1, "a parameter is taken at its default");
    assert.equal(of({ lte: ["applicationDate", { date: "2019-09-22" }] }, { gt: ["applicationDate", { date: "2019-09-30" }] }), 1);
    assert.equal(of({ lt: ["applicationDate", "recognizedDate"] }, { lt: ["recognizedDate", "applicationDate"] }), 1);
    assert.equal(of({ exists: { of: "teacher" } }, { not: { exists: { of: "teacher" } } }), 1);
    assert.equal(of({ gte: [{ count: { of: "teacher" } }, 5] }, { lt: [{ count: { of: "teacher" } }, 5] }), 1);
    assert.equal(of({ gte: [{ count: { of: "teacher" } }, 5] }, { lt: [{ count: { of: "course" } }, 5] }), 0);
    assert.equal(of({ any: [n("gte", 5), { is: ["type", "other"] }] }, { all: [n("lt", 5), { is: ["type", "research"] }] }), 1);
    assert.equal(of({ any: [n("gte", 5), { is: ["type", "other"] }] }, n("lt", 5)), 0);
  });

  it("are said with both clauses, the field, and what to do", () => {
    const [line] = told({ expect: n("gte", 2000) }, { expect: n("lt", 1000) });
    assert.match(line, /^entries\[1\]\.rule “test-2019\/2”与“test-2019\/1”互相矛盾.*“年培训专业技术人才人数”（annualTrainees）；请核对/u);
  });

  it("need rules that concern the same records", () => {
    const university: Condition = { is: ["type", "university"] };
    assert.equal(told({ when: university, expect: n("gte", 2000) }, { when: { is: ["type", "research"] }, expect: n("lt", 1000) }).length, 0);
    assert.equal(told({ when: university, expect: n("gte", 2000) }, { when: { not: { is: ["type", "research"] } }, expect: n("lt", 1000) }).length, 1);
    assert.equal(told({ when: university, expect: n("gte", 2000) }, { cases: [{ if: university, outcome: "n/a" }], expect: n("lt", 1000) }).length, 0);
    assert.equal(told({ when: { setting: ["mode", "exact"] }, expect: n("gte", 2000) }, { expect: n("lt", 1000) }).length, 0, "off by default");
    assert.equal(told({ record: "teacher", expect: { filled: "name" } }, { expect: { blank: "name" } }).length, 0);
    const teachers = (of: string): Condition => ({ exists: { of } });
    assert.equal(told({ when: teachers("teacher"), expect: n("gte", 2) }, { when: teachers("course"), expect: n("lt", 1) }).length, 0, "whether both can apply is not known");
  });

  it("are not made by what lets a record pass some other way, nor by rules that only ask a person", () => {
    assert.equal(told({ cases: [{ if: { is: ["type", "other"] }, outcome: "pass" }], expect: n("gte", 2000) }, { expect: n("lt", 1000) }).length, 0);
    assert.equal(told({ expect: n("gte", 2000), blank: "pass" }, { expect: n("lt", 1000), blank: "pass" }).length, 0);
    assert.equal(told({ expect: n("gte", 2000), outcome: "review" }, { expect: n("lt", 1000) }).length, 0);
  });

  it("are looked for in the extended pack too", () => {
    const base = packOf(rules({ expect: n("gte", 2000) }), { floor: 2000 });
    const own = packOf([entryOf({ record: "institution", expect: n("lt", { param: "floor" }) }, { clause: "own-2020/1" })], {}, { id: "own-2020", extends: "test-2019" });
    const found = finish(contradictions(own, [base]));
    assert.deepEqual(found.map(({ path }) => path), ["entries[0].rule"]);
    assert.match(found[0].message, /“own-2020\/1”与“test-2019\/1”/u);
    assert.deepEqual(finish(contradictions({ ...own, overrides: { floor: 3000 } }, [base])), []);
  });
});

describe("parts of rules that nothing reaches", () => {
  const dead = (rule: Partial<Rule> & Pick<Rule, "expect">) =>
    finish(unreachable(packOf(rules(rule), {}, { parameters: { mode: { value: "cap", options: ["cap", "exact"], meaning: "", clauses: [] }, floor: { value: 5, meaning: "", clauses: [] } } }), []))
      .map(({ path, message, level }) => `${path.replace("entries[0].rule.", "")} ${level} ${message}`);
  const filled: Condition = { filled: "address" };

  it("a `when` that never holds, a case that never holds, a case behind another", () => {
    assert.match(dead({ when: { all: [filled, { blank: "address" }] }, expect: { filled: "name" } })[0], /^when problem .*永远不成立/u);
    assert.match(dead({ cases: [{ if: { gt: ["annualTrainees", 5] }, outcome: "pass" }, { if: { gt: ["annualTrainees", 7] }, outcome: "error" }], expect: filled })[0], /^cases\[1\] problem .*第 2 个情形被前面的情形挡住/u);
    assert.match(dead({ when: filled, cases: [{ if: { blank: "address" }, outcome: "error" }], expect: { filled: "name" } })[0], /^cases\[0\]\.if problem .*永远不成立/u);
  });

  it("an `expect` that always holds, never holds, or is never asked", () => {
    assert.match(dead({ when: filled, expect: filled })[0], /^expect problem .*判不出问题/u);
    assert.match(dead({ cases: [{ if: { blank: "address" }, outcome: "missing" }], expect: filled })[0], /^expect hint .*只有前面的情形判得出问题/u);
    assert.match(dead({ cases: [{ if: { blank: "address" }, outcome: "n/a" }], expect: filled })[0], /^expect problem .*判不出问题/u);
    assert.match(dead({ expect: { all: [filled, { blank: "address" }] } })[0], /^expect problem .*永远不成立/u);
    assert.match(dead({ when: filled, expect: { blank: "address" } })[0], /^expect hint .*没有一条能通过/u);
    assert.match(dead({ cases: [{ if: filled, outcome: "pass" }, { if: { blank: "address" }, outcome: "error" }], expect: { filled: "name" } })[0], /^expect problem .*永远轮不到/u);
  });

  it("nothing that some setting of the parameters reaches", () => {
    assert.deepEqual(dead({ when: { setting: ["mode", "exact"] }, expect: filled }), []);
    assert.deepEqual(dead({ when: { gt: ["annualTrainees", { param: "floor" }] }, expect: { gt: ["annualTrainees", 4] } }), []);
    assert.match(dead({ when: { all: [{ setting: ["mode", "exact"] }, { setting: ["mode", "cap"] }] }, expect: filled })[0], /^when/u);
    assert.deepEqual(dead({ expect: { gte: ["annualTrainees", 1] } }), [], "a blank does not hold");
  });
});

describe("other lints of a pack", () => {
  it("cases that no example shows", () => {
    const entry = entryOf({
      record: "institution", cases: [{ if: { is: ["type", "other"] }, outcome: "pass" }, { if: { is: ["type", "research"] }, outcome: "warning" }], expect: { filled: "address" },
      examples: [{ kind: "pass", given: { institution: [{ type: "other" }] }, then: "pass" }],
    });
    const pack = packOf([entry]);
    assert.deepEqual(unshown(pack, finish(exampleSteps(pack))).map(({ path }) => path), ["entries[0].rule.cases[1]"]);
  });

  it("parameters that no rule reads, unless only a person weighs them", () => {
    const question = { ...entryOf({ record: "institution", expect: { filled: "name" } }), clause: "test-2019/2", as: "question", question: "？", message: "" } as never as Entry;
    const entry = entryOf({ record: "institution", expect: { all: [{ gte: ["annualTrainees", { param: "a" }] }, { setting: ["b", true] }, { lte: [{ today: true }, { deadline: { date: "2019-09-22" } }] }] } });
    const of = (name: string, clauses = ["test-2019/1"]) => ({ [name]: { value: 1, meaning: "", clauses } });
    const pack = packOf([entry, question], {}, { parameters: { ...of("a"), ...of("b"), ...of("shiftToWorkday"), ...of("nobody"), ...of("person", ["test-2019/2"]), ...of("from") }, validFrom: { param: "from" } });
    assert.deepEqual(finish(unreadParameters(pack, [])).map(({ path }) => path), ["parameters.nobody"]);
    const reader = packOf([entryOf({ record: "institution", expect: { gte: ["annualTrainees", { param: "nobody" }] } })], {}, { id: "own-2020", extends: "test-2019" });
    assert.deepEqual(finish(unreadParameters(pack, [reader])), []);
  });

  it("forms that are not there", () => {
    const form = { ...entryOf({ record: "institution", expect: { filled: "name" } }), as: "form", fact: "", form: "x-2020/a" } as never as Entry;
    assert.deepEqual(absentForms(packOf([form], {}, { forms: ["b", "c"] }), ["test-2019/b"]).map(({ path }) => path), ["forms[1]", "entries[0].form"]);
  });

  it("days without a measure and days with two", () => {
    const of = (id: string, validFrom?: string, validTo?: string, more: Partial<Pack> = {}) => packOf([], {}, { id, validFrom, validTo, ...more });
    const old = of("line-2016", "2016-11-01", "2021-10-31");
    const told = (pack: Pack, ...known: Pack[]) => validityLints(pack, known).map(({ path, message }) => `${path} ${message}`);
    assert.deepEqual(told(of("line-2021", "2021-11-01"), old), []);
    assert.match(told(of("line-2022", "2022-01-01"), old)[0], /^validFrom “line-2016”到2021年10月31日届满，“line-2022”自2022年1月1日起施行，其间没有办法有效/u);
    assert.match(told(of("line-2021", "2021-10-31"), old)[0], /^validFrom 有效期与“line-2016”重叠：2021年10月31日至2021年10月31日/u);
    assert.match(told(of("line-2015", "2015-01-01"), old)[0], /^validTo .*请写明“line-2015”的 validTo/u);
    assert.deepEqual(told(of("line-2022", "2022-01-01"), old, of("line-2021", "2021-11-01", "2021-12-31")), [], "the nearest before counts");
    assert.deepEqual(told(of("other-2016", "2016-11-01"), old), []);
    assert.deepEqual(told(of("line-2022", "2022-01-01", undefined, { issuer: "另一厅" }), old), []);
    assert.match(told(of("round-2019", "2019-01-01", undefined, { extends: "line-2016" }), old)[0], /^validTo 被扩展的“line-2016”到2021年10月31日届满/u);
    assert.deepEqual(told(of("round-2019", "2019-01-01", "2019-12-31", { extends: "line-2016" }), old), []);
  });

  it("of the built-in packs nothing has to be put right", () => {
    for (const pack of packs) {
      const found = [...finish(contradictions(pack, packs)), ...finish(unreachable(pack, packs)), ...validityLints(pack, packs), ...finish(unreadParameters(pack, packs))];
      assert.deepEqual(found.filter(({ level }) => level === "problem"), []);
    }
  });
});
