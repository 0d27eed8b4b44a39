import assert from "node:assert/strict";
import fc from "fast-check";
import type { Outcome } from "../../../src/core/dictionary/finding";
import type { GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import type { Rule } from "../../../src/core/language/pack/schema";
import { runRule } from "./fixture";

type TestRule = Parameters<typeof runRule>[0];
const counted = (rule: TestRule, institution: GivenRow[]): Partial<Record<Outcome, number>> => {
  const { ledger: [{ counts }], outcomes } = runRule(rule, { institution });
  const listed: Partial<Record<Outcome, number>> = {};
  for (const outcome of outcomes) if (outcome) listed[outcome] = (listed[outcome] ?? 0) + 1;
  assert.deepEqual(Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)), listed);
  return listed;
};
/** Groups of one, two or three institutions, spread over more rows than are judged at a time. */
const spread = (rows: number): GivenRow[] => Array.from({ length: rows }, (_, at) => ({ name: `第${at}学院`, city: `${at % 2000}市`, type: at % 3 === 0 ? "university" : "other", annualTrainees: at % 7 }));

describe("a rule over more rows than are judged at a time", () => {
  const institution = spread(5000);
  const groups = Array.from({ length: 2000 }, (_, city) => institution.filter((_, at) => at % 2000 === city));

  it("judges each group once, by its first row", () => {
    const rule: TestRule = { record: "institution", group: { by: ["city"] }, expect: { lte: [{ count: { of: "group" } }, 2] } as Rule["expect"], cells: ["name"] };
    assert.deepEqual(counted(rule, institution), { pass: groups.filter((group) => group.length <= 2).length, error: groups.filter((group) => group.length > 2).length });
  });

  it("judges a group only where the clause applies to its first row", () => {
    const rule: TestRule = { record: "institution", group: { by: ["city"] }, when: { is: ["type", "university"] }, expect: { lte: [{ count: { of: "group" } }, 2] } as Rule["expect"], cells: ["name"] };
    const applies = groups.filter(([first]) => first.type === "university");
    assert.deepEqual(counted(rule, institution), { pass: applies.filter((group) => group.length <= 2).length, error: applies.filter((group) => group.length > 2).length, "n/a": groups.length - applies.length });
  });

  it("leaves rows out of the groups where the condition of the group is false", () => {
    const rule: TestRule = { record: "institution", group: { by: ["city"], where: { is: ["type", "other"] } }, expect: { lte: [{ count: { of: "group" } }, 1] } as Rule["expect"], cells: ["name"] };
    const sizes = groups.map((group) => group.filter(({ type }) => type === "other").length).filter((size) => size > 0);
    assert.deepEqual(counted(rule, institution), { pass: sizes.filter((size) => size <= 1).length, error: sizes.filter((size) => size > 1).length });
  });

  it("judges each row by itself, by the first case that holds", () => {
    const rule: TestRule = { record: "institution", when: { is: ["type", "university"] }, cases: [{ if: { eq: ["annualTrainees", 1] }, outcome: "pass" }, { if: { lte: ["annualTrainees", 2] }, outcome: "warning" }], expect: { gte: ["annualTrainees", 4] } };
    const numbers = institution.filter(({ type }) => type === "university").map(({ annualTrainees }) => Number(annualTrainees));
    const of = (holds: (number: number) => boolean): number => numbers.filter(holds).length;
    assert.deepEqual(counted(rule, institution), { "n/a": 5000 - numbers.length, pass: of((n) => n === 1 || n >= 4), warning: of((n) => n === 0 || n === 2), error: of((n) => n === 3) });
  });
});

describe("the verdict on a row", () => {
  const truth = fc.constantFrom<string | number | null>(1, 0, null, "几");
  /** What a person would say of a row whose condition, two cases and expectation are as told. */
  function byHand([when, one, two, expect]: (string | number | null)[]): Outcome {
    if (when === "几") return "broken";
    if (when === null) return "review";
    if (when === 0) return "n/a";
    const ends: [string | number | null, Outcome][] = [[one, "warning"], [two, "pass"]];
    const settled = ends.find(([held]) => held === 1);
    const outcome = settled ? settled[1] : expect === 1 ? "pass" : expect === 0 ? "error" : expect === null ? "missing" : "broken";
    const before = ends.slice(0, settled ? ends.indexOf(settled) : 2);
    return before.some(([held, would]) => held === "几" && would !== outcome) ? "broken" : outcome;
  }

  it("is the first case that holds, else what is expected; broken where a case nobody can read would have ended otherwise", () => {
    const rule: TestRule = {
      record: "institution", when: { eq: ["annualTrainees", 1] }, whenBlank: "review",
      cases: [{ if: { eq: ["capacity", 1] }, outcome: "warning" }, { if: { eq: ["managersFt", 1] }, outcome: "pass" }], expect: { eq: ["managersPt", 1] },
    };
    fc.assert(fc.property(fc.array(fc.tuple(truth, truth, truth, truth), { minLength: 1, maxLength: 20 }), (rows) => {
      const { outcomes } = runRule(rule, { institution: rows.map(([annualTrainees, capacity, managersFt, managersPt], at) => ({ name: `第${at}学院`, annualTrainees, capacity, managersFt, managersPt })) });
      assert.deepEqual(outcomes, rows.map(byHand));
    }));
  });
});
