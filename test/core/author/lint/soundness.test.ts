import assert from "node:assert/strict";
import fc from "fast-check";
import type { Condition } from "../../../../src/core/language/pack/language";
import { contradictions } from "../../../../src/core/author/lint/contradictions";
import { unreachable } from "../../../../src/core/author/lint/unreachable";
import type { Entry, Pack, Rule } from "../../../../src/core/language/pack/schema";
import { datasetFromRows, type GivenRow } from "../../../../src/core/intake/records/dataset-from-rows";
import { dayOf } from "../../../../src/sheet/day";
import { runRules } from "../../../../src/core/review/run";
import { entryOf, packOf } from "../../engine/fixture";
import { runs } from "../../../support/runs";

/*
 * What the lints say is proved: the real engine, on records made at random, never does what they say cannot be done.
 * Few fields with few values, so that conditions meet; blanks and unreadable cells among them.
 */
const number = fc.integer({ min: -1, max: 4 });
const day = fc.constantFrom("2019-01-01", "2019-01-02", "2019-06-30", "2020-02-29");
const expression = fc.oneof(
  fc.constantFrom<never>(...(["annualTrainees", "managersFt", { sum: ["managersFt", "managersPt"] }, { plus: ["annualTrainees", 1] }, { first: ["annualTrainees", "managersFt"] }, { count: { of: "teacher" } }, { param: "limit" }, { param: "off" }] as never[])),
  number.map((value) => value as never),
);
const date = fc.oneof(fc.constantFrom<never>(...(["applicationDate", "recognizedDate", { today: true }, { deadline: "applicationDate" }, { plus: ["applicationDate", 1] }] as never[])), day.map((value) => ({ date: value }) as never));
const operator = fc.constantFrom("eq", "ne", "gt", "gte", "lt", "lte");
const atom: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(operator, fc.oneof(fc.tuple(expression, expression), fc.tuple(date, date))).map(([name, pair]) => ({ [name]: pair }) as never),
  fc.tuple(fc.constantFrom("filled", "blank"), fc.constantFrom("annualTrainees", "applicationDate", "type", "address")).map(([name, field]) => ({ [name]: field }) as never),
  fc.constantFrom("university", "other", "高等院校").map((value) => ({ is: ["type", value] }) as never),
  fc.subarray(["甲", "乙", "丙"], { minLength: 1 }).map((list) => ({ in: ["address", list] }) as never),
  fc.boolean().map((value) => ({ is: ["isPracticeIntensive", value] }) as never),
  fc.subarray([0, 1, 2], { minLength: 1 }).map((list) => ({ in: ["annualTrainees", list] }) as never),
  fc.constantFrom("甲", "乙").map((part) => ({ contains: ["address", part] }) as never),
  fc.constantFrom("cap", "exact").map((mode) => ({ setting: ["mode", mode] }) as never),
  fc.constant<Condition>({ exists: { of: "teacher", where: { filled: "name" } } }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof({ depthSize: "small", withCrossShrink: true }, { weight: 4, arbitrary: atom },
    { weight: 1, arbitrary: fc.array(tie("condition"), { maxLength: 3 }).map((all) => ({ all })) },
    { weight: 1, arbitrary: fc.array(tie("condition"), { maxLength: 3 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: tie("condition").map((not) => ({ not })) }),
}));
const outcome = fc.constantFrom("pass", "error", "warning", "n/a", "missing");
const rule: fc.Arbitrary<Partial<Rule> & Pick<Rule, "record" | "expect">> = fc.record(
  {
    record: fc.constant("institution"), expect: condition, when: condition,
    cases: fc.array(fc.record({ if: condition, outcome }), { maxLength: 2 }),
    blank: fc.constantFrom("pass", "missing"), whenBlank: fc.constantFrom("pass", "n/a", "missing"),
  }, { requiredKeys: ["record", "expect"] }) as never;
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, value, value, fc.constantFrom(null, "约几"));
const row: fc.Arbitrary<GivenRow> = fc.record({
  name: fc.constant("甲"), annualTrainees: sometimes(number), managersFt: sometimes(number), managersPt: sometimes(number),
  applicationDate: sometimes(day), recognizedDate: sometimes(day), type: sometimes(fc.constantFrom("university", "other", "高等院校")),
  address: fc.constantFrom("甲", "乙", "甲乙", "丁", null), isPracticeIntensive: sometimes(fc.boolean()),
}) as never;
const teacher: fc.Arbitrary<GivenRow[]> = fc.array(fc.record({ unit: fc.constantFrom("甲", "乙"), name: fc.constantFrom("张三", null) }), { maxLength: 2 });

