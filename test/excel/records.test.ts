import assert from "node:assert/strict";
import fc from "fast-check";
import { RecordSheet } from "../../src/excel/protocol/record-sheet";
import { inExcel } from "../../src/excel/run";
import { deleteSheet } from "../../src/host/edit/delete-sheet";
import { closeAll, openExcel } from "./support";

type Run = ReturnType<typeof openExcel>;
const own = "_基地核验";
const keys = ["journal", "undo", "marks", "fill a 甲", "fill b 乙", "sheet 丙"];
const readAll = () => inExcel(async (session) => {
  const records = await RecordSheet.read(session);
  return { state: records.state, entries: [...records.entries].sort() };
});
/** What a person could find on the sheet, as one text. */
const onSheet = (run: Run): string => {
  const sheet = run.host.workbook.findSheet(own);
  const used = sheet?.used(true);
  if (!sheet || !used) return "";
  return Array.from({ length: used.bottom + 1 }, (_, row) => Array.from({ length: used.right + 1 }, (_, column) => String(sheet.grid.get(row, column) ?? "")).join("|")).join("\n");
};
/** Back to a workbook without records. */
function forget({ host }: Run): void {
  const sheet = host.workbook.findSheet(own);
  if (sheet) deleteSheet(sheet, "Remote");
}
/** Texts that cells take for something else, longer than a cell, and with characters of two units where a cell ends. */
const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom("=1+1", "'x", "-3", "@", "0531", "𠮷"), fc.tuple(fc.constantFrom("=", "'", "a", "𠮷", "-", "+"), fc.integer({ min: 29_990, max: 90_010 })).map(([one, count]) => one.repeat(count)));
const value = fc.oneof(text, fc.array(text, { maxLength: 3 }), fc.constant(null));
const step = fc.record({ key: fc.constantFrom(...keys), value, reopen: fc.boolean(), state: fc.constantFrom("", "prepared", "committing") });

describe("excel: our records", () => {
  after(closeAll);

  it("hold after every write what was written last, growing and shrinking, with or without opening again in between", async () => {
    const run = openExcel([{ name: "甲", values: [["x"]] }]);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        forget(run);
        const model = new Map<string, unknown>();
        for (let i = 0; i < steps.length; ) {
          await inExcel(async (session) => {
            const records = await RecordSheet.read(session);
            do {
              const { key, value, state } = steps[i];
              records.set(key, value);
              records.state = state;
              if (value === null) model.delete(key);
              else model.set(key, value);
              records.queueWrite(session);
              await session.sync();
            } while (++i < steps.length && !steps[i].reopen);
          });
          const now = await readAll();
          assert.deepEqual(now, { state: model.size === 0 && steps[i - 1].state === "" ? "" : steps[i - 1].state, entries: [...model].map(([key, one]) => [key, JSON.stringify(one)]).sort() });
        }
      }),
      { numRuns: 25 },
    );
  });

  it("leave nothing behind on the sheet of what they no longer say", async () => {
    const run = openExcel([{ name: "甲" }]);
    await inExcel(async (session) => {
      const records = await RecordSheet.read(session);
      for (const [keep, drop] of [["a", "b"], ["c", "d"]]) {
        records.set(keep, 1);
        records.set(drop, `13800001111${"x".repeat(70_000)}`);
        records.queueWrite(session);
        await session.sync();
        records.set(drop, null);
        records.queueWrite(session);
        await session.sync();
      }
    });
    assert.doesNotMatch(onSheet(run), /13800001111|xx/);
    assert.deepEqual((await readAll()).entries, [["a", "1"], ["c", "1"]]);
  });

  it("are those of the write that came last, also where another pane wrote more in between", async () => {
    openExcel([{ name: "甲" }]);
    await inExcel(async (first) => {
      const mine = await RecordSheet.read(first);
      mine.set("a", 1);
      mine.queueWrite(first);
      await first.sync();
      await inExcel(async (second) => {
        const theirs = await RecordSheet.read(second);
        for (const key of keys) theirs.set(key, "x".repeat(70_000));
        theirs.queueWrite(second);
        await second.sync();
      });
      mine.set("a", 2);
      mine.queueWrite(first);
      await first.sync();
    });
    assert.deepEqual((await readAll()).entries, [["a", "2"]]);
  });

  it("are either the old or the new ones wherever a write is cut off, and never come back once they are gone", async () => {
    const write = (values: Record<string, unknown>) => inExcel(async (session) => {
      const records = await RecordSheet.read(session);
      for (const [key, one] of Object.entries(values)) records.set(key, one);
      records.queueWrite(session);
      await session.sync();
    });
    const pairs: [Record<string, unknown>, Record<string, unknown>][] = [
      [{ a: 1, b: "x".repeat(40_000), c: 3 }, { b: null, c: null }],
      [{ a: 1 }, { b: "x".repeat(40_000), c: 3 }],
      [{ journal: 1, b: 2 }, { journal: null, b: null }],
    ];
    const run = openExcel([{ name: "甲" }]);
    for (const [before, change] of pairs) {
      for (let action = 0; action < 14; action++) {
        forget(run);
        await write(before);
        const old = await readAll();
        run.host.faults.plan(run.syncs() + 2, { kind: "partial apply", action });
        await write(change).catch(() => undefined);
        run.host.faults.clear();
        const now = await readAll();
        const done = Object.entries({ ...before, ...change }).flatMap(([key, one]) => (one === null ? [] : [[key, JSON.stringify(one)]])).sort();
        assert.ok([JSON.stringify(old.entries), JSON.stringify(done)].includes(JSON.stringify(now.entries)), `action ${action}: ${JSON.stringify(now.entries).slice(0, 200)}`);
        await write({ z: 1 });
        assert.deepEqual((await readAll()).entries.find(([key]) => key === "z"), ["z", "1"]);
      }
    }
  });
});
