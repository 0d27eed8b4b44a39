import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { openZip } from "../../src/files";
import { openWorkbench, review, reviewAgain, type Session } from "./support/session";

const samplePath = path.resolve(__dirname, "../../assets/sample.xlsx");
const plain = (file: string) => new Uint8Array(readFileSync(file));

/** Saves through the toolbar and reads what the browser downloaded. */
async function save(session: Session): Promise<Uint8Array> {
  const [download] = await Promise.all([session.page.waitForEvent("download"), session.page.getByTestId("save").click()]);
  return plain(await download.path());
}

describe("the whole job in a real browser", () => {
  let session: Session;
  before(async () => {
    session = await openWorkbench();
    await review(session, "2019-09-24");
  });
  after(() => session?.close());

  it("reviews the messy sample and counts by outcome", async () => {
    const text = await session.pane.getByTestId("verdict").innerText();
    assert.match(text, /须处理 \d+ 项/);
    assert.match(await session.pane.getByTestId("filter-error").innerText(), /[1-9]\d*/);
    assert.match(await session.pane.getByTestId("filter-missing").innerText(), /[1-9]\d*/);
  });

  it("worked it out in a worker, away from the thread that draws", async () => {
    assert.equal(session.page.workers().length, 1);
    assert.match(session.page.workers()[0].url(), /\.js$/);
    assert.deepEqual(session.faults, []);
  });

  it("jumps from a finding to its cell and quotes the clause", async () => {
    await session.pane.getByTestId("search").fill("1999人");
    await session.pane.getByTestId("finding").first().click();
    await session.page.waitForFunction(() => (document.querySelector("[data-testid=name-box]") as HTMLInputElement).value === "O6");
    assert.equal(await session.page.locator("[role=tab][aria-selected=true]").innerText(), "单位信息");
    assert.match(await session.pane.getByTestId("quote").innerText(), /每年培(訓不少於|训不少于)2000名/);
    await session.pane.getByTestId("search").fill("");
  });

  it("notices an edit in the sheet and reviews again", async () => {
    await session.page.getByTestId("name-box").fill("O6");
    await session.page.getByTestId("name-box").press("Enter");
    await session.page.getByTestId("grid").press("F2");
    await session.page.getByTestId("cell-editor").fill("2000");
    await session.page.getByTestId("cell-editor").press("Enter");
    await session.pane.getByText(/已修改|有变动|重新核验/).first().waitFor();
    await reviewAgain(session);
    await session.pane.getByTestId("search").fill("1999人");
    await session.pane.getByTestId("finding").first().waitFor({ state: "detached" });
    await session.pane.getByTestId("search").fill("");
  });

  it("fills the summary table, twice the same, and writes the findings sheet", async () => {
    for (let round = 0; round < 2; round++) {
      await session.pane.getByTestId("make-summary").click();
      await session.pane.getByTestId("summary-make").click();
      await session.pane.getByTestId("summary-close").waitFor();
      await session.pane.getByTestId("summary-close").click();
    }
    await session.page.getByRole("tab", { name: "申报汇总表" }).waitFor();
    await session.pane.getByTestId("write-findings").click();
    await session.page.getByRole("tab", { name: "核验结果" }).waitFor();
  });

  it("saves a workbook that an independent library reads: the submitter's cells as they were, our sheets beside them", async () => {
    const saved = await readXlsx(await save(session));
    const original = await readXlsx(plain(samplePath));
    for (const sheet of original.sheets) {
      const expected = sheet.rows.map((row) => [...row]);
      if (sheet.name === "单位信息") expected[5][14] = 2000;
      const now = saved.sheets.find((other) => other.name === sheet.name);
      // The column total is a formula: it follows the edit.
      if (sheet.name === "单位信息") expected[19][14] = now!.rows[19][14];
      assert.deepEqual(now?.rows, expected, sheet.name);
    }
    const rows = saved.sheets.find((sheet) => sheet.name === "申报汇总表")!.rows.map((row) => row.map((cell) => String(cell ?? "")).join("|"));
    assert.ok(rows.some((row) => row.includes("山东省专业技术人员继续教育基地申报汇总表")));
    assert.ok(rows.some((row) => row.includes("仿制样式，非官方表样")));
    assert.equal(rows.filter((row) => row.includes("济南泉城理工大学")).length, 1);
    const list = saved.sheets.find((sheet) => sheet.name === "核验结果")!;
    assert.ok(list.rows.length > 50);
  });

  it("takes its marks back: the sheets are as they were", async () => {
    await session.pane.getByTestId("clear-marks").click();
    await session.pane.getByText("标记已清除").waitFor();
    const part = (bytes: Uint8Array, name: string) => Buffer.from(openZip(bytes).entries.get(name)!.compressed).toString("base64");
    const saved = await save(session);
    // 师资名册 and 附件3 were only marked, never edited.
    assert.equal(part(saved, "xl/worksheets/sheet5.xml"), part(plain(samplePath), "xl/worksheets/sheet5.xml"));
  });

  it("reviews several workbooks as one, and says why one cannot be read", async () => {
    await session.pane.getByTestId("batch-tab").click();
    await session.pane.getByTestId("batch-input").setInputFiles([
      { name: "甲市.xlsx", mimeType: "application/octet-stream", buffer: readFileSync(samplePath) },
      { name: "乙市.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("这不是工作簿") },
      { name: "丙市.xls", mimeType: "application/octet-stream", buffer: Buffer.from("d0cf11e0a1b11ae1", "hex") },
    ]);
    assert.equal(await session.pane.getByTestId("file-line").count(), 3);
    await session.pane.getByTestId("review").first().click();
    await session.pane.getByTestId("group-file").waitFor();
    await session.pane.getByTestId("finding").first().waitFor();
    await session.pane.getByTestId("collapse").click();
    await session.pane.getByTestId("finding").first().waitFor({ state: "detached" });
    const lines = await session.pane.getByTestId("group").allInnerTexts();
    assert.equal(lines.length, 3);
    // What does not count stands first.
    assert.match(lines[0], /乙市\.xlsx[\s\S]*不是 Excel 工作簿/);
    assert.match(lines[1], /丙市\.xls[\s\S]*\.xls/);
  });

  it("opens the file of a finding as a further workbook, at the cell; the pane stays with the first", async () => {
    const { page, pane } = session;
    await pane.getByTestId("collapse").click();
    await pane.getByTestId("finding").first().click();
    await pane.getByTestId("see-rows").click();
    await pane.locator(".rows-cell").first().waitFor();
    await pane.getByTestId("rows-close").click();
    const place = (await pane.getByTestId("card").locator(".cell-link").first().innerText()).trim();
    await pane.getByTestId("open-file").click();
    await page.getByTestId("book-tab").nth(1).waitFor();
    assert.match(await page.getByTestId("status").innerText(), new RegExp(`已定位到 ${place}；`, "u"));
    await page.getByRole("tab", { name: "核验结果" }).first().waitFor();
    await page.getByTestId("book-close").click();
    await page.getByTestId("book-tab").first().waitFor({ state: "detached" });
    assert.equal(await page.getByRole("tab", { name: "单位信息" }).count(), 1);
  });

  it("asked nothing of any other server, and nothing went wrong on the way", () => {
    assert.deepEqual(session.requests.filter((address) => !address.startsWith(session.address) && !/^(blob|data):/.test(address)), []);
    assert.deepEqual(session.faults, []);
  });
});
