import assert from "node:assert/strict";
import { open } from "./office";

describe("host: colours", () => {
  it("are taken by the names HTML has and given back as #RRGGBB; any other word is refused", async () => {
    const office = open([["甲"]]);
    await office.run(async (context, sheet) => {
      const { format } = sheet.getRange("A1");
      for (const [name, hex] of [["orange", "#FFA500"], ["LightGoldenrodYellow", "#FAFAD2"], ["grey", "#808080"], ["#ffc7ce", "#FFC7CE"], ["FFA500", "#FFA500"]]) {
        format.fill.color = name;
        format.fill.load("color");
        await context.sync();
        assert.equal(format.fill.color, hex, name);
      }
    });
    await assert.rejects(office.run(async (context, sheet) => {
      sheet.getRange("A1").format.font.color = "朱红";
      await context.sync();
    }), { code: "InvalidArgument" });
  });
});
