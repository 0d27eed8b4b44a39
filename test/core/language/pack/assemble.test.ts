import assert from "node:assert/strict";
import { loadPack } from "../../../../src/core/author/load";
import { forThread } from "../../../../src/core/language/pack/as-data";
import { PackFault } from "../../../../src/core/language/pack/problem";
import type { Entry, Pack } from "../../../../src/core/language/pack/schema";
import { common, packs } from "../../../../src/packs";

const examples = [
  { kind: "pass", given: { institution: [{ name: "甲" }] }, then: "pass" }, { kind: "fail", given: { institution: [{}] }, then: "missing" }, { kind: "boundary", given: { institution: [{ name: "乙" }] }, then: "pass" },
];

/** A pack of one rule, as a bureau writes it. */
function written(id: string, more: object = {}, rule: object = { expect: "filled name", message: "甲" }): object {
  const entry = { clause: `${id}/1`, quote: "名称", phase: "application", as: "rule", rule: { ...rule, examples } };
  return { id, title: id, shortTitle: id, issuer: "某局", exampleDate: "2020-01-01", parameters: {}, forms: [], text: "名称", entries: [entry], ...more };
}

const ruleOf = ({ entries: [entry] }: Pack) => (entry as Extract<Entry, { as: "rule" }>).rule;

describe("a pack put together", () => {
  it("may call by name what all packs have that it extends, one after the other, and their rules", () => {
    const mine = loadPack(written("mine-2020", { extends: "shandong-2016", terms: { hasName: { label: "有名称", is: "filled name" } } }), { known: packs, common });
    const round = (rule: object): Pack => loadPack(written("round-2021", { extends: "mine-2020" }, rule), { known: [...packs, mine], common });
    assert.ok(Object.hasOwn(packs.find(({ id }) => id === "shandong-2016")!.terms!, "leastTrainees") && !Object.hasOwn(common.terms, "leastTrainees"));
    assert.deepEqual(ruleOf(round({ expect: "hasName and annualTrainees >= leastTrainees or newlyApplying", message: "甲" })).expect, {
      any: [{ all: [{ filled: "name" }, { gte: ["annualTrainees", { param: "shandong.minTrainees" }] }] }, ruleOf(round({ expect: "newlyApplying", message: "甲" })).expect],
    });
    assert.doesNotThrow(() => round({ like: "shandong-2016/8.1.5b" }));
    assert.throws(() => round({ expect: "notThere", message: "甲" }), PackFault);
  });

  it("keeps of names its own only; another thread gets none, for the rules are spelt out", () => {
    const pack = packs.find(({ id }) => id === "shandong-2019")!;
    assert.equal(Object.keys(pack.terms!).filter((name) => Object.hasOwn(common.terms, name)).length, 0);
    const posted = forThread(pack);
    assert.deepEqual([posted.terms, posted.patterns, posted.derived, posted.entries.length], [undefined, undefined, undefined, pack.entries.length]);
  });

  it("says of a parameter that several packs ask alike only which clauses it decides", () => {
    const given = (parameter: object): object => written("mine-2020", { parameters: { minTeachers: parameter } });
    const { parameters: { minTeachers } } = loadPack(given({ clauses: ["mine-2020/1"], value: 3 }), { common });
    assert.deepEqual(minTeachers, { ...common.parameters.minTeachers, value: 3, clauses: ["mine-2020/1"] });
    assert.throws(() => loadPack(given({ clauses: [] })), (fault) => fault instanceof PackFault && fault.problems.some(({ path, message }) => path === "parameters.minTeachers" && message.includes("缺少 value、meaning")));
  });

  it("tells the last day of its validity as the first", () => {
    const expect = { expect: "today <= lastDay and today >= effectiveFrom", message: "{有效期最后一日}" };
    assert.deepEqual(ruleOf(loadPack(written("mine-2020", { validFrom: "2019-01-01", validTo: "2021-10-31" }, expect))).expect, { all: [{ lte: [{ today: true }, { date: "2021-10-31" }] }, { gte: [{ today: true }, { date: "2019-01-01" }] }] });
    assert.throws(() => loadPack(written("mine-2020", {}, expect)), PackFault);
  });
});
