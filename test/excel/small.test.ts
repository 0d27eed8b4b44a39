import assert from "node:assert/strict";
import { clearMarks, ExcelProblem, fillForm, goTo, loadStoredTexts, loadMemory, markFindings, readActiveWorkbook, saveStoredTexts, saveMemory, watchSheets, writeReport, type SheetChange } from "../../src/excel";
import { writeCells } from "../../src/host/edit/write-cells";
import { planOf } from "../core/forms/support";
import { closeAll, openExcel } from "./support";
import { finding, resultOf } from "./results";
import { area } from "../../src/sheet/area";
import { VirtualTime } from "../support/virtual-time";

const problem = (code: string, says: string) => (error: unknown): boolean => error instanceof ExcelProblem && error.code === code && error.sentence.includes(says);

describe("excel: going to a cell", () => {
  after(closeAll);
  it("activates the sheet and selects the cell", async () => {
    const run = openExcel([{ name: "甲", values: [["x"]] }, { name: "乙 's", values: [["x"]] }]);
    await goTo("乙 's", "C7");
    assert.equal(run.host.workbook.active.name, "乙 's");
    assert.deepEqual(run.host.workbook.active.selection, [area(6, 2)]);
  });
  it("names a sheet that is gone or hidden, and changes nothing", async () => {
    const run = openExcel([{ name: "甲", values: [["x"]] }, { name: "藏", visibility: "hidden" }]);
    await assert.rejects(goTo("丙", "A1"), problem("noSheet", "丙"));
    await assert.rejects(goTo("藏", "A1"), problem("noSheet", "隐藏"));
    assert.equal(run.host.workbook.active.name, "甲");
    assert.equal(run.host.workbook.sheets[1].visibility, "hidden");
  });
});

describe("excel: what the workbook remembers", () => {
  after(closeAll);
  it("gives back what was saved, whatever characters it holds, and forgets", async () => {
    const run = openExcel([{ name: "甲" }]);
    assert.equal(await loadMemory(), null);
    const value = { packs: ["shandong-2019"], on: "2019-09-20", columns: { "<a>&\"'": "名称 ]]> &amp;" } };
    await saveMemory(value);
    assert.deepEqual(await loadMemory(), value);
    await saveMemory({ on: "2020-01-01" });
    assert.deepEqual(await loadMemory(), { on: "2020-01-01" });
    assert.equal(run.host.workbook.xmlParts.length, 1);
    await saveMemory(null);
    assert.equal(await loadMemory(), null);
    assert.deepEqual(run.host.workbook.xmlParts, []);
  });
  it("writes nothing when it is remembered already, and leaves other parts alone", async () => {
    const run = openExcel([{ name: "甲" }]);
    run.host.workbook.xmlParts.push({ id: "{1}", namespace: "urn:other", xml: '<x xmlns="urn:other"/>' });
    await saveMemory({ a: 1 });
    const [other, ours] = run.host.workbook.xmlParts;
    await saveMemory({ a: 1 });
    assert.deepEqual([run.host.workbook.xmlParts[0], run.host.workbook.xmlParts[1]], [other, ours]);
    ours.xml = ours.xml.replace("{", "{{");
    assert.equal(await loadMemory(), null);
  });
});

describe("excel: what the workbook remembers, when saving is cut short", () => {
  after(closeAll);
  const cut = async (at: number, action: number, save: () => Promise<void>, start: () => Promise<void>): Promise<void> => {
    const run = openExcel([{ name: "甲" }]);
    await start();
    run.host.faults.plan(run.syncs() + at, { kind: "partial apply", action });
    await save().catch(() => undefined);
    run.host.faults.clear();
  };
  it("is the old or the new, whatever action fails, and can be saved again", async () => {
    const [old, next] = [{ columns: "甲" }, { columns: "乙" }];
    for (const at of [2, 3])
      for (const action of [0, 1, 2, 3, 4, 5]) {
        await cut(at, action, () => saveMemory(next), () => saveMemory(old));
        const now = JSON.stringify(await loadMemory());
        assert.ok([old, next].some((one) => JSON.stringify(one) === now), `sync ${at}, action ${action}: ${now}`);
        await saveMemory(next);
        assert.deepEqual(await loadMemory(), next);
      }
  });
  it("is so for packs of one's own", async () => {
    const texts = (text: string) => [{ id: "a", title: "甲", text }];
    for (const at of [3, 4, 5, 6])
      for (const action of [0, 2, 3, 4]) {
        await cut(at, action, () => saveStoredTexts(texts("新")), () => saveStoredTexts(texts("旧")));
        const now = await loadStoredTexts();
        assert.ok([texts("旧"), texts("新")].some((one) => JSON.stringify(one) === JSON.stringify(now)), `sync ${at}, action ${action}: ${JSON.stringify(now)}`);
        await saveStoredTexts(texts("三"));
        assert.deepEqual(await loadStoredTexts(), texts("三"));
      }
  });
  it("is the last of several parts that can be read", async () => {
    const run = openExcel([{ name: "甲" }]);
    await saveMemory({ n: 1 });
    const [part] = run.host.workbook.xmlParts;
    run.host.workbook.xmlParts.push({ ...part, id: "{2}", xml: part.xml.replace("1}", "2}") });
    assert.deepEqual(await loadMemory(), { n: 2 });
    run.host.workbook.xmlParts[1].xml = run.host.workbook.xmlParts[1].xml.replace("{", "{{");
    assert.deepEqual(await loadMemory(), { n: 1 });
    await saveMemory({ n: 3 });
    assert.deepEqual([await loadMemory(), run.host.workbook.xmlParts.length], [{ n: 3 }, 1]);
  });
});

