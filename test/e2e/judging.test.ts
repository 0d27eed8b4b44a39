import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { openWorkbench, review, type Session } from "./support/session";

describe("in a browser: a reviewer's job over the four pages", () => {
  let session: Session;
  before(async () => {
    session = await openWorkbench();
    await review(session, "2019-09-24");
  });
  after(() => session?.close());

  const frame = () => session.page.frames().find((one) => one.url().includes("taskpane.html"))!;
  const focused = (testId: string) => frame().waitForFunction((wanted) => document.activeElement!.getAttribute("data-testid") === wanted, testId);
  const number = async (testId: string) => Number(/\d+/.exec(await session.pane.getByTestId(testId).innerText())![0]);
  const saved = () => session.pane.locator(".saving-dot").waitFor({ state: "detached" });
  let evidence = "";
  let units = 0;

  it("from a unit's verdict to its questions; keys answer and go on, and never lose the focus", async () => {
    const { pane, page } = session;
    await pane.getByTestId("page-units").click();
    await pane.getByTestId("units-row").first().click();
    await pane.getByTestId("go-review").first().click();
    await focused("questions");
    await page.keyboard.press("1");
    await pane.locator("[data-testid=questions-row][aria-selected=true]", { hasText: "符合" }).waitFor();
    await page.keyboard.press("n");
    await pane.locator("[data-testid=questions-row][aria-selected=true]", { hasText: "未评" }).waitFor();
    await focused("questions");
  });

  it("the mouse answers with evidence; the answer goes to the other units and counts in 问题 at once", async () => {
    const { pane } = session;
    await pane.getByTestId("page-findings").click();
    const before = await number("filter-error");
    await pane.getByTestId("page-checklist").click();
    evidence = "实地查看，没有看到相应材料";
    await pane.getByTestId("answer-3").click();
    await pane.getByTestId("evidence").fill(evidence);
    await pane.getByTestId("reviewer-name").fill("李四");
    await pane.getByTestId("spread").click();
    await pane.getByTestId("spread-all").click();
    units = 1 + (await number("spread-do"));
    assert.ok(units > 10);
    await pane.getByTestId("spread-do").click();
    await focused("spread");
    await saved();
    await pane.getByTestId("page-findings").click();
    assert.equal(await number("filter-error"), before + units);
    await pane.getByTestId("page-checklist").click();
    await pane.getByTestId("next-open").click();
    await focused("questions");
  });

  it("台账 counts the answers of the clause, 单位结论 is written, and the focus comes back to its button", async () => {
    const { pane, page } = session;
    await pane.getByTestId("page-ledger").click();
    await pane.getByTestId("ledger-search").fill("影响");
    await pane.locator("[data-testid=ledger-clause]", { hasText: `已答 ${units}/${units}` }).first().waitFor();
    await pane.getByTestId("page-units").click();
    await pane.getByTestId("write-verdicts").click();
    await pane.getByTestId("notice").waitFor();
    await focused("write-verdicts");
    await page.getByRole("tab", { name: "单位结论" }).waitFor();
    // What was done is said until one goes on.
    await pane.getByTestId("page-findings").click();
    await pane.getByTestId("notice").waitFor({ state: "detached" });
  });

  it("saved and opened again, the regulations, the day and every answer are there", async () => {
    const { pane, page } = session;
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("save").click()]);
    await page.getByTestId("file").setInputFiles({ name: "复核.xlsx", mimeType: "application/octet-stream", buffer: readFileSync(await download.path()) });
    await page.getByText("已打开“复核.xlsx”").waitFor();
    await pane.getByTestId("review").first().waitFor();
    assert.equal(await pane.getByTestId("pack-shandong-2019").isChecked(), true);
    assert.equal(await pane.getByTestId("date").inputValue(), "2019-09-24");
    await pane.getByTestId("review").first().click();
    await pane.getByTestId("page-checklist").click();
    await pane.getByTestId("answers-failed").click();
    assert.equal(await pane.getByTestId("checklist-units-row").count(), units);
    await pane.getByTestId("checklist-units-row").last().click();
    await pane.getByTestId("questions-row").first().click();
    assert.equal(await pane.getByTestId("evidence").inputValue(), evidence);
    assert.match(await pane.getByTestId("answered-by").innerText(), /不符合.*李四/);
    assert.deepEqual(session.faults, []);
  });
});
