import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { review as reviewed } from "../../src/core/review/review";
import { readWorkbook } from "../../src/files";
import { packs } from "../../src/packs";
import { CellKind } from "../../src/sheet/cells";
import { makeCopy } from "../../src/worker/make-copy";
import { bookOf, typed } from "../cli/support";
import { violations } from "./support/axe";
import { openWorkbench, type Session } from "./support/session";

const header = ["单位名称", "统一社会信用代码", "统计年度", "年培训专业技术人才人数", "邮编"];
const [one, two] = ["123700004955703036", "12370100495570303B"];
const first = bookOf("单位信息", [header, ["甲学院", one, 2018, 1999, "2501"], ["乙学院", two, 2018, 300, "250100"]]);

/** The reviewed copy, corrected by its submitter: one row put right, one changed and explained. */
async function corrected(): Promise<Buffer> {
  const pack = packs.find(({ id }) => id === "shandong-2016")!;
  const cells = readWorkbook(first, "甲.xlsx");
  const result = reviewed([cells], { packs: [pack], known: packs, on: "2019-09-24", keys: true });
  const { copy } = makeCopy({ file: "甲.xlsx", bytes: first, cells }, result, packs) as { copy: Uint8Array };
  const book = readWorkbook(copy, "甲.xlsx");
  const list = book.sheets.find(({ name }) => name === "核验结果")!;
  const at = (row: number, column: number): string => (list.columns[column]?.kind[row] === CellKind.text ? book.strings[list.columns[column].value[row]] : "");
  const rows = Array.from({ length: list.rowCount }, (_, row) => row);
  const head = rows.find((row) => at(row, 0) === "序号")!;
  const column = (label: string) => list.columns.findIndex((_, place) => at(head, place) === label);
  const row = rows.find((i) => i > head && at(i, column("标识")).startsWith("shandong-2016/8.1.5b|") && at(i, 1) === "乙学院")!;
  const explained = typed(copy, "核验结果", row, column("填报单位说明"), "新校区在建，明年达到");
  return Buffer.from(typed(explained, "单位信息", 1, 3, 2600));
}

const shot = async ({ page }: Session, name: string) => { if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` }); };
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

for (const [width, height] of [[320, 800], [1280, 800]]) {
  describe(`in a browser of ${width} pixels: a second round`, () => {
    let session: Session;
    let saved: Buffer;
    before(async () => {
      session = await openWorkbench({ width, height });
      await session.page.getByTestId("grid").waitFor({ state: width > 760 ? "visible" : "attached" });
      if (width < 760) await session.page.getByTestId("view-pane").click();
    });
    after(() => session?.close());

    const frame = () => session.page.frames().find((one) => one.url().includes("taskpane.html"))!;
    const sound = async () => {
      assert.deepEqual(await violations(frame()), []);
      assert.equal(await frame().evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), false, "the pane scrolls sideways");
    };
    const review = async () => {
      const { pane } = session;
      await pane.getByTestId("review").first().click();
      await pane.getByTestId("page-findings").click();
      await pane.getByTestId("finding").first().waitFor();
    };

    it("the first round is reviewed and saved", async () => {
      const { pane, page } = session;
      await pane.getByTestId("batch-tab").click();
      await pane.getByTestId("batch-input").setInputFiles([file("甲.xlsx", Buffer.from(first))]);
      await pane.getByTestId("pack-shandong-2016").setChecked(true);
      await pane.getByTestId("date").fill("2019-09-24");
      await review();
      assert.equal(await pane.getByTestId("change-changes").count(), 0);
      const [download] = await Promise.all([page.waitForEvent("download"), pane.getByTestId("export-json").click()]);
      saved = readFileSync(await download.path());
    });

    it("the corrected file is compared with it: what changed is listed, what was there stands in the card, what is resolved is told", async () => {
      const { pane, page } = session;
      await page.reload();
      if (width < 760) await page.getByTestId("view-pane").click();
      await pane.getByTestId("batch-tab").click();
      await pane.getByTestId("batch-input").setInputFiles([file("补正 甲.xlsx", await corrected())]);
      await pane.getByTestId("pack-shandong-2016").setChecked(true);
      await pane.getByTestId("date").fill("2019-09-24");
      await pane.getByTestId("previous-input").setInputFiles([file("上一轮.json", saved)]);
      await pane.getByTestId("previous-drop").waitFor();
      await shot(session, `${width}-start`);
      await sound();
      await review();
      await pane.getByText(/^与上一轮（2019-09-24）相比：已解决 1 项，新增 0 项，仍有 \d+ 项/u).waitFor();
      await pane.getByText("填报单位说明：1 项有说明，供评审参考，不影响结论").waitFor();
      await shot(session, `${width}-list`);
      assert.equal(await pane.getByTestId("change-changes").getAttribute("aria-pressed"), "true");
      assert.equal(await pane.getByTestId("finding").count(), 1);
      await pane.getByTestId("finding").first().click();
      await pane.getByTestId("card-explained").getByText("新校区在建，明年达到").waitFor();
      await pane.getByTestId("card-before").getByText("与上一轮相同").waitFor();
      await shot(session, `${width}-card`);
      await sound();
      await pane.getByTestId("resolved").locator("summary").click();
      await pane.getByTestId("resolved").getByText("甲学院").waitFor();
      await shot(session, `${width}-resolved`);
      await pane.getByTestId("change-all").click();
      await pane.getByTestId("finding").nth(1).waitFor();
    });

    it("nothing went wrong on the way", () => assert.deepEqual(session.faults, []));
  });
}