describe("excel: a host that loses the answers before an error", () => {
  after(closeAll);
  it("still reads, marks, lists, fills and clears", async () => {
    const run = openExcel([{ name: "甲", values: [["x"]] }]);
    const query = run.host.query.bind(run.host);
    let lost = 0;
    run.host.query = (text) => query(text)?.replace(/^\{"Results":.*,"Error":/s, () => (lost++, '{"Results":[],"Error":')) ?? null;
    assert.equal((await readActiveWorkbook()).sheets[0].rowCount, 1);
    assert.equal((await markFindings(resultOf([finding("甲", "A2"), finding("没了", "A2")]))).cells, 1);
    assert.equal((await writeReport("findings", resultOf([finding("甲", "A2")]))).rows, 1);
    assert.equal((await fillForm(planOf())).way, "reconstruction");
    assert.equal((await clearMarks()).removed, 1);
    assert.ok(lost > 0);
  });
});

describe("excel: a host without some optional call", () => {
  after(closeAll);
  for (const refused of ["GetMergedAreasOrNullObject", "Functions"]) {
    it(`still reads where ${refused} is refused`, async () => {
      const run = openExcel([{ name: "甲", values: [["x", 1]] }, { name: "乙", values: [["y"]] }]);
      const query = run.host.query.bind(run.host);
      const refusal = JSON.stringify({ Error: { Code: "NotImplemented", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 400 } });
      run.host.query = (text) => (text.includes(`"Name":"${refused}"`) ? refusal : query(text));
      const book = await readActiveWorkbook();
      assert.deepEqual(book.sheets.map((sheet) => [sheet.name, sheet.rowCount]), [["甲", 1], ["乙", 1]]);
      assert.equal(book.date1904, false);
    });
  }
});

describe("excel: changes by others", () => {
  let time: VirtualTime;
  beforeEach(() => void (time = new VirtualTime()));
  afterEach(() => (closeAll(), time.end()));
  for (const excelApi of ["1.14", "1.9"]) {
    it(`are told gathered, without our own echoes (ExcelApi ${excelApi})`, async () => {
      const run = openExcel([{ name: "甲", values: [["x"]] }, { name: "乙", values: [["x"]] }], { name: "win-2021", excelApi });
      const told: SheetChange[][] = [];
      const stop = await time.through(watchSheets((changes) => told.push(changes)));
      await time.through(markFindings(resultOf([finding("甲", "A2")])));
      await time.through(writeReport("findings", resultOf([finding("甲", "A2")])));
      await time.pass(400);
      assert.equal(told.length, 0);
      if (excelApi === "1.9") await time.pass(2_100);
      run.host.actor = "user";
      for (let i = 0; i < 20; i++) writeCells(run.host.workbook.sheets[i % 2], area(i, 0), [[i]], run.host.profile);
      await time.pass(600);
      assert.equal(told.length, 1);
      assert.equal(told[0].length, 20);
      assert.deepEqual(told[0][0], { sheet: "甲", address: "A1", kind: "RangeEdited", remote: false });
      await time.through(stop());
      writeCells(run.host.workbook.sheets[0], area(0, 0), [["z"]], run.host.profile);
      await time.pass(400);
      assert.equal(told.length, 1);
    });
  }
});
