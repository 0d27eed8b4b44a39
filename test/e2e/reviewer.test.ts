import assert from "node:assert/strict";
import { openWorkbench, review, reviewAgain, type Session } from "./support/session";
import { violations } from "./support/axe";

describe("in a browser: 评审 and 单位", () => {
  let session: Session;
  before(async () => {
    session = await openWorkbench({ width: 1280, height: 800 });
    await review(session, "2019-09-24");
  });
  after(() => session?.close());

  it("an answer by key counts at once, goes to the sheet 评审意见, and is there after the next review", async () => {
    const { pane, page } = session;
    await pane.getByTestId("page-checklist").click();
    await pane.getByTestId("checklist-units-row").first().click();
    await pane.getByTestId("reviewer-name").fill("李四");
    await pane.getByTestId("questions").focus();
    await page.keyboard.press("3");
    await pane.getByTestId("evidence").fill("查阅台账");
    await pane.getByTestId("next-open").click();
    await pane.getByTestId("questions").focus();
    await page.keyboard.press("1");
    await page.getByRole("tab", { name: "评审意见" }).waitFor();
    await pane.locator(".saving-dot").waitFor({ state: "detached" });
    await reviewAgain(session);
    await pane.getByTestId("page-checklist").waitFor();
    await pane.getByTestId("answers-failed").click();
    await pane.getByTestId("questions-row").first().click();
    assert.equal(await pane.getByTestId("answer-3").isChecked(), true);
    assert.equal(await pane.getByTestId("evidence").inputValue(), "查阅台账");
    assert.match((await pane.getByTestId("answered-by").textContent()) ?? "", /李四/);
    assert.deepEqual(session.faults, []);
  });

  it("what is typed in the moment after an answer stays", async () => {
    const { pane, page } = session;
    await pane.getByTestId("next-open").click();
    const frame = page.frames().find((one) => one.url().includes("taskpane.html"))!;
    // Within one turn of the page, before anything it does after painting.
    await frame.evaluate(async () => {
      document.querySelector("[data-testid=questions]")!.dispatchEvent(new KeyboardEvent("keydown", { key: "1", bubbles: true }));
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
      const field = document.querySelector<HTMLTextAreaElement>("[data-testid=evidence]")!;
      field.value = "随即写下";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await pane.locator("[data-testid=answer-1]:checked").waitFor();
    await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
    assert.equal(await pane.getByTestId("evidence").inputValue(), "随即写下");
  });

  it("a unit's verdict leads to the findings that decide it", async () => {
    const { pane } = session;
    await pane.getByTestId("page-units").click();
    await pane.getByTestId("units-row").first().click();
    await pane.getByTestId("deciding").first().click();
    await pane.getByTestId("card").waitFor();
  });

  it("breaks no rule of accessibility", async () => {
    const { pane, page } = session;
    const frame = page.frames().find((one) => one.url().includes("taskpane.html"))!;
    for (const tab of ["page-units", "page-checklist"]) {
      await pane.getByTestId(tab).click();
      assert.deepEqual(await violations(frame), [], tab);
    }
  });
});
