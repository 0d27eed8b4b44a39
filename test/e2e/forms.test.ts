import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { applicationRows } from "../core/forms/hunan";
import { workbookOf, type Row } from "../walk/application";
import { openWorkbench, reviewAgain, type Session } from "./support/session";

/** Two applicants of Hunan in one workbook, the first with 14 full-time teachers. */
function applicants(): Uint8Array {
  const one = applicationRows(14, 3);
  const other = JSON.parse(JSON.stringify(applicationRows(4)).replaceAll("甲职业学院", "乙科技大学")) as typeof one;
  return workbookOf(Object.fromEntries(Object.keys(one).filter((record) => one[record].length > 0).map((record) => [record, [...one[record], ...other[record]] as Row[]])));
}

describe("official forms in a real browser", () => {
  let session: Session;
  before(async () => {
    session = await openWorkbench();
    await session.page.getByTestId("grid").waitFor();
    await session.page.getByTestId("file").setInputFiles({ name: "湖南.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(applicants()) });
    await session.page.getByText("已打开“湖南.xlsx”").waitFor();
  });
  after(() => session.close());

  it("fills one unit's form, takes it back, fills all, and leaves the review as it was", async () => {
    const { page, pane } = session;
    await pane.getByTestId("pack-hunan-2017").check();
    await pane.getByTestId("date").fill("2019-09-20");
    await pane.getByTestId("review").first().click();
    await pane.getByTestId("verdict").waitFor();
    const verdict = await pane.getByTestId("verdict").innerText();
    const sheets = async () => (await page.getByRole("tab").allInnerTexts()).filter((name) => name.includes("申请表"));

    await pane.getByTestId("make-summary").click();
    await pane.getByTestId("form-unit").selectOption({ label: "乙科技大学" });
    await pane.getByTestId("summary-make").click();
    await pane.getByTestId("summary-close").waitFor();
    assert.match(await pane.getByTestId("summary-result").innerText(), /1 家单位，共 3 个工作表/);
    assert.deepEqual(await sheets(), ["申请表-乙科技大学"]);
    await pane.getByTestId("undo").click();
    await pane.getByText("已撤销，恢复到写入前。").waitFor();
    assert.deepEqual(await sheets(), []);

    await pane.getByTestId("make-summary").click();
    await pane.getByTestId("form-unit").waitFor();
    await pane.getByTestId("summary-make").click();
    await pane.getByTestId("summary-close").waitFor();
    assert.match(await pane.getByTestId("summary-dialog").innerText(), /共 14 行，表中印有 9 行/);
    await pane.getByTestId("summary-close").click();
    assert.deepEqual((await sheets()).sort(), ["申请表-乙科技大学", "申请表-甲职业学院"]);

    const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("save").click()]);
    const saved = await readXlsx(new Uint8Array(readFileSync(await download.path())));
    const body = saved.sheets.find((sheet) => sheet.name === "申请表-甲职业学院")!.rows;
    assert.equal(body[6][1], "占地面积 12000 ㎡");
    assert.equal(body[35][1], "钱专");
    await reviewAgain(session);
    assert.equal(await pane.getByTestId("verdict").innerText(), verdict, "the forms are not counted again");
    assert.deepEqual(session.faults, []);
  });
});
