import assert from "node:assert/strict";
import { atOnce } from "../../../../src/sheet/at-once";
import { boardSteps, conditionStates, stateCode, unitsByFinding } from "../../../../src/core/review/board/board";
import { outcomeOf } from "../../../../src/core/review/board/outcome-code";
import { verdictAt } from "../../../../src/core/review/verdict/verdict";
import { Reanswer } from "../../../../src/core/review/reanswer";
import { liveAnswers } from "../../../../src/core/review/checklist/checklist";
import type { ReviewResult } from "../../../../src/core/review/review";
import { sampleResult } from "./sample";

const boardOf = (result: ReviewResult) => atOnce(boardSteps(result, 0));

/** The states of a row, each once. */
function statesOf({ states, conditions }: ReturnType<typeof boardOf>, row: number): Set<string> {
  return new Set([...states.subarray(row * conditions.length, (row + 1) * conditions.length)].map((code) => conditionStates[code - 1] ?? ""));
}

describe("core/review/board", () => {
  it("a unit's verdict is the gravest of its row, for every unit of the sample", () => {
    const result = sampleResult();
    const board = boardOf(result);
    assert.ok(board.units.length > 10 && board.conditions.length > 50);
    board.verdicts.forEach((at, row) => {
      const { verdict } = verdictAt(result.verdicts, at);
      const states = statesOf(board, row);
      const gravest = states.has("broken") ? "不符合" : states.has("missing") ? "待补正" : states.has("open") ? "待评审" : "符合条件";
      // What is open against a recommender, and the want of what the authority keeps, stand beside it.
      assert.equal(verdict, gravest, result.checklist.units[board.units[row]].name);
    });
  });

  it("counts of a clause are those of its line in the ledger: units that meet it, and those it does not apply to", () => {
    const result = sampleResult();
    const { ledger, outcomes } = result;
    let seen = 0;
    ledger.forEach(({ units }, at) => {
      const told = outcomes![at];
      if (!told) return;
      for (const outcome of ["pass", "n/a", "error"] as const) assert.equal([...told].filter((code) => outcomeOf(code) === outcome).length, units[outcome], ledger[at].clause);
      seen++;
    });
    assert.ok(seen > 40);
  });

  it("an answer moves the cell, and only that cell", () => {
    const result = sampleResult();
    const before = boardOf(result);
    const [question] = result.checklist.questions;
    const unit = question.asked[0];
    const row = before.units.indexOf(unit);
    const place = before.conditions.findIndex((at) => at >= 0 && result.ledger[at].clause === question.clause);
    const cell = row * before.conditions.length + place;
    assert.equal(before.states[cell], stateCode("open"));
    assert.equal(liveAnswers(result.checklist).size, 0);
    for (const [verdict, state] of [["基本符合", "met"], ["不符合", "broken"], ["不适用", "idle"]] as const) {
      const after = boardOf(atOnce(Reanswer.of(result)).apply([{ clause: question.clause, unit, verdict, evidence: "e", reviewer: "r", date: "2019-09-24", file: "", sheet: "", at: null }]));
      const changed = [...after.states].flatMap((code, at) => (code === before.states[at] ? [] : [at]));
      assert.deepEqual([changed, after.states[cell]], [[cell], stateCode(state)]);
      assert.equal(after.open[row], before.open[row] - 1);
    }
  });

  it("every finding that a verdict knows of names its units", () => {
    const result = sampleResult();
    const units = atOnce(unitsByFinding(result));
    result.findings.forEach(({ unit, outcome }, at) => {
      if (unit >= 0 && result.checklist.units[unit].judged && outcome === "error") assert.deepEqual([...units.get(at)!], [unit]);
    });
  });
});
