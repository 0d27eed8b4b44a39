import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { review as reviewed } from "../../src/core/review/review";
import { patchWorkbook, readWorkbook } from "../../src/files";
import { packs, workdays } from "../../src/packs";
import type { CellValue } from "../../src/sheet/cells";
import { bookOf } from "../cli/support";
import { reported } from "../support/findings";
import { violations } from "./support/axe";
import { openWorkbench, review, type Session } from "./support/session";

const rows = {
  units: [
    ["单位名称", "单位类别", "所在市", "年培训专业技术人才人数", "是否实现网上培训", "归口地"],
    ["鲁东培训学院", "事业性质", "烟台市", 2300, "挂靠", "甲"],
    ["泰山培训中心", "高等院校", "泰安市", 2600, "是", "乙"],
    ["蓬莱研究院", "事业性质", "烟台市", 2600, "挂靠", "丙"],
  ],
  teachers: [["所属单位", "姓名", "教师类别", "职称层级"], ["鲁东培训学院", "张一", "专聘", "正高"], ["泰山培训中心", "李四", "专职", "甲等"]],
  unknown: [["甲栏", "乙栏", "丙栏"], ["鲁东培训学院", "城南路一号", 12], ["泰山培训中心", "城北路二号", 30]],
} satisfies Record<string, CellValue[][]>;

/** Words that nobody knows, in three columns of choices and one of yes and no, and a sheet that nobody knows. */
function strange(): Uint8Array {
  const sheet = (name: string, values: CellValue[][]) => ({ name, operations: [{ op: "cells" as const, cells: values.flatMap((row, r) => row.map((value, column) => ({ row: r, column, value }))) }] });
  return patchWorkbook(bookOf("单位信息", rows.units), { edit: [], add: [sheet("教师", rows.teachers), sheet("附件9", rows.unknown)] });
}

async function open({ page, pane }: Session, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByTestId("file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await page.getByText(`已打开“${name}”`).waitFor({ state: "attached" });
  await pane.getByTestId("review").first().waitFor({ state: "attached" });
}

async function download({ page }: Session, press: () => Promise<void>): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return new Uint8Array(readFileSync(await file.path()));
}

/** How many findings of each outcome the pane counts. */
const counts = (session: Session): Promise<string[]> => session.pane.locator(".chips button").allInnerTexts();

/** What the command line says of a file, its own and the marks of its columns left out. */
const byCommandLine = (bytes: Uint8Array) => reported(reviewed([readWorkbook(bytes, "a.xlsx")], { packs: packs.filter(({ id }) => id.startsWith("shandong")), known: [...packs], on: "2019-09-24", workdays }));

/** The words beside the selects, and what is chosen in them. */
async function asked({ pane }: Session, testid: string): Promise<string[]> {
  return pane.getByTestId(testid).evaluateAll((all) => all.map((one) => `${one.querySelector(".column-label")!.textContent} ${one.querySelector("select")!.selectedOptions[0].text}`));
}

async function answer({ pane }: Session, testid: string, text: string, label: string): Promise<void> {
  const select = pane.getByTestId(testid).filter({ hasText: text }).locator("select");
  await select.focus();
  await select.selectOption({ label });
  await pane.getByTestId(testid).filter({ hasText: text }).getByText("已由您指定").waitFor();
  await pane.locator("[data-testid=review]:enabled").first().waitFor();
}

const frameOf = ({ page }: Session) => page.frames().find((one) => one.url().includes("taskpane.html"))!;

/** The question that has the keyboard. */
const focused = (session: Session): Promise<string> => frameOf(session).evaluate(() => document.activeElement!.closest(".column-ask")?.querySelector(".column-label")?.textContent ?? document.activeElement!.tagName);

