import assert from "node:assert/strict";
import { planFillIn, roleOf } from "../../src/core/fillin";
import { makeFillIn, markFindings, recoverJournal, undoFillIn, undoLastWrite, writeReport } from "../../src/excel";
import { userEdit } from "../../src/host";
import { deleteSheet } from "../../src/host/edit/delete-sheet";
import { packs } from "../../src/packs";
import { cutOff } from "./cut-off";
import { finding, resultOf } from "./results";
import { closeAll, openExcel } from "./support";

type Run = ReturnType<typeof openExcel>;
const book = planFillIn({ pack: packs.find(({ id }) => id === "hunan-2017")!, known: packs, role: roleOf("applicant")!, records: ["institution", "change"] });
const start = (): Run => openExcel([{ name: "数据", values: [["甲"]] }]);
const names = ({ host }: Run): string[] => host.workbook.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);

describe("excel: fill-in sheets that were cut off", () => {
  after(closeAll);

  it("while they were drawn, go at the next start; a sheet that a person made under the name of one stays", async () => {
    const run = start();
    await cutOff(run, /^Merge$/u, () => makeFillIn(book));
    run.host.workbook.addSheet({ name: "变更报告" }).grid.set(0, 0, "我的");
    assert.equal(await recoverJournal(), null);
    assert.deepEqual(names(run), ["数据", "变更报告"]);
    assert.equal(run.host.workbook.findSheet("填报说明"), undefined);
  });

  it("while they were shown, are shown; one that a person has deleted since is named and keeps nobody from writing", async () => {
    const run = start();
    await cutOff(run, /^Activate$/u, () => makeFillIn(book));
    deleteSheet(run.host.workbook.findSheet("填写示例")!, "Remote");
    assert.match((await recoverJournal())!.sentence, /现已建好.*“填写示例”/u);
    assert.deepEqual(names(run), ["数据", "填报说明", "单位（基地）信息", "变更报告"]);
    assert.equal(await recoverJournal(), null);
    assert.equal((await markFindings(resultOf([finding("数据", "A1")]))).cells, 1);
  });

  it("while they went, go; one that a person has filled in since stays, and it is not said to be gone", async () => {
    const run = start();
    const made = await makeFillIn(book);
    await cutOff(run, /^Delete/u, () => undoFillIn(made));
    userEdit(run.host, "变更报告", "A5", "甲学院");
    const { sentence } = (await recoverJournal())!;
    assert.match(sentence, /“变更报告” 在此期间另有改动/u);
    assert.deepEqual(names(run), ["数据", "变更报告"]);
  });

  it("a list whose taking back was cut off is called by its name, and ours no more", async () => {
    const run = start();
    await writeReport("findings", resultOf([finding("数据", "A1")]));
    await cutOff(run, /^Delete/u, undoLastWrite);
    assert.equal((await recoverJournal())!.sentence, "上次删除“核验结果”没有做完，现已删除。");
    assert.deepEqual([names(run), run.host.workbook.sheets.length], [["数据"], 1]);
  });
});
