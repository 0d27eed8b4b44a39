import assert from "node:assert/strict";
import { openHost, saveHost } from "../../src/host";
import { open } from "./office";

const one = () => open([{ name: "甲", values: [[1], [2], [3], [4], [5], [6]] }]);

describe("host: page breaks and scale", () => {
  it("are added above a row, once, listed, counted and removed", async () => {
    await one().run(async (context) => {
      const { horizontalPageBreaks } = context.workbook.worksheets.getItem("甲");
      horizontalPageBreaks.add("A5");
      horizontalPageBreaks.add("B3:C4");
      horizontalPageBreaks.add("A5");
      const count = horizontalPageBreaks.getCount();
      horizontalPageBreaks.load("items/rowIndex");
      const cell = horizontalPageBreaks.getItem(1).getCellAfterBreak().load("address");
      await context.sync();
      assert.deepEqual([count.value, horizontalPageBreaks.items.map((one) => one.rowIndex), cell.address], [2, [2, 4], "甲!A5"]);
      horizontalPageBreaks.items[0].delete();
      const left = horizontalPageBreaks.getCount();
      await context.sync();
      horizontalPageBreaks.removePageBreaks();
      const none = horizontalPageBreaks.getCount();
      await context.sync();
      assert.deepEqual([left.value, none.value], [1, 0]);
    });
  });

  it("are refused above the first row", async () => {
    await one().run(async (context) => {
      context.workbook.worksheets.getItem("甲").horizontalPageBreaks.add("A1");
      await assert.rejects(context.sync(), { code: "InvalidArgument" });
    });
  });

  it("move with inserted rows, and are saved and opened again, with the scale", async () => {
    const office = one();
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("甲");
      sheet.horizontalPageBreaks.add("A3");
      sheet.horizontalPageBreaks.add("A5");
      sheet.pageLayout.zoom = { scale: 85 };
      sheet.getRange("4:5").insert("Down");
      await context.sync();
    });
    const again = openHost(saveHost(office.host.workbook), "b.xlsx").sheets[0];
    assert.deepEqual([again.page.rowBreaks, again.page.zoom], [[2, 6], { scale: 85 }]);
  });

  it("leave fitting when a scale is set, and take it back when fitted again", async () => {
    const office = one();
    const zoom = async (value: Excel.PageLayoutZoomOptions): Promise<unknown> => {
      await office.run(async (context) => {
        context.workbook.worksheets.getItem("甲").pageLayout.zoom = value;
        await context.sync();
      });
      return openHost(saveHost(office.host.workbook), "b.xlsx").sheets[0].page.zoom;
    };
    assert.deepEqual(await zoom({ horizontalFitToPages: 1 }), { horizontalFitToPages: 1, verticalFitToPages: 0 });
    assert.deepEqual(await zoom({ scale: 70 }), { scale: 70 });
  });
});
