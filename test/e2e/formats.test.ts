import assert from "node:assert/strict";
import { utils, write, type BookType } from "@e965/xlsx";
import { docx, para, row, table } from "../files/read/support/docx";
import { openWorkbench, review, type Session } from "./support/session";

const header = ["单位名称", "统计年度", "单位类别", "年培训人数"];
const saved = (bookType: BookType, name: string): Buffer => write({ SheetNames: ["单位信息"], Sheets: { 单位信息: utils.aoa_to_sheet([header, [name, 2018, "高等院校", 1999]]) } }, { type: "buffer", bookType }) as Buffer;
const html = "<img src=x onerror=document.title='met'>";
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

describe("files of every kind, in the pages", () => {
  let session: Session;
  before(async () => {
    session = await openWorkbench();
    await session.page.getByTestId("grid").waitFor();
  });
  after(() => session?.close());

  it("an old format is opened in the workbench, which says what came over", async () => {
    await session.page.getByTestId("file").setInputFiles([file("甲.xls", saved("biff8", "甲学院"))]);
    await session.page.getByText("已打开“甲.xls”：1 个工作表。原文件不是 .xlsx").waitFor();
    await session.page.getByRole("tab", { name: "单位信息" }).waitFor();
  });

  it("a batch takes them together, each with its findings", async () => {
    await session.pane.getByTestId("batch-tab").click();
    const word = Buffer.from(docx(para("单位信息") + table(row(...header), row("丙学院", "2018", "高等院校", "1999"))));
    await session.pane.getByTestId("batch-input").setInputFiles([file("甲.xls", saved("biff8", "甲学院")), file("乙.csv", saved("csv", "乙学院")), file("丙.docx", word), file("丁.ods", saved("ods", "丁学院")), file(`${html}.csv`, saved("csv", `${html}学院`)), file("扫描.pdf", Buffer.from("%PDF-1.7"))]);
    await review(session, "2019-09-20");
    await session.pane.getByTestId("group-file").waitFor();
    await session.pane.getByTestId("collapse").click();
    await session.pane.getByTestId("finding").first().waitFor({ state: "detached" });
    const lines = (await session.pane.getByTestId("group").allInnerTexts()).map((text) => text.replace(/\s+/gu, " "));
    assert.equal(lines.length, 6);
    for (const name of ["甲.xls", "乙.csv", "丙.docx", "丁.ods"]) assert.match(lines.find((line) => line.includes(name)) ?? "", /不符合 1/u, name);
    assert.match(lines.find((line) => line.includes("扫描.pdf")) ?? "", /PDF/u);
  });

  it("H15: marks of HTML in names are shown as they are, and make nothing of the page", async () => {
    assert.ok((await session.pane.getByTestId("group").allInnerTexts()).some((text) => text.includes(`${html}.csv`)));
    await session.pane.getByTestId("collapse").click();
    await session.pane.getByTestId("finding").first().waitFor();
    for (const frame of session.page.frames()) assert.equal(await frame.evaluate(() => document.querySelectorAll("img[src='x']").length + Number(document.title === "met")), 0);
  });

  it("nothing went wrong on the way", () => assert.deepEqual(session.faults, []));
});
