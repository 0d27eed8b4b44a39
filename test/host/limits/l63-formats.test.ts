import assert from "node:assert/strict";
import { userEdit } from "../../../src/host";
import { open } from "../office";

describe("L63: how many different formats a workbook holds", () => {
  it("200 number formats beside Excel's own, by the strictest language; one more is refused", async () => {
    const office = open();
    const use = (format: string) => office.run(async (context, sheet) => {
      sheet.getRange("A1").numberFormat = [[format]];
      await context.sync();
    });
    await office.run(async (context, sheet) => {
      for (let n = 0; n < 200; n += 1) sheet.getRangeByIndexes(n, 0, 1, 1).numberFormat = [[`0"第${n}"`]];
      await context.sync();
    });
    await use("@");
    await use('0"第7"');
    await assert.rejects(use('0"另"'), { code: "GeneralException" });
  });

  it("65,490 different looks of cells", async () => {
    const office = open();
    const { styles } = office.workbook;
    for (let n = styles.list.length; n < 65_490; n += 1) styles.intern({ font: { color: `#${n.toString(16).padStart(6, "0")}` } });
    await assert.rejects(office.run(async (context, sheet) => {
      sheet.getRange("A1").format.font.color = "#FEDCBA";
      await context.sync();
    }), { code: "GeneralException" });
  });

  it("100 steps to undo", () => {
    const office = open();
    for (let n = 0; n < 120; n += 1) userEdit(office.host, "数据", "A1", n);
    assert.equal(office.host.undo.steps.length, 100);
  });
});
