import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { blankWorkbook, patchWorkbook } from "../../src/files";
import { violations } from "./support/axe";
import { openWorkbench, review, type Session } from "./support/session";

const paneFrame = (session: Session) => session.page.frames().find((frame) => frame.url().includes("taskpane.html"))!;

describe("the pages as people meet them", () => {

  for (const [width, height] of [[1280, 800], [320, 800]]) {
    it(`break no accessibility rule at ${width} × ${height}, before and after a review`, async () => {
      const session = await openWorkbench({ width, height });
      try {
        await session.page.getByTestId("grid").waitFor({ state: width > 760 ? "visible" : "attached" });
        if (width < 760) await session.page.getByTestId("view-pane").click();
        await session.pane.getByTestId("review").first().waitFor();
        assert.deepEqual(await violations(session.page), []);
        assert.deepEqual(await violations(paneFrame(session)), []);
        await session.pane.getByTestId("fillin-open").click();
        await session.pane.getByTestId("fillin-dialog").waitFor();
        assert.deepEqual(await violations(paneFrame(session)), []);
        await session.pane.getByTestId("fillin-cancel").click();
        await review(session, "2019-09-24");
        await session.pane.getByTestId("finding").first().click();
        assert.deepEqual(await violations(paneFrame(session)), []);
        await session.pane.getByTestId("page-board").click();
        await session.pane.getByTestId("board-row").first().waitFor();
        await session.pane.getByTestId("board").press("ArrowDown");
        await session.pane.getByTestId("board").press("Enter");
        await session.pane.getByTestId("board-card").waitFor();
        assert.deepEqual(await violations(paneFrame(session)), []);
        for (const part of ["faults", "chart"]) {
          await session.pane.getByTestId(`board-${part}`).click();
          await session.pane.getByTestId(part === "faults" ? "faults-row" : "fault-chart").first().waitFor();
          assert.deepEqual(await violations(paneFrame(session)), []);
        }
        const wide = await paneFrame(session).evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
        assert.equal(wide, false, "the pane scrolls sideways");
      } finally {
        await session.close();
      }
    });
  }

  it("open what is no workbook with one sentence, and keep what was open", async () => {
    const session = await openWorkbench();
    try {
      await session.page.getByTestId("grid").waitFor();
      for (const [name, bytes, says] of [
        ["坏.xlsx", Buffer.from("不是工作簿"), /坏\.xlsx.*不是 Excel 工作簿/],
        ["旧.xls", Buffer.from("d0cf11e0a1b11ae1".padEnd(2048, "0"), "hex"), /旧\.xls.*旧版/],
        ["空.xlsx", Buffer.alloc(0), /空\.xlsx/],
      ] as [string, Buffer, RegExp][]) {
        await session.page.getByTestId("file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
        await session.page.waitForFunction(() => document.querySelector("[data-testid=status]")!.classList.contains("bad"));
        assert.match(await session.page.getByTestId("status").innerText(), says);
        assert.equal(await session.page.getByRole("tab", { name: "单位信息" }).count(), 1);
        await session.page.getByTestId("sample").click();
        await session.page.waitForFunction(() => !document.querySelector("[data-testid=status]")!.classList.contains("bad"));
      }
    } finally {
      await session.close();
    }
  });

  it("keep the file a person opened while the sample was still on its way", async () => {
    const session = await openWorkbench();
    try {
      let arrive = (): void => undefined;
      const held = new Promise<void>((go) => (arrive = go));
      await session.page.route("**/assets/sample.xlsx", async (route) => (await held, route.continue()));
      await session.page.reload();
      await session.page.getByTestId("file").setInputFiles({ name: "空白.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(blankWorkbook("Sheet1")) });
      await session.page.getByText("已打开“空白.xlsx”").waitFor();
      const late = session.page.waitForResponse("**/assets/sample.xlsx");
      arrive();
      await (await late).finished();
      // Whatever the page does with it, it does it in the turns after.
      await session.page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
      assert.equal(await session.page.getByRole("tab", { name: "Sheet1" }).count(), 1);
    } finally {
      await session.close();
    }
  });

  it("say that an empty workbook and a sheet without a known header hold nothing to review", async () => {
    const session = await openWorkbench();
    try {
      const prose = patchWorkbook(blankWorkbook("说明"), { edit: [{ sheet: "说明", operations: [{ op: "cells", cells: [{ row: 0, column: 0, value: "请各单位按时报送。" }] }] }], add: [] });
      for (const [name, bytes] of [["空白.xlsx", blankWorkbook("Sheet1")], ["说明.xlsx", prose]] as const) {
        await session.page.getByTestId("file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
        // A review alone is no unsaved change: nothing is asked before the next file.
        await session.page.getByText(`已打开“${name}”`).waitFor();
        await session.pane.getByTestId("review").first().waitFor();
        await session.pane.getByTestId("pack-shandong-2019").setChecked(true);
        await session.pane.getByTestId("review").first().click();
        await session.pane.getByText(/没有找到认识的表头|没有内容|没有可核验/).first().waitFor();
        assert.match(await session.pane.getByTestId("verdict").innerText(), /没有可核验的内容/);
        assert.doesNotMatch(await paneFrame(session).evaluate(() => document.body.innerText), /0 问题|未发现问题/);
      }
    } finally {
      await session.close();
    }
  });

  it("review a protected sheet, mark nothing in it and say so", async () => {
    const session = await openWorkbench();
    try {
      const sample = new Uint8Array(readFileSync(`${__dirname}/../../assets/sample.xlsx`));
      const locked = patchWorkbook(sample, { edit: [{ sheet: "单位信息", operations: [{ op: "protect", protection: {} }] }], add: [] });
      await session.page.getByTestId("file").setInputFiles({ name: "保护.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(locked) });
      await session.page.getByText("已打开“保护.xlsx”").waitFor();
      await review(session, "2019-09-24");
      await session.pane.getByText(/单位信息.*保护|保护.*单位信息/).first().waitFor();
    } finally {
      await session.close();
    }
  });
});
