import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { inflateRawSync } from "node:zlib";
import { readXlsx } from "hucre/xlsx";
import { findTables } from "../../src/core/intake/tables/find-tables";
import { openZip, patchWorkbook, readWorkbook } from "../../src/files";
import type { CellWrite } from "../../src/files/model";
import type { CellStyle } from "../../src/sheet/cell-style";
import { openWorkbench, review, reviewAgain, type Session } from "./support/session";

const sample = new Uint8Array(readFileSync(path.resolve(__dirname, "../../assets/sample.xlsx")));

/** The sample with the official table beside it, as a bureau has it open: odd padding, three printed lines, a sum, a note, a seal. */
function withTemplate(): Uint8Array {
  const line = { style: "thin" as const };
  const style: CellStyle = { border: { top: line, right: line, bottom: line, left: line }, align: { horizontal: "center", wrap: true } };
  const labels = ["序 号", "申 报 单 位\n名　　称", "单位\n类别", "申报类型", "重点领域/培训专业", "专职师资\n（人）", "兼职师资（人）", "年培训\n人 数（人）", "联 系 人", "联系电话", "备  注"];
  const cells: CellWrite[] = [
    { row: 0, column: 0, value: "山东省专业技术人员继续教育基地申报汇总表" },
    { row: 1, column: 0, value: "推荐单位（盖章）：　　　　　填报日期：　　年　月　日" },
    ...labels.map((value, column) => ({ row: 2, column, value, style })),
    ...[3, 4, 5].flatMap((row) => labels.map((_, column) => ({ row, column, value: column === 0 ? row - 2 : null, style }))),
    ...labels.map((_, column) => ({ row: 6, column, value: column === 0 ? "合  计" : null, style })),
    ...["F", "G", "H"].map((letter, i) => ({ row: 6, column: 5 + i, value: 0, formula: `SUM(${letter}4:${letter}6)`, style })),
    { row: 7, column: 0, value: "注：本表一式三份。" },
    { row: 9, column: 6, value: "推荐单位（盖章）" },
  ];
  return patchWorkbook(sample, { edit: [], add: [{ name: "附件2", operations: [{ op: "cells", cells }] }] });
}

