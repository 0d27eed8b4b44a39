import assert from "node:assert/strict";
import { open } from "../office";
import { profiles, type ProfileName } from "../../../src/host/profile";

type Act = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void;

async function refusal(act: Act, profile: ProfileName = "win-2021"): Promise<string | null> {
  const office = open([{ name: "甲" }, { name: "乙" }], profile);
  office.host.otherWorkbook = true;
  try {
    await office.Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem("甲"), context.workbook);
      await context.sync();
    });
    return null;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

describe("L13: while another workbook is in front", () => {
  const calls: [string, Act, string][] = [
    ["Range.select", (sheet) => sheet.getRange("A1").select(), "GeneralException"],
    ["Worksheet.activate", (sheet) => sheet.activate(), "GeneralException"],
    ["Worksheet.delete", (sheet) => sheet.delete(), "InvalidSelection"],
    ["Worksheet.showGridlines", (sheet) => (sheet.showGridlines = false), "GeneralException"],
    ["Worksheet.showGridlines, read", (sheet) => sheet.load("showGridlines"), "GeneralException"],
    ["WorksheetCollection.add", (_, workbook) => workbook.worksheets.add("丙"), "GeneralException"],
    ["WorksheetFreezePanes.freezeRows", (sheet) => sheet.freezePanes.freezeRows(1), "GeneralException"],
    ["WorksheetFreezePanes.freezeAt", (sheet) => sheet.freezePanes.freezeAt(sheet.getRange("A1:A2")), "GeneralException"],
    ["WorksheetFreezePanes.unfreeze", (sheet) => sheet.freezePanes.unfreeze(), "GeneralException"],
    ["Workbook.getSelectedRange", (_, workbook) => workbook.getSelectedRange().load("address"), "InvalidSelection"],
    ["Worksheet.names (#6365)", (sheet) => sheet.names.load("items/name"), "InvalidSelection"],
  ];
  for (const [name, act, code] of calls) it(`${name} fails with ${code}, on Windows and Mac`, async () => {
    for (const profile of Object.keys(profiles) as ProfileName[]) assert.equal(await refusal(act, profile), profile === "web" ? null : code, profile);
  });

  it("everything else goes on, so that a batch ends in its middle", async () => {
    const office = open([["甲"]]);
    office.host.otherWorkbook = true;
    await assert.rejects(office.run(async (context, sheet) => {
      sheet.getRange("A1").values = [["乙"]];
      sheet.freezePanes.freezeRows(1);
      sheet.getRange("A2").values = [["丙"]];
      await context.sync();
    }), { code: "GeneralException" });
    const { grid, freeze } = office.workbook.sheets[0];
    assert.deepEqual([grid.get(0, 0), grid.get(1, 0), freeze], ["乙", null, null]);
  });
});
