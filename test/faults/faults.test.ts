import assert from "node:assert/strict";
import { closeAll } from "../excel/support";
import { commands } from "./commands";
import { human, technical, type FaultKind } from "./faults";
import { clean, rightAfter, runOne } from "./run-one";

/** Of all runs every so many-th is tried here; `npm run faults` tries them all. */
const every = 31;
/** Runs that once ended wrongly are tried whatever the share: command, request, fault. */
const once: readonly (readonly [string, number, string])[] = [["undo form", 4, "co-author edits beside"]];

describe("H27, H30: every write, whatever goes wrong at any of its requests", () => {
  after(closeAll);
  for (const [nth, command] of commands.entries())
    it(`${command.name}: ends as before or as after, what is said is so, and no cell of a person changes`, async () => {
      const whole = await clean(command);
      const persons = human(command.target);
      const known = new Map<FaultKind, string[]>();
      let at = nth;
      let tried = 0;
      for (const [i, actions] of whole.actions.entries())
        for (const kind of [...technical(actions), ...persons]) {
          if (at++ % every !== 0 && !once.some(([name, request, fault]) => name === command.name && request === i + 1 && fault === kind.name)) continue;
          if (kind.change && !known.has(kind)) known.set(kind, await rightAfter(command, kind.change));
          const ended = await runOne(command, whole, i + 1, kind, known.get(kind));
          const where = `request ${i + 1} of ${whole.actions.length}, ${kind.name}: ${ended.said ?? "done"} / ${ended.recovered ?? ""}`;
          assert.deepEqual({ untrue: ended.untrue, harmed: ended.harmed, again: ended.again !== false }, { untrue: null, harmed: false, again: true }, where);
          assert.notEqual(ended.atStart, "other", where);
          tried++;
        }
      assert.ok(tried > 1);
    });
});
