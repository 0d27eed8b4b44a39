import assert from "node:assert/strict";
import fc from "fast-check";
import { listedOutcomes, outcomes, type Outcome } from "../../../../src/core/dictionary/finding";
import { datasetFromRows, type GivenRow } from "../../../../src/core/intake/records/dataset-from-rows";
import type { Rule } from "../../../../src/core/language/pack/schema";
import { drain, entryOf, packOf } from "../../engine/fixture";

const gravest: Outcome[] = [...listedOutcomes, "pass", "n/a"];

/** Rules of every kind: exempting, with steps, taking blanks for something, broken by bad values. */
const rules: Parameters<typeof entryOf>[0][] = [
  { record: "institution", expect: { gte: ["annualTrainees", 2000] } },
  { record: "institution", when: { is: ["program", "rural"] }, whenBlank: "review", expect: { gte: ["annualTrainees", 2000] }, outcome: "warning", blank: "pass" },
  { record: "institution", when: { filled: "capacity" }, cases: [{ if: { lt: ["capacity", 3] }, outcome: "pending" }], expect: { gte: ["annualTrainees", "capacity"] }, blank: "n/a" },
];
const grouped: Parameters<typeof entryOf>[0] = {
  record: "institution", group: { by: ["city"], where: { gte: ["annualTrainees", 1] } }, expect: { lte: [{ count: { of: "group" } }, 2] as never }, cells: ["city"],
};

const row = fc.record({
  name: fc.constantFrom("甲", "乙", "丙", "丁", "戊", null),
  city: fc.constantFrom("济南市", "青岛市", "枣庄市", null),
  program: fc.constantFrom("ordinary", "rural", null),
  annualTrainees: fc.constantFrom(0, 1999, 2000, 2001, null, "很多"),
  capacity: fc.constantFrom(1, 5, 3000, null),
}) as fc.Arbitrary<GivenRow>;

/** What the line should say: every row once; every unit once, under the gravest outcome of its rows. */
function counted(judged: readonly (Outcome | undefined)[], unitOf: (row: number) => number): { rows: Record<string, number>; units: Record<string, number> } {
  const zero = (): Record<string, number> => Object.fromEntries(outcomes.map((outcome) => [outcome, 0]));
  const rows = zero();
  const units = zero();
  const ofUnit = new Map<number, Outcome>();
  judged.forEach((outcome, at) => {
    if (outcome === undefined) return;
    rows[outcome]++;
    const unit = unitOf(at);
    const known = ofUnit.get(unit);
    if (unit >= 0 && (known === undefined || gravest.indexOf(outcome) < gravest.indexOf(known))) ofUnit.set(unit, outcome);
  });
  for (const outcome of ofUnit.values()) units[outcome]++;
  return { rows, units };
}

describe("rows and units of the ledger", () => {
  it("are what counting the rows' verdicts one by one gives", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.constantFrom(...rules), (given, rule) => {
        const dataset = datasetFromRows({ institution: given });
        const { judged, ledger: [line] } = drain(dataset, [packOf([entryOf(rule as Rule)])]);
        const expected = counted(judged, (at) => dataset.records.get("institution")!.unit[at]);
        assert.deepEqual({ rows: line.rows, units: line.units }, expected);
        assert.deepEqual(line.counts, line.rows);
      }),
      { numRuns: 300 },
    );
  });

  it("of a rule over groups are those of the groups' rows", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (given) => {
        const dataset = datasetFromRows({ institution: given });
        const { judged, ledger: [line] } = drain(dataset, [packOf([entryOf(grouped as Rule)])]);
        const belongs = (at: number): boolean => given[at].city !== null && (given[at].annualTrainees === null || Number(given[at].annualTrainees) >= 1);
        // A group's verdict is told of its first row.
        const spoken = given.map((one, at) => (belongs(at) ? judged[given.findIndex((other, first) => belongs(first) && other.city === one.city)] : undefined));
        const expected = counted(spoken, (at) => dataset.records.get("institution")!.unit[at]);
        const { broken: _, ...rowsFound } = line.rows;
        const { broken: __, ...rowsExpected } = expected.rows;
        assert.deepEqual(rowsFound, rowsExpected);
        assert.deepEqual(line.units, expected.units);
      }),
      { numRuns: 300 },
    );
  });

  it("of a question are the units asked, and how many have an answer", () => {
    const entry = {
      clause: "test-2019/8.1a", article: "8", item: "", cite: "《试验办法》第八条", quote: "具有丰富经验", phase: "application", as: "question" as const,
      question: "是否具有丰富经验？", message: "经验不足", when: { is: ["program", "rural"] as [string, string] },
    };
    const verdict = fc.constantFrom("符合", "基本符合", "不适用", "不符合", null);
    fc.assert(
      fc.property(fc.array(fc.record({ rural: fc.boolean(), verdict }), { minLength: 1, maxLength: 8 }), (given) => {
        const { ledger: [line] } = drain(datasetFromRows({
          institution: given.map(({ rural }, i) => ({ name: `第${i}学院`, program: rural ? "rural" : "ordinary" })),
          checklist: given.map((one, i) => ({ unit: `第${i}学院`, clauseId: entry.clause, verdict: one.verdict })),
        }), [packOf([entry])]);
        const asked = given.filter(({ rural }) => rural);
        assert.deepEqual(line.asked, { units: asked.length, answered: asked.filter((one) => one.verdict !== null).length });
        assert.equal(Object.values(line.units).reduce((sum, n) => sum + n, 0), given.length);
        assert.deepEqual(line.units, line.counts);
      }),
      { numRuns: 100 },
    );
  });

  it("stay what they are when a rule breaks on its way: what nobody judged is broken", () => {
    const rule = { record: "institution", expect: { gte: ["annualTrainees", { nix: 1 }] as never } };
    const { ledger: [line] } = drain(datasetFromRows({ institution: [{ name: "甲", annualTrainees: 1 }] }), [packOf([entryOf(rule)])]);
    assert.equal(line.counts.broken, 1);
    assert.equal(line.rows.pass + line.units.pass, 0);
  });
});