async function open(session: Session, name: string, bytes: Uint8Array): Promise<void> {
  await session.page.getByTestId("file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await session.page.getByText(`已打开“${name}”`).waitFor();
  await session.pane.getByTestId("review").first().waitFor();
}

async function save(session: Session): Promise<Uint8Array> {
  const [download] = await Promise.all([session.page.waitForEvent("download"), session.page.getByTestId("save").click()]);
  return new Uint8Array(readFileSync(await download.path()));
}

async function edit(session: Session, at: string, text: string): Promise<void> {
  await session.page.getByTestId("name-box").fill(at);
  await session.page.getByTestId("name-box").press("Enter");
  await session.page.getByTestId("grid").press("F2");
  await session.page.getByTestId("cell-editor").fill(text);
  await session.page.getByTestId("cell-editor").press("Enter");
}

const part = (bytes: Uint8Array, name: string) => new TextDecoder().decode(inflateRawSync(openZip(bytes).entries.get(name)!.compressed)).split(/(?=<(?:row|cf|conditional|merge))/);

const withoutStyle = (xml: string) => xml.replace(/ s="\d+"/g, "");

describe("three people at work", () => {
  let session: Session;
  beforeEach(async () => {
    session = await openWorkbench();
    await session.page.getByTestId("grid").waitFor();
  });
  afterEach(() => session.close());

  it("a bureau fills its open template; what it changed by hand is asked about; the way back is exact", async () => {
    const { page, pane } = session;
    await open(session, "报送.xlsx", withTemplate());
    await review(session, "2019-09-24");
    const verdict = await pane.getByTestId("verdict").innerText();
    const fill = async () => {
      await pane.getByTestId("make-summary").click();
      await pane.getByTestId("summary-make").click();
      await pane.getByTestId("summary-close").waitFor();
    };
    await fill();
    await pane.getByTestId("summary-close").click();
    const rows = (await readXlsx(await save(session))).sheets.find((sheet) => sheet.name === "附件2")!.rows;
    const first = rows.map((row) => String(row[0] ?? ""));
    assert.equal(rows[3][1], "济南泉城理工大学");
    assert.deepEqual(first.slice(17, 20), ["15", "合  计", "注：本表一式三份。"]);
    assert.equal(rows[18][5], 42);
    assert.equal(String(rows[21][6]), "推荐单位（盖章）");

    await page.getByRole("tab", { name: "附件2" }).click();
    await edit(session, "I5", "手改人");
    const edited = part(await save(session), "xl/worksheets/sheet7.xml");
    await fill();
    assert.match(await pane.getByTestId("summary-dialog").innerText(), /下列 1 个单元格[\s\S]*I5[\s\S]*手改人[\s\S]*王 丽/);
    await pane.getByTestId("overwrite").click();
    await pane.getByTestId("undo").click();
    await pane.getByText("已撤销，恢复到写入前。").waitFor();
    // The same cells; Excel may number an equal style anew.
    assert.deepEqual(part(await save(session), "xl/worksheets/sheet7.xml").map(withoutStyle), edited.map(withoutStyle));
    // The form is what was made of the submissions, not one of them.
    await reviewAgain(session);
    assert.equal(await pane.getByTestId("verdict").innerText(), verdict);
    assert.deepEqual(session.faults, []);
  });

  it("an answer about a column is kept in the workbook; marks leave no trace beside it", async () => {
    const { pane } = session;
    const odd = patchWorkbook(sample, { edit: [{ sheet: "单位信息", operations: [{ op: "cells", cells: [{ row: 2, column: 4, value: "归口地" }] }, { op: "addConditionalFormat", format: { areas: [{ top: 4, left: 14, bottom: 18, right: 14 }], formula: "$O5>3000", fill: "#FFFF00" } }] }], add: [] });
    await open(session, "表头.xlsx", odd);
    await review(session, "2019-09-24");
    await pane.getByTestId("columns").locator("summary").click();
    const ask = pane.getByTestId("column-ask").filter({ hasText: "归口地" });
    await ask.first().waitFor();
    assert.equal(await ask.count(), 1);
    await ask.locator("select").selectOption({ label: "所在市（州）" });
    await ask.getByText("已由您指定").waitFor();
    const [choices] = await Promise.all([session.page.waitForEvent("download"), pane.getByTestId("choices-save").click()]);
    const written = await choices.path();
    assert.deepEqual((JSON.parse(readFileSync(written, "utf8")) as { columns: { heading: string; field: string | null }[] }).columns.filter(({ heading }) => heading === "归口地").map(({ field }) => field), ["city"]);
    await pane.getByTestId("clear-marks").click();
    await pane.getByText("标记已清除").waitFor();
    const saved = await save(session);
    assert.deepEqual(part(saved, "xl/worksheets/sheet1.xml"), part(odd, "xl/worksheets/sheet1.xml"));
    assert.equal(await session.page.locator(".dirty").count(), 0);
    await open(session, "再来.xlsx", saved);
    await pane.getByTestId("review").first().click();
    await pane.getByTestId("finding").first().waitFor();
    await pane.getByTestId("columns").locator("summary").click();
    // Said now it is the user's word; kept in the workbook it is the workbook's, whoever opens it.
    await pane.getByTestId("column-ask").filter({ hasText: "归口地" }).getByText("文件中已指定").waitFor();
    // Read from a file it is the word of whoever reads it.
    await pane.getByTestId("choices-input").setInputFiles(written);
    await pane.getByTestId("column-ask").filter({ hasText: "归口地" }).getByText("已由您指定").waitFor();
    await pane.getByTestId("choices-drop").click();
    await pane.getByTestId("column-ask").filter({ hasText: "归口地" }).getByText("文件中已指定").waitFor();
  });

  it("a sheet nobody knows is asked about, and read as what the person says, here and in the saved workbook", async () => {
    const { pane } = session;
    const cells = [["全省名录"], ["甲栏", "乙栏", "丙栏"], ["某学院", "城南路一号", 12], ["某中心", "城北路二号", 30]]
      .flatMap((line, row) => line.map((value, column): CellWrite => ({ row, column, value })));
    const odd = patchWorkbook(sample, { edit: [], add: [{ name: "名单", operations: [{ op: "cells", cells }] }] });
    await open(session, "名录.xlsx", odd);
    await review(session, "2019-09-24");
    const ask = pane.getByTestId("sheet-ask");
    await pane.getByTestId("columns").locator("summary").click();
    assert.match(await ask.innerText(), /工作表“名单”是/u);
    await ask.locator("select").selectOption({ label: "教师" });
    await ask.getByText("已由您指定").waitFor();
    await pane.getByTestId("column-ask").filter({ hasText: "甲栏" }).locator("select").selectOption({ label: "姓名" });
    await pane.getByTestId("column-ask").filter({ hasText: "甲栏" }).getByText("已由您指定").waitFor();
    const [table] = findTables(readWorkbook(await save(session), "a.xlsx")).tables.filter(({ sheet }) => sheet === "名单");
    assert.deepEqual([table.record, table.rows, table.columns.has("name")], ["teacher", 2, true]);
    assert.deepEqual(session.faults, []);
  });

  it("by keyboard alone: out of the grid, through the review, into a finding and back, Escape closes what is open", async () => {
    const { page } = session;
    await session.pane.getByTestId("review").first().waitFor();
    const frame = () => page.frames().find((one) => one.url().includes("taskpane.html"))!;
    const focus = () => frame().evaluate(() => document.activeElement!.getAttribute("data-testid") ?? document.activeElement!.tagName);
    const tabTo = async (testId: string) => {
      for (let i = 0; i < 40 && (await focus()) !== testId; i++) await page.keyboard.press("Tab");
      assert.equal(await focus(), testId);
    };
    await page.getByTestId("grid").focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement!.getAttribute("role")), "tab");
    await page.keyboard.press("F6");
    await tabTo("pack-shandong-2019");
    await page.keyboard.press("Space");
    await tabTo("review");
    await page.keyboard.press("Enter");
    await session.pane.getByTestId("finding").first().waitFor();
    await frame().waitForFunction(() => document.activeElement!.getAttribute("data-testid") === "findings");
    for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
    await session.pane.getByTestId("card").waitFor();
    await page.waitForFunction(() => (document.querySelector("[data-testid=name-box]") as HTMLInputElement).value === "D4");
    await page.keyboard.press("Escape");
    assert.equal(await session.pane.getByTestId("card").count(), 0);
    assert.equal(await focus(), "findings");
    await tabTo("make-summary");
    await page.keyboard.press("Enter");
    await session.pane.getByTestId("summary-make").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await session.pane.getByTestId("summary-dialog").count(), 0);
    assert.equal(await focus(), "make-summary");
  });
});
