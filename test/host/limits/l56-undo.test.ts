import assert from "node:assert/strict";
import { userEdit } from "../../../src/host";
import { profiles, type ProfileName } from "../../../src/host/profile";
import { open } from "../office";

/** What is left to undo after a person typed twice and an add-in did something. */
async function left(profile: ProfileName, act: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void): Promise<string[]> {
  const office = open([{ name: "甲" }, { name: "乙" }], profile);
  userEdit(office.host, "甲", "A1", 1);
  userEdit(office.host, "甲", "A2", 2);
  await office.Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("乙"), context.workbook);
    await context.sync();
  });
  return office.host.undo.steps;
}

describe("L56: what an add-in does to the list of things to undo", () => {
  it("before ExcelApi 1.20 every write empties it; reading and selecting do not", async () => {
    for (const profile of ["win-2021", "win-2024"] as const) {
      assert.deepEqual(await left(profile, (sheet) => (sheet.getRange("A1").values = [[1]])), []);
      assert.deepEqual(await left(profile, (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom")), []);
      assert.deepEqual(await left(profile, (_, workbook) => workbook.customXmlParts.add('<a xmlns="urn:x"/>')), []);
      assert.deepEqual(await left(profile, (sheet) => (sheet.getUsedRange().load("values"), sheet.getRange("A1").select())), ["user", "user"]);
    }
  });

  it("since then a write is a step more, but deleting a sheet still empties it, and naming, moving and hiding one on Windows and Mac", async () => {
    const calls: [(sheet: Excel.Worksheet) => void, ProfileName[]][] = [
      [(sheet) => (sheet.getRange("A1").values = [[1]]), []],
      [(sheet) => sheet.delete(), ["m365", "web", "mac"]],
      [(sheet) => sheet.protection.protect(), ["m365", "web", "mac"]],
      [(sheet) => (sheet.name = "丙"), ["m365", "mac"]],
      [(sheet) => (sheet.position = 0), ["m365", "mac"]],
      [(sheet) => (sheet.visibility = "Hidden"), ["m365", "mac"]],
    ];
    for (const [act, emptied] of calls)
      for (const profile of (Object.keys(profiles) as ProfileName[]).filter((name) => Number(profiles[name].excelApi.slice(2)) >= 20))
        assert.deepEqual(await left(profile, act), emptied.includes(profile) ? [] : ["user", "user", "add-in"], `${profile} ${String(act)}`);
  });
});
