import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { asData } from "../../src/core/language/pack/as-data";
import { packs } from "../../src/packs";
import type { Pack } from "../../src/core/language/pack/schema";
import { ownPack } from "../packs/own-pack";
import { openWorkbench, type Session } from "./support/session";

const sample = new Uint8Array(readFileSync(path.resolve(__dirname, "../../assets/sample.xlsx")));
const json = (pack: unknown, name: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(pack)) });
const xlsx = (bytes: Uint8Array, name: string) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });

/** The largest regulation of the product under a name of its own: what a bureau could bring at most. */
function largest(): Pack {
  const text = JSON.stringify(asData(packs.find(({ id }) => id === "hunan-2017")!)).replaceAll("hunan-2017/", "large-2020/").replace('"id":"hunan-2017"', '"id":"large-2020"').replaceAll("湖南省 2017 办法", "大办法");
  return JSON.parse(text);
}

describe("a pack of one's own in the pane", () => {
  let session: Session;
  beforeEach(async () => {
    session = await openWorkbench();
    await session.pane.getByTestId("load-pack").waitFor();
  });
  afterEach(() => session.close());

  it("is tried, used beside the built-in ones, kept with the workbook, offered again, removed; also in batches", async () => {
    const { page, pane } = session;
    await pane.getByTestId("pack-input").setInputFiles(json(ownPack((pack) => (pack.title = 7 as never)), "错.json"));
    await pane.getByTestId("pack-dialog").getByText("应是文字，现为 7，请改正").waitFor();
    assert.equal(await pane.getByTestId("pack-use").count(), 0);
    await pane.getByTestId("pack-close").click();

    await pane.getByTestId("pack-input").setInputFiles(json(ownPack(), "本市.json"));
    await pane.getByTestId("pack-use").click();
    assert.ok(await pane.getByTestId("pack-mine-2020").isChecked());
    assert.match(await pane.locator(".option", { hasText: "本市 2020 办法" }).innerText(), /自带法规包/u);
    await pane.getByTestId("pack-shandong-2016").setChecked(true);
    await pane.getByTestId("date").fill("2019-09-24");
    await pane.getByTestId("review").first().click();
    await pane.getByTestId("finding").first().waitFor();
    assert.match(await pane.locator(".context-text").innerText(), /本市 2020 办法/u);

    const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("save").click()]);
    const saved = new Uint8Array(readFileSync(await download.path()));
    await page.getByTestId("file").setInputFiles(xlsx(saved, "带包.xlsx"));
    await pane.getByText("工作簿带有自带法规包：本市 2020 办法").waitFor();
    assert.equal(await pane.getByTestId("pack-mine-2020").isChecked(), false, "offered, not chosen");

    await pane.getByTestId("pack-mine-2020").setChecked(true);
    for (const { id } of packs) await pane.getByTestId(`pack-${id}`).setChecked(false);
    await pane.getByRole("tab", { name: "批量" }).click();
    await pane.getByTestId("batch-input").setInputFiles(xlsx(sample, "甲.xlsx"));
    await pane.getByTestId("review").first().click();
    await pane.getByTestId("finding").first().waitFor();
    assert.match(await pane.locator(".context-text").innerText(), /· 本市 2020 办法$/u);

    await pane.getByRole("tab", { name: "本工作簿" }).click();
    await pane.getByTestId("remove-pack-mine-2020").click();
    await pane.getByTestId("pack-mine-2020").waitFor({ state: "detached" });
    assert.deepEqual(session.faults, []);
  });

  it("never holds the pane up, however large it is", async () => {
    const { page, pane } = session;
    const frame = page.frames().find((one) => one.url().includes("taskpane.html"))!;
    await frame.evaluate(() => {
      const slices: number[] = ((globalThis as never as { slices: number[] }).slices = []);
      new PerformanceObserver((list) => slices.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    });
    const tries: string[] = [];
    for (;;) {
      await pane.getByTestId("pack-input").setInputFiles(json(largest(), "大.json"));
      await pane.getByTestId("pack-use").waitFor();
      const slices = await frame.evaluate(() => (globalThis as never as { slices: number[] }).slices.splice(0));
      // A step is one example or one rule, a millisecond or two; what is longer is a busy machine, which is not that busy in every try.
      if (slices.every((one) => one < 400)) break;
      tries.push(slices.map(Math.round).join());
      assert.ok(tries.length < 5, tries.join("; "));
      await pane.getByTestId("pack-close").click();
    }
  });
});
