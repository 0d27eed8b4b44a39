import assert from "node:assert/strict";
import { recoverJournal, writeReport } from "../../src/excel";
import { deleteSheet } from "../../src/host/edit/delete-sheet";
import { deleteCells } from "../../src/host/edit/insert-delete";
import { userEdit } from "../../src/host";
import { cutOff } from "./cut-off";
import { finding, resultOf } from "./results";
import { closeAll, openExcel } from "./support";
import { area } from "../../src/sheet/area";

type Run = ReturnType<typeof openExcel>;
const findings = (count: number, word: string) => resultOf(Array.from({ length: count }, (_, i) => finding("表", `A${i + 1}`, "error", { unit: `${word}${i}` })));
/** Names of the units in the list; null without a list. */
function listed(run: Run, name = "核验结果"): string[] | null {
  const sheet = run.host.workbook.findSheet(name);
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
/** The pane is closed when the list has begun to come into its place. */
const cutInPlace = (run: Run): Promise<void> => cutOff(run, /CopyFrom/u, () => writeReport("findings", findings(5, "新")));

describe("excel: a list that was cut off", () => {
  after(closeAll);

  it("comes into its place at the next start, and what a person wrote beside it meanwhile stays where it is and is named", async () => {
    const run = await begin(3);
    userEdit(run.host, "核验结果", "M8", "已电话联系");
    await cutInPlace(run);
    userEdit(run.host, "核验结果", "M9", "又写了一句");
    const told = await recoverJournal();
    assert.match(told!.sentence, /“核验结果”没有写完，现已写完/);
    assert.deepEqual(listed(run), [...words(5, "新"), "旧1"]);
    assert.equal(run.host.workbook.findSheet("核验结果")!.grid.get(8, 12), "又写了一句");
    assert.equal(await recoverJournal(), null);
  });

  it("gets a sheet of its own where the one it was to go onto is gone, and never a person's of its name", async () => {
    const run = await begin(3);
    await cutInPlace(run);
    deleteSheet(run.host.workbook.findSheet("核验结果")!, "Remote");
    run.host.workbook.addSheet({ name: "核验结果" }).grid.set(0, 0, "我的");
    assert.match((await recoverJournal())!.sentence, /“核验结果 2”没有写完，现已写完/);
    assert.equal(run.host.workbook.findSheet("核验结果")?.grid.get(0, 0), "我的");
    assert.deepEqual(listed(run, "核验结果 2"), words(5, "新"));
    assert.deepEqual(await recoverJournal(), null);
  });

  it("is not taken for done because the same one was done before", async () => {
    const run = await begin(3);
    deleteSheet(run.host.workbook.findSheet("核验结果")!, "Remote");
    run.host.faults.plan(run.syncs() + 2, { kind: "refused" });
    await assert.rejects(writeReport("findings", findings(3, "旧")), /Excel 内部出错/);
    assert.equal(listed(run), null);
  });

  it("is done where it was in its place already; what a person took out of it since keeps nobody from writing", async () => {
    const run = await begin(3);
    await cutOff(run, /^Delete/u, () => writeReport("findings", findings(5, "新")));
    const sheet = run.host.workbook.findSheet("核验结果")!;
    const bottom = sheet.used(true)!.bottom;
    deleteCells(sheet, area(bottom, 0, bottom, 16_383), "Up");
    assert.equal((await recoverJournal())!.sentence, "上次写入“核验结果”没有写完，现已写完。工作表“核验结果”应有 5 行，现有 4 行，不完整：请重新写入。");
    assert.deepEqual(listed(run), words(4, "新"));
    const { sheet: name } = await writeReport("findings", findings(5, "新"));
    assert.deepEqual(listed(run, name), words(5, "新"));
  });

  it("is not said to be written where Excel says that it did what it did not", async () => {
    const run = await begin(3);
    const query = run.host.query.bind(run.host);
    run.host.query = (text) => {
      const body = JSON.parse(text) as { Actions: { Name: string }[] };
      return query(JSON.stringify({ ...body, Actions: body.Actions.filter(({ Name }) => Name !== "CopyFrom") }));
    };
    await assert.rejects(writeReport("findings", findings(5, "新")), /“核验结果”没有写全：请重新写入/u);
    run.host.query = query;
    const { sheet } = await writeReport("findings", findings(5, "新"));
    assert.deepEqual(listed(run, sheet), words(5, "新"));
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
