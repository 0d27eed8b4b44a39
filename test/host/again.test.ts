import assert from "node:assert/strict";
import { userEdit } from "../../src/host";
import { open, settled } from "./office";

/** The library behind an Excel that was given. */
const libraryOf = ({ Excel }: ReturnType<typeof open>): unknown => Object.getPrototypeOf(Excel);

const valueOf = async (office: ReturnType<typeof open>): Promise<unknown> => office.run(async (context, sheet) => {
  const cell = sheet.getRange("A1").load("values");
  await context.sync();
  return cell.values[0][0];
});

describe("host: office.js, one workbook after the other", () => {
  it("speaks to the workbook that is open, in an Excel of its own requirements", async () => {
    const first = open([["甲"]], { name: "win-2021", excelApi: "1.9" });
    assert.equal(await valueOf(first), "甲");
    first.stop();
    const second = open([["乙"]], { name: "win-2021", excelApi: "1.14" });
    assert.equal(libraryOf(second), libraryOf(first), "the library is used again");
    assert.notEqual(second.Excel, first.Excel);
    assert.deepEqual(["1.9", "1.14"].map((version) => second.Office.context.requirements.isSetSupported("ExcelApi", version)), [true, true]);
    assert.equal(first.Office.context.requirements.isSetSupported("ExcelApi", "1.14"), false);
    assert.equal(await valueOf(second), "乙");
    assert.deepEqual([first.syncs(), second.syncs()], [1, 1]);
    second.stop();
  });

  it("two workbooks that are open at once never have one library", async () => {
    const [first, second] = [open([["甲"]]), open([["乙"]])];
    assert.notEqual(libraryOf(first), libraryOf(second));
    assert.deepEqual(await Promise.all([valueOf(first), valueOf(second)]), ["甲", "乙"]);
    first.stop();
    second.stop();
  });

  it("what a workbook still asks after its end goes to no other", async () => {
    const first = open([["甲"]]);
    let late: Excel.RequestContext | undefined;
    let cell: Excel.Range | undefined;
    await first.run(async (context, sheet) => {
      late = context;
      cell = sheet.getRange("A1");
      context.trackedObjects.add(cell);
      await context.sync();
    });
    first.stop();
    const second = open([["乙"]]);
    cell!.values = [["丙"]];
    await late!.sync();
    assert.equal(await valueOf(second), "乙");
    assert.equal(first.workbook.sheets[0].grid.get(0, 0), "丙");
    second.stop();
  });

  it("one that heard events is not used again: its handlers stay in it", async () => {
    const first = open([["甲"]]);
    let heard = 0;
    await first.run(async (context, sheet) => {
      sheet.onChanged.add(async () => void heard++);
      await context.sync();
    });
    first.stop();
    const second = open([["乙"]]);
    assert.notEqual(libraryOf(second), libraryOf(first));
    userEdit(second.host, second.workbook.sheets[0].name, "A1", "丁");
    await settled();
    assert.equal(heard, 0);
    second.stop();
  });
});
