import assert from "node:assert/strict";
import { open } from "../office";

const write = (text: string, format?: string, formulaInTextCell?: boolean) =>
  open([], { name: "win-2021", ...(formulaInTextCell === undefined ? {} : { formulaInTextCell }) }).run(async (context, sheet) => {
    const cell = sheet.getRange("A1");
    if (format) cell.numberFormat = [[format]];
    cell.values = [[text]];
    cell.load("values,formulas,valueTypes");
    await context.sync();
    return [cell.values[0][0], cell.formulas[0][0], cell.valueTypes[0][0]];
  });

describe("L29: texts that start with = + - are formulas", () => {
  it("calculates them", async () => {
    assert.deepEqual(await write("=1+2"), [3, "=1+2", "Double"]);
    assert.deepEqual(await write("+1+2"), [3, "=+1+2", "Double"]);
    assert.deepEqual(await write("-3"), [-3, -3, "Double"]);
    assert.deepEqual(await write("-无"), ["#NAME?", "=-无", "Error"]);
  });

  it("refuses what cannot be read, before anything is written", async () => {
    for (const bad of ["=1+", "=(", '="a', "=SUM(1,", "-第一 项", "=1 2"]) await assert.rejects(write(bad), { code: "InvalidArgument" }, bad);
  });

  it("takes them in a text cell too unless the profile says otherwise; an apostrophe always makes text", async () => {
    assert.deepEqual(await write("=1+2", "@"), [3, "=1+2", "Double"]);
    assert.deepEqual(await write("=1+2", "@", false), ["=1+2", "=1+2", "String"]);
    assert.deepEqual(await write("'=1+2", "@"), ["=1+2", "=1+2", "String"]);
    assert.deepEqual(await write("-3", "@"), ["-3", "-3", "String"]);
  });
});