for (const [width, height] of [[1280, 800], [320, 800]])
  describe(`what is asked of words and sheets, at ${width} × ${height}`, () => {
    let session: Session;
    let saved: Uint8Array;
    let choices: Uint8Array;
    let settled: string[];
    const actionsInSight = async () => {
      const bar = await session.pane.getByTestId("make-summary").boundingBox();
      const status = await session.page.getByTestId("status").boundingBox();
      assert.ok(bar!.y + bar!.height <= status!.y, "the actions stay in sight");
    };
    before(async () => {
      session = await openWorkbench({ width, height });
      await session.page.getByTestId("grid").waitFor({ state: "attached" });
      await open(session, "表.xlsx", strange());
      if (width < 760) await session.page.getByTestId("view-pane").click();
      await review(session, "2019-09-24");
      await session.pane.getByTestId("columns").locator("summary").click();
    });
    after(() => session.close());

    it("each word is asked once, the sheet once, and none of them accuses", async () => {
      assert.deepEqual(await asked(session, "word-ask"), ["单位信息“单位类别”的“事业性质”（2 处）是指 （还没有指定）", "单位信息“是否实现网上培训”的“挂靠”（2 处）是指 （还没有指定）", "教师“教师类别”的“专聘”是指 （还没有指定）", "教师“职称层级”的“甲等”是指 （还没有指定）"]);
      assert.deepEqual(await asked(session, "sheet-ask"), ["工作表“附件9”是 （还没有指定）"]);
      assert.deepEqual(await asked(session, "column-ask"), ["单位信息 F 列“归口地”是 （还没有指定）"]);
      assert.match(await session.pane.getByTestId("sheet-ask").innerText(), /没有认出表头“甲栏”、“乙栏”、“丙栏”/u);
      const accused = byCommandLine(strange()).filter(({ outcome, cells }) => (outcome === "error" || outcome === "missing") && cells.some((cell) => ["B2", "E2", "B4", "E4"].includes(cell)));
      assert.deepEqual(accused.map(({ message }) => message), []);
      assert.deepEqual(await violations(frameOf(session)), []);
    });

    it("an answer counts at once, keeps its place and the keyboard, and can be taken for another", async () => {
      await answer(session, "word-ask", "挂靠", "是");
      assert.match(await focused(session), /挂靠/u);
      assert.deepEqual((await asked(session, "word-ask")).map((one) => one.includes("已由您指定 是")), [false, true, false, false]);
      await answer(session, "word-ask", "事业性质", "科研院所");
      await answer(session, "word-ask", "专聘", "兼职");
      await answer(session, "word-ask", "甲等", "都不是，不采用");
      await answer(session, "sheet-ask", "附件9", "教学场地及设施");
      assert.match(await focused(session), /附件9/u);
      await answer(session, "word-ask", "挂靠", "否");
      assert.match(await focused(session), /挂靠/u);
      await answer(session, "column-ask", "归口地", "不用此栏");
      assert.match(await focused(session), /归口地/u);
      await actionsInSight();
      settled = [...await asked(session, "sheet-ask"), ...(await asked(session, "column-ask")).filter((one) => one.includes("指定")), ...await asked(session, "word-ask")];
      assert.deepEqual(settled.filter((one) => one.includes("已由您指定")), ["工作表“附件9”是已由您指定 教学场地及设施", "单位信息 F 列“归口地”是已由您指定 不用此栏", "单位信息“单位类别”的“事业性质”（2 处）是指已由您指定 科研院所", "单位信息“是否实现网上培训”的“挂靠”（2 处）是指已由您指定 否", "教师“教师类别”的“专聘”是指已由您指定 兼职", "教师“职称层级”的“甲等”是指已由您指定 都不是，不采用"]);
      assert.doesNotMatch(await session.pane.getByTestId("columns").locator("summary").innerText(), /个词|个工作表/u);
      assert.equal(await frameOf(session).evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), false, "the pane scrolls sideways");
      choices = await download(session, () => session.pane.getByTestId("choices-save").click());
      saved = await download(session, () => session.page.getByTestId("save").click());
    });

    it("the saved workbook and the file of choices say the same of them, in the pane, in a batch and to the command line", async () => {
      const here = await counts(session);
      await open(session, "再来.xlsx", saved);
      await session.pane.getByTestId("review").first().click();
      await session.pane.getByTestId("finding").first().waitFor();
      await session.pane.getByTestId("columns").locator("summary").click();
      assert.deepEqual([...await asked(session, "sheet-ask"), ...(await asked(session, "column-ask")).filter((one) => one.includes("指定")), ...await asked(session, "word-ask")].sort(), settled.sort().map((one) => one.replace("已由您指定", "文件中已指定")));
      assert.deepEqual(await counts(session), here);

      await session.pane.getByTestId("batch-tab").click();
      await session.pane.getByTestId("batch-input").setInputFiles([{ name: "a.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(strange()) }]);
      await session.pane.locator("[data-testid=review]:enabled").first().click();
      await session.pane.getByTestId("finding").first().waitFor();
      await session.pane.getByTestId("columns").locator("summary").click();
      await actionsInSight();
      await session.pane.getByTestId("choices-input").setInputFiles({ name: "columns.json", mimeType: "application/json", buffer: Buffer.from(choices) });
      await session.pane.getByTestId("word-ask").first().getByText("已由您指定").waitFor();
      await session.pane.locator("[data-testid=review]:enabled").first().waitFor();
      assert.deepEqual(await counts(session), here);
      const json = JSON.parse(new TextDecoder().decode(await download(session, () => session.pane.getByTestId("export-json").click()))) as { findings: { clause: string; outcome: string; cells: string[]; message: string }[] };
      const told = (all: readonly { clause: string; outcome: string; cells: readonly string[]; message: string }[]) => all.map(({ clause, outcome, cells, message }) => [clause, outcome, cells.join(), message].join("|")).sort();
      assert.deepEqual(told(json.findings), told(byCommandLine(saved)));
      assert.ok(json.findings.some(({ clause, outcome, cells }) => clause === "shandong-2016/8.1.4d" && outcome === "error" && cells[0] === "E2"), "what was said to mean 否 is judged as that");
      assert.deepEqual(session.faults, []);
    });
  });
