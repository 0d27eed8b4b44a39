import assert from "node:assert/strict";
import { open } from "../office";

const set = async (change: (validation: Excel.DataValidation) => void): Promise<string | null> => {
  try {
    await open().run(async (context, sheet) => {
      const { dataValidation } = sheet.getRange("A1:A9");
      dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      change(dataValidation);
      await context.sync();
    });
    return null;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
};
const of = (length: number): string => "字".repeat(length);

describe("L64: what a data validation holds", () => {
  const limits: [string, number, (length: number) => (validation: Excel.DataValidation) => void][] = [
    ["characters of a list written out", 255, (length) => (validation) => (validation.rule = { list: { inCellDropDown: true, source: of(length) } })],
    ["characters of the title of a prompt", 32, (length) => (validation) => (validation.prompt = { showPrompt: true, title: of(length), message: "" })],
    ["characters of a prompt", 255, (length) => (validation) => (validation.prompt = { showPrompt: true, title: "", message: of(length) })],
    ["characters of the title of an alert", 32, (length) => (validation) => (validation.errorAlert = { showAlert: true, style: "Stop", title: of(length), message: "" })],
    ["characters of an alert ([MS-XLS] 2.5.37)", 225, (length) => (validation) => (validation.errorAlert = { showAlert: true, style: "Stop", title: "", message: of(length) })],
    ["characters of a formula", 255, (length) => (validation) => (validation.rule = { custom: { formula: `=${"1".repeat(length)}` } })],
  ];
  for (const [what, most, change] of limits) it(`${most} ${what}`, async () => {
    assert.deepEqual([await set(change(most)), await set(change(most + 1))], [null, "InvalidArgument"]);
  });

  it("a formula that Excel can read", async () => {
    assert.equal(await set((validation) => (validation.rule = { custom: { formula: "=LEN(A1" } })), "InvalidArgument");
  });
});
