import assert from "node:assert/strict";
import { trialSteps, type Trial } from "../../../src/core/author/trial";
import { entryOf, packOf } from "../engine/fixture";

/** A pack of so many rules, each asking for another number, half of them of full-time teachers and half of part-time ones. */
function large(rules: number, field = "teachYears"): unknown {
  const entries = Array.from({ length: rules }, (_, i) => entryOf({
    record: "teacher", when: { is: ["kind", i % 2 === 0 ? "full" : "part"] }, expect: { lte: [field, 60 + i] }, message: "不符合",
    examples: [
      { kind: "pass", given: { teacher: [{ kind: i % 2 === 0 ? "full" : "part", [field]: 59 + i }] }, then: "pass" },
      { kind: "boundary", given: { teacher: [{ kind: i % 2 === 0 ? "full" : "part", [field]: 60 + i }] }, then: "pass" },
      { kind: "fail", given: { teacher: [{ kind: i % 2 === 0 ? "full" : "part", [field]: 61 + i }] }, then: "error" },
    ],
  }, { clause: `own-2020/${i + 1}` }));
  return JSON.parse(JSON.stringify(packOf(entries, {}, { id: "own-2020", text: "原文" })));
}

function tried(json: unknown): { trial: Trial; pauses: number } {
  const steps = trialSteps(json, { known: [], reserved: [], forms: [] });
  for (let pauses = 0, step = steps.next(); ; pauses++, step = steps.next()) if (step.done) return { trial: step.value, pauses };
}

describe("a large pack", () => {
  it("of hundreds of rules is checked with their examples", () => {
    const { trial } = tried(large(300));
    assert.deepEqual([trial.problems, trial.failures, trial.lints, trial.examples], [[], [], [], 900]);
    assert.equal(trial.pack?.entries.length, 300);
  });

  it("takes twice the steps of one half as large: rules are not compared pair by pair", () => {
    const [one, two] = [100, 200].map((rules) => tried(large(rules)).pauses);
    assert.ok(two < 2.1 * one, `${one}, ${two}`);
  });

  it("tells each rule that names what is not there, and looks for what may be meant once", () => {
    const { trial } = tried(large(300, "teachYear"));
    assert.equal(trial.problems.filter(({ message }) => message.includes("teachYears")).length, 300 * 4);
  });

  it("finds a contradiction among many rules that agree", () => {
    const pack = large(50) as { entries: object[] };
    const contrary = entryOf({
      record: "teacher", expect: { gt: ["teachYears", 200] }, message: "不符合",
      examples: [{ kind: "pass", given: { teacher: [{ teachYears: 201 }] }, then: "pass" }, { kind: "boundary", given: { teacher: [{ teachYears: 201 }] }, then: "pass" }, { kind: "fail", given: { teacher: [{ teachYears: 200 }] }, then: "error" }],
    }, { clause: "own-2020/51" });
    pack.entries.push(JSON.parse(JSON.stringify(contrary)) as object);
    const { trial } = tried(pack);
    assert.deepEqual(trial.lints.filter(({ kind }) => kind === "contradiction").map(({ message }) => /与“([^”]+)”互相矛盾/u.exec(message)?.[1]), Array.from({ length: 50 }, (_, i) => `own-2020/${i + 1}`));
  });
});
