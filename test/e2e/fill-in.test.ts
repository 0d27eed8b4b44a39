import assert from "node:assert/strict";
import { openWorkbench, type Session } from "./support/session";

/** Names on the workbench's tabs. */
const tabs = (session: Session): Promise<string[]> => session.page.getByRole("tab").allInnerTexts();

describe("an institution makes its workbook to fill in", () => {
  let session: Session;
  before(async () => (session = await openWorkbench()));
  after(() => session.close());

  it("chooses regulation, role and sheets; they are added, reviewed without a question, and taken back", async () => {
    const { pane, page } = session;
    await pane.getByTestId("review").first().waitFor();
    await page.getByRole("tab", { name: "师资名册" }).waitFor();
    const before = await tabs(session);
    await pane.getByTestId("fillin-open").click();
    await pane.getByTestId("fillin-pack").selectOption("hunan-2017");
    await pane.getByTestId("fillin-sheet-change").uncheck();
    await pane.getByTestId("fillin-make").click();
    await pane.getByTestId("fillin-result").waitFor();
    assert.match(await pane.getByTestId("fillin-result").innerText(), /11 张工作表/u);
    const made = (await tabs(session)).filter((name) => !before.includes(name));
    assert.deepEqual(made, ["填报说明 (2)", "单位（基地）信息", "教学场地及设施", "人员情况", "管理人员", "教师", "拟申请认证的专业", "年度计划与总结", "培训班次 (2)", "附件材料", "填写示例"]);
    await pane.getByTestId("fillin-undo").click();
    await pane.getByTestId("notice").waitFor();
    assert.match(await pane.getByTestId("notice").innerText(), /删去 11 张工作表/u);
    assert.deepEqual([await tabs(session), session.faults], [before, []]);
  });

  it("Escape closes the dialog, and the focus goes back to where it was", async () => {
    const { pane, page } = session;
    await pane.getByTestId("fillin-open").click();
    await pane.getByTestId("fillin-dialog").waitFor();
    await page.keyboard.press("Escape");
    await pane.getByTestId("fillin-dialog").waitFor({ state: "detached" });
    assert.equal(await pane.getByTestId("fillin-open").evaluate((element) => element === document.activeElement), true);
  });
});
