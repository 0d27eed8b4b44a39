import assert from "node:assert/strict";
import { open } from "../office";

const write = async (value: string): Promise<string | null> => {
  try {
    await open().run(async (context, sheet) => {
      sheet.getRange("A1").values = [[value]];
      await context.sync();
    });
    return null;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
};
const nested = (levels: number): string => `=${"IF(TRUE,".repeat(levels)}1${")".repeat(levels)}`;

describe("L37: how much a cell and a formula hold", () => {
  const limits: [string, string, string][] = [
    ["32,767 characters", "字".repeat(32_767), "字".repeat(32_768)],
    ["253 line feeds", `a${"\n".repeat(253)}`, `a${"\n".repeat(254)}`],
    ["8,192 characters of formula", `=${"1+".repeat(4095)}11`, `=${"1+".repeat(4096)}1`],
    ["255 characters of a text in a formula", `="${"字".repeat(255)}"`, `="${"字".repeat(256)}"`],
    ["255 arguments", `=SUM(${Array(255).fill("1").join(",")})`, `=SUM(${Array(256).fill("1").join(",")})`],
    ["64 levels of functions in a function", nested(64), nested(65)],
  ];
  for (const [what, fits, tooMuch] of limits) it(`${what}, and no more`, async () => {
    assert.deepEqual([await write(fits), await write(tooMuch)], [null, "InvalidArgument"]);
  });

  it("the same of the formula of a rule", async () => {
    const set = (formula: string) => open().run(async (context, sheet) => {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
      await context.sync();
    });
    await set(`=ISTEXT("${"字".repeat(255)}")`);
    await assert.rejects(set(`=ISTEXT("${"字".repeat(256)}")`), { code: "InvalidArgument" });
  });
});
