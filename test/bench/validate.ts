import { dayOf } from "../../src/core/rules/calendar";
import { runRules } from "../../src/core/rules/run";
import { reviewByHand } from "./by-hand";
import { benchPack, registerOf } from "./register";

/** Milliseconds of each round of the rule engine and of a hand-written loop over the same register, in turn. */
export interface ValidateTimes {
  rows: number;
  engine: number[];
  byHand: number[];
  /** Longest slice of the engine between two pauses. */
  longestSlice: number;
  findings: [engine: number, byHand: number];
}

/** Times the rules on records that are in memory: no reading, no coercion. */
export function timeValidation(rows = 100_000, rounds = 7): ValidateTimes {
  const dataset = registerOf(rows);
  const on = dayOf("2019-09-20");
  const limit = dayOf("2019-09-22");
  const times: ValidateTimes = { rows, engine: [], byHand: [], longestSlice: 0, findings: [0, 0] };
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const run = runRules({ dataset, packs: [benchPack], params: new Map(), on, files: ["register.xlsx"] });
    let slice = performance.now();
    let step = run.next();
    for (; !step.done; step = run.next()) {
      times.longestSlice = Math.max(times.longestSlice, performance.now() - slice);
      slice = performance.now();
    }
    times.engine.push(performance.now() - started);
    times.findings[0] = step.value.findings.length;
    const again = performance.now();
    times.findings[1] = reviewByHand(dataset, limit).length;
    times.byHand.push(performance.now() - again);
  }
  return times;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** One line for a person. */
export function validationLine(times: ValidateTimes): string {
  const [engine, byHand] = [median(times.engine), median(times.byHand)];
  return `validate ${times.rows} rows × ${benchPack.entries.length} rules: engine ${engine.toFixed(1)} ms, by hand ${byHand.toFixed(1)} ms, ratio ${(engine / byHand).toFixed(2)}, longest slice ${times.longestSlice.toFixed(1)} ms, findings ${times.findings.join(" / ")}`;
}
