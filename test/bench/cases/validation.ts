import { dayOf } from "../../../src/sheet/day";
import { runRules } from "../../../src/core/review/run";
import { reviewByHand } from "../by-hand";
import { reviewByZod } from "../by-zod";
import type { Case } from "../case";
import { benchPack, registerOf, registerRows } from "../register";

/** Times each way is warmed up and run in turn; the last ones count. */
const turns = 9;
const warm = 4;

/** Validation alone, of records in memory: the engine, the loop written by hand, and zod row by row. Tells medians in ms. */
export const validation: Case = async (rows) => {
  const dataset = registerOf(Number(rows));
  const given = [...registerRows(Number(rows))];
  return () => {
    const times: Record<string, number[]> = { engine: [], hand: [], zod: [], slice: [] };
    const found: Record<string, number> = {};
    const timed = (name: string, work: () => number): void => {
      const started = performance.now();
      found[`${name} findings`] = work();
      times[name].push(performance.now() - started);
    };
    for (let turn = 0; turn < turns; turn++) {
      timed("engine", () => {
        const run = runRules({ dataset, packs: [benchPack], params: new Map(), on: dayOf("2019-09-20"), files: ["register.xlsx"] });
        let longest = 0;
        for (;;) {
          const slice = performance.now();
          const step = run.next();
          longest = Math.max(longest, performance.now() - slice);
          if (!step.done) continue;
          times.slice.push(longest);
          return step.value.findings.length;
        }
      });
      timed("hand", () => reviewByHand(dataset, dayOf("2019-09-22")).length);
      timed("zod", () => reviewByZod(given).length);
    }
    const median = (list: number[]): number => list.slice(warm).sort((a, b) => a - b)[(turns - warm) >> 1];
    return { ...found, engine: median(times.engine), hand: median(times.hand), zod: median(times.zod), slice: median(times.slice) };
  };
};
