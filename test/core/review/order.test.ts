import assert from "node:assert/strict";
import fc from "fast-check";
import { packs } from "../../../src/packs/index";
import { datasetFromRows, type GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { drain } from "../engine/fixture";
import { benchPack, registerOf } from "../../bench/register";
import { reviewByHand } from "../../bench/by-hand";
import { dayOf } from "../../../src/sheet/day";
import { runs } from "../../support/runs";

const row = fc.record<GivenRow>({
  name: fc.constantFrom("甲学院", "乙学院", "丙大学", null),
  applicationType: fc.constantFrom("new", "reconfirm", "inspection", null),
  annualTrainees: fc.constantFrom(0, 1999, 2000, "约2000", null),
  program: fc.constantFrom("ordinary", "rural", null),
  type: fc.constantFrom("university", "other", null),
});
const candidate = fc.record<GivenRow>({
  candidate: fc.constantFrom("甲学院", "乙学院", "丙大学", "丁中心"),
  recommender: fc.constantFrom("济南市人社局", "省教育厅", null),
  recommenderType: fc.constantFrom("cityHR", "provDept", null),
  applicationType: fc.constantFrom("new", "reconfirm", null),
  program: fc.constantFrom("ordinary", "rural", null),
});

/** What was said, without where: cells and the row that speaks for a group move with the rows. */
function said(institution: GivenRow[], recommendation: GivenRow[]): string[] {
  const { findings, ledger } = drain(datasetFromRows({ institution, recommendation }), [...packs]);
  const counts = ledger.map(({ clause, counts }) => `${clause} ${JSON.stringify(counts)}`);
  return [...findings.map((one) => `${one.clause} ${one.outcome} ${one.unit} ${one.cells.length}`), ...counts].sort();
}

describe("the rules of Shandong", () => {

  it("say the same whatever the order of rows", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.array(candidate, { maxLength: 6 }), (institutions, candidates) => {
        assert.deepEqual(said([...institutions].reverse(), [...candidates].reverse()), said(institutions, candidates));
      }),
      { numRuns: runs(25, 8) },
    );
  });
});

describe("a register of 100,000 rows", () => {

  it("gives the findings a hand-written loop gives", () => {
    const dataset = registerOf(100_000);
    const engine = drain(dataset, [benchPack]).findings.map((one) => `${one.clause.slice(11)} ${one.unit} ${one.cells.join()} ${one.message}`);
    const byHand = reviewByHand(dataset, dayOf("2019-09-22")).map((one) => `${one.clause} ${one.unit} ${one.cells.join()} ${one.message}`);
    assert.ok(byHand.length > 1000);
    assert.deepEqual(engine.map(unitless).sort(), byHand.map(unitless).sort());
  });
});

/** A group finding of several units names none. */
function unitless(line: string): string {
  const [clause, , ...rest] = line.split(" ");
  return [clause, ...rest].join(" ");
}
