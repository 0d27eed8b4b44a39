import assert from "node:assert/strict";
import { recoverJournal, writeReport } from "../../src/excel";
import { deleteCells } from "../../src/host/edit/insert-delete";
import { userEdit, type Fault } from "../../src/host";
import { finding, resultOf } from "./results";
import { closeAll, openExcel } from "./support";
import { area } from "../../src/sheet/area";

type Run = ReturnType<typeof openExcel>;
const findings = (count: number, word: string) => resultOf(Array.from({ length: count }, (_, i) => finding("表", `A${i + 1}`, "error", { unit: `${word}${i}` })));
/** Names of the units in the list; null without a list. */
function listed(run: Run): string[] | null {
  const sheet = run.host.workbook.findSheet("核验结果");
  const used = sheet?.used(true);
  if (!sheet || !used) return sheet ? [] : null;
  const header = Array.from({ length: used.bottom + 1 }, (_, row) => row).find((row) => sheet.grid.get(row, 0) === "序号");
  return header === undefined ? [] : Array.from({ length: used.bottom - header }, (_, i) => String(sheet.grid.get(header + 1 + i, 1) ?? ""));
}
const words = (count: number, word: string): string[] => Array.from({ length: count }, (_, i) => `${word}${i}`);
const begin = async (before: number): Promise<Run> => {
  const run = openExcel([{ name: "表", values: [["x"]] }]);
  if (before > 0) await writeReport("findings", findings(before, "旧"));
  return run;
};

describe("excel: a list that was left half-written", () => {
  after(closeAll);
  const kinds: Fault[] = [{ kind: "edit mode" }, { kind: "applied then rejected" }, ...[6, 20, 60, 95].map((action): Fault => ({ kind: "partial apply", action }))];
  for (const before of [0, 3])
    for (const closed of [false, true])
      it(`${before > 0 ? "over an earlier one" : "new"}, ${closed ? "the pane opens again" : "at once"}: is told and taken off, and the next write succeeds`, async () => {
        const clean = await begin(before);
        const from = clean.syncs();
        await writeReport("findings", findings(5, "新"));
        // The last one sets up the page; the one before it writes.
        const syncs = clean.syncs() - from - 1;
        let taken = 0;
        for (const fault of kinds) {
          const run = await begin(before);
          const last = run.syncs() + syncs;
          run.host.faults.plan(last, fault);
          const query = run.host.query.bind(run.host);
          if (closed) run.host.query = (text) => (run.syncs() >= last ? JSON.stringify({ Error: { Code: "GeneralException", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 500 } }) : query(text));
          const said = await writeReport("findings", findings(5, "新")).then(() => "done", (error: Error) => error.message);
          run.host.faults.clear();
          run.host.query = query;
          const where = `${JSON.stringify(fault)}: ${said}`;
          if (said === "done") assert.deepEqual(listed(run), words(5, "新"), where);
          else if (/没有完成/.test(said)) assert.deepEqual(listed(run), before > 0 ? [] : null, where);
          else if (!closed) assert.deepEqual(listed(run), before > 0 ? words(before, "旧") : null, where);
          const recovered = await recoverJournal();
          if (recovered) {
            assert.match(recovered.sentence, /“核验结果”没有完成（应有 5 行），(?:已(?:清空|移除)|没有找到写了一半的表，无须移除，)/, where);
            assert.deepEqual(listed(run), before > 0 ? [] : null, where);
          }
          const now = listed(run) ?? [];
          assert.ok([[], words(before, "旧"), words(5, "新")].some((one) => JSON.stringify(one) === JSON.stringify(now)), `${where}: ${now.join()}`);
          assert.equal(await recoverJournal(), null, where);
          if (recovered || /没有完成/.test(said)) taken++;
          assert.equal((await writeReport("findings", findings(4, "再"))).sheet, "核验结果", where);
          assert.deepEqual(listed(run), words(4, "再"), where);
          assert.equal(run.host.workbook.sheets.filter(({ name }) => name.startsWith("核验结果")).length, 1, where);
        }
        assert.ok(taken > 0);
      });

  it("keeps what a person wrote right of it", async () => {
    const run = await begin(3);
    run.host.faults.plan(run.syncs() + 5, { kind: "partial apply", action: 60 });
    const query = run.host.query.bind(run.host);
    const last = run.syncs() + 5;
    run.host.query = (text) => (run.syncs() >= last ? JSON.stringify({ Error: { Code: "GeneralException", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 500 } }) : query(text));
    await writeReport("findings", findings(5, "新")).catch(() => undefined);
    run.host.query = query;
    run.host.faults.clear();
    userEdit(run.host, "核验结果", "M8", "已电话联系");
    await recoverJournal();
    assert.equal(run.host.workbook.findSheet("核验结果")!.grid.get(7, 12), "已电话联系");
  });

  it("never touches a person's own sheet that has its name by now", async () => {
    const run = await begin(0);
    const last = run.syncs() + 2;
    run.host.faults.plan(last, { kind: "partial apply", action: 60 });
    const query = run.host.query.bind(run.host);
    run.host.query = (text) => (run.syncs() >= last ? JSON.stringify({ Error: { Code: "GeneralException", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 500 } }) : query(text));
    await writeReport("findings", findings(5, "新")).catch(() => undefined);
    run.host.query = query;
    run.host.faults.clear();
    run.host.workbook.findSheet("核验结果")!.name = "半张";
    run.host.workbook.addSheet({ name: "核验结果" }).grid.set(0, 0, "我的");
    assert.match((await recoverJournal())!.sentence, /无须移除，现有的同名工作表没有改动/);
    assert.equal(run.host.workbook.findSheet("核验结果")?.grid.get(0, 0), "我的");
    assert.equal(await recoverJournal(), null);
  });

  it("stays, emptied, where a person wrote beside a new one", async () => {
    const run = await begin(0);
    run.host.faults.plan(run.syncs() + 2, { kind: "partial apply", action: 60 });
    const query = run.host.query.bind(run.host);
    const last = run.syncs() + 2;
    run.host.query = (text) => (run.syncs() >= last ? JSON.stringify({ Error: { Code: "GeneralException", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 500 } }) : query(text));
    await writeReport("findings", findings(5, "新")).catch(() => undefined);
    run.host.query = query;
    run.host.faults.clear();
    userEdit(run.host, "核验结果", "M8", "已电话联系");
    assert.match((await recoverJournal())!.sentence, /已清空/);
    assert.deepEqual([listed(run)?.join(""), run.host.workbook.findSheet("核验结果")!.grid.get(7, 12)], ["", "已电话联系"]);
    assert.equal(await recoverJournal(), null);
  });

  it("is told when lines are gone, as long as they are", async () => {
    const run = await begin(6);
    assert.equal(await recoverJournal(), null);
    const sheet = run.host.workbook.findSheet("核验结果")!;
    const bottom = sheet.used(true)!.bottom;
    deleteCells(sheet, area(bottom - 1, 0, bottom, 16_383), "Up");
    assert.match((await recoverJournal())!.sentence, /“核验结果”应有 6 行，现有 4 行/);
    await writeReport("findings", findings(6, "新"));
    assert.equal(await recoverJournal(), null);
  });
});