const parameters = (mode: string, limit: number): Pack["parameters"] => ({
  limit: { value: limit, meaning: "", clauses: [] }, off: { value: null, meaning: "", clauses: [] },
  mode: { value: mode, options: ["cap", "exact"], meaning: "", clauses: [] }, shiftToWorkday: { value: false, meaning: "", clauses: [] },
});

/** What the engine makes of one row by one rule: outcome, and the case that decided. */
function judged(pack: Pack, entry: Entry, given: Record<string, GivenRow[]>): { outcome?: string; step?: number } {
  let said = {};
  const params = new Map(Object.entries(pack.parameters).map(([name, { value }]) => [name, value]));
  const run = runRules({ dataset: datasetFromRows(given), packs: [{ ...pack, entries: [entry] }], params, on: dayOf("2019-06-30"), files: ["a"], eachRow: (_, outcome, step) => (said = { outcome, step }) });
  for (let step = run.next(); !step.done; step = run.next());
  return said;
}

const finish = <T>(steps: Generator<void, T>): T => {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
};

describe("lints say only what is proved", () => {
  it("contradictions: no record passes both rules", () => {
    let found = 0;
    fc.assert(
      fc.property(fc.tuple(rule, rule), fc.array(row, { minLength: 1, maxLength: 12 }), teacher, fc.constantFrom("cap", "exact"), fc.integer({ min: 0, max: 2 }), ([a, b], rows, teachers, mode, limit) => {
        const entries = [entryOf(a, { clause: "test-2019/1" }), entryOf(b, { clause: "test-2019/2" })];
        const pack = packOf(entries, {}, { parameters: parameters(mode, limit) });
        const lints = finish(contradictions(pack, []));
        if (lints.length === 0) return;
        found++;
        for (const one of rows) {
          const given = { institution: [one], ...(teachers.length > 0 && { teacher: teachers }) };
          assert.ok(entries.some((entry) => judged(pack, entry, given).outcome !== "pass"), JSON.stringify([a, b, one]));
        }
      }),
      { numRuns: runs(6000, 1500), seed: 7 },
    );
    assert.ok(found > 50, `only ${found} contradictions were found: the test would not notice`);
  });

  it("unreachable parts: no record reaches them", () => {
    const found = { when: 0, cases: 0, expect: 0 };
    fc.assert(
      fc.property(rule, fc.array(row, { minLength: 1, maxLength: 12 }), teacher, fc.constantFrom("cap", "exact"), fc.integer({ min: 0, max: 2 }), (one, rows, teachers, mode, limit) => {
        const entry = entryOf({ ...one, outcome: "error" });
        const pack = packOf([entry], {}, { parameters: parameters(mode, limit) });
        const lints = finish(unreachable(pack, []));
        if (lints.length === 0) return;
        for (const record of rows) {
          const { outcome, step } = judged(pack, entry, { institution: [record], ...(teachers.length > 0 && { teacher: teachers }) });
          if (outcome === undefined) continue;
          for (const { path, message } of lints) {
            const where = JSON.stringify([one, record, message, outcome, step]);
            const place = /cases\[(\d+)\]/u.exec(path)?.[1];
            found[/when$/u.test(path) ? "when" : place !== undefined ? "cases" : "expect"]++;
            if (/when$/u.test(path)) assert.ok(outcome === "n/a" || outcome === one.whenBlank || outcome === "missing" || outcome === "broken", where);
            else if (place !== undefined) assert.notEqual(step, Number(place), where);
            else if (/都成立/u.test(message)) assert.ok(outcome !== "error" || step !== undefined, where);
            else if (/不成立|不会成立/u.test(message)) assert.ok(outcome !== "pass" || one.whenBlank === "pass", where);
            else assert.ok(step !== undefined || outcome !== "pass" || one.whenBlank === "pass", where);
          }
        }
      }),
      { numRuns: runs(4000, 1500), seed: 11 },
    );
    assert.ok(found.when > 50 && found.cases > 50 && found.expect > 50, JSON.stringify(found));
  });
});
