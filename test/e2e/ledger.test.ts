import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { openWorkbench, review, type Session } from "./support/session";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Rules of axe that the pane breaks, with the elements. */
async function violations(session: Session): Promise<string[]> {
  const frame = session.page.frames().find((one) => one.url().includes("taskpane.html"))!;
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const run = (window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
    const { violations: found } = await run.run({ iframes: false, resultTypes: ["violations"] });
    return found.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  });
}

describe("the ledger and the parameters in the pane", () => {
  let session: Session;
  before(async () => {
    session = await openWorkbench({ width: 320, height: 800 });
    await session.page.getByTestId("grid").waitFor({ state: "attached" });
    await session.page.getByTestId("view-pane").click();
  });
  after(() => session.close());

  it("a parameter is changed before the review, refused where it cannot be used, and its clause quoted", async () => {
    const { pane } = session;
    await pane.getByTestId("review").first().waitFor();
    for (const id of ["shandong-2016", "shandong-2019"]) await pane.getByTestId(`pack-${id}`).setChecked(true);
    await pane.getByTestId("parameters").click();
    const input = pane.getByTestId("parameter-minTeachers-input");
    await input.fill("-1");
    assert.match(await pane.getByTestId("parameter-minTeachers").innerText(), /应是不小于 0 的数字/);
    assert.equal(await pane.getByTestId("parameters-apply").isDisabled(), true);
    assert.deepEqual(await violations(session), []);
    await input.fill("999");
    const clauses = pane.getByTestId("parameter-minTeachers").getByTestId("parameter-clauses");
    await clauses.locator("summary").first().click();
    await clauses.locator("li summary").first().click();
    assert.ok((await clauses.locator("blockquote").first().innerText()).length > 4);
    await pane.getByTestId("parameters-apply").click();
    assert.match(await pane.getByTestId("parameters").innerText(), /已修改 1 项/);
  });

  it("every clause is in the ledger; one that failed leads to its findings", async () => {
    const { pane } = session;
    await review(session, "2019-09-24");
    await pane.getByTestId("page-ledger").click();
    await pane.getByTestId("ledger-clause").first().waitFor();
    assert.match(await pane.getByTestId("ledger-closed").innerText(), /未闭合/);
    assert.deepEqual(await violations(session), []);
    await pane.getByTestId("ledger-search").fill("shandong-2016/8.1.1b");
    await pane.locator("[data-clause='shandong-2016/8.1.1b']").click();
    const card = pane.getByTestId("ledger-card");
    assert.match(await card.innerText(), /有问题[\s\S]*程序核验[\s\S]*师资名册最少人数 999 人/);
    assert.deepEqual(await violations(session), []);
    await pane.getByTestId("show-findings").click();
    await pane.getByTestId("finding").first().waitFor();
    assert.equal(await pane.getByTestId("search").inputValue(), "shandong-2016/8.1.1b");
    assert.equal(await pane.getByTestId("group").count(), 1);
  });

  it("a changed parameter reviews again at once", async () => {
    const { pane } = session;
    await pane.getByTestId("parameters").click();
    await pane.getByTestId("parameter-minTeachers-reset").click();
    // The button is gone with what it did: Escape still means the dialog.
    await session.page.keyboard.press("Escape");
    await pane.getByTestId("parameters-dialog").waitFor({ state: "detached" });
    await pane.getByTestId("parameters").click();
    await pane.getByTestId("parameter-minTeachers-reset").click();
    await pane.getByTestId("parameters-apply").click();
    // The line says under what the result was made, not what is chosen.
    await pane.getByTestId("parameters").filter({ hasText: /^核验口径$/ }).waitFor();
  });

  it("hundreds of clauses are a few dozen rows of the document, and the keys walk them", async () => {
    const { pane } = session;
    await pane.getByTestId("page-ledger").click();
    await pane.getByTestId("ledger-search").fill("");
    const list = pane.getByTestId("ledger-list");
    await list.focus();
    await list.press("End");
    await pane.locator("[data-testid=ledger-clause][aria-selected=true]").waitFor();
    assert.ok((await pane.locator("[role=treeitem]").count()) < 60);
    await list.press("ArrowLeft");
    await pane.locator("[data-testid=ledger-head][aria-selected=true]").waitFor();
    await list.press("ArrowLeft");
    assert.equal(await pane.locator("[data-testid=ledger-head][aria-selected=true]").getAttribute("aria-expanded"), "false");
    assert.deepEqual(session.faults, []);
  });

  it("the sheet is written into the workbook", async () => {
    const { pane } = session;
    await pane.getByTestId("write-ledger").click();
    await pane.getByText("写入工作表“条款台账”").waitFor();
  });
});
