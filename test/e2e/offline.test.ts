import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { dist, openWorkbench, review } from "./support/session";

describe("the workbench without a network", () => {
  it("opens with its pane once it was kept, from our own origin alone, and is installable", async () => {
    const session = await openWorkbench();
    const { page } = session;
    try {
      await page.getByTestId("grid").waitFor();
      const manifest = await page.evaluate(async () => (await fetch(document.querySelector<HTMLLinkElement>("link[rel=manifest]")!.href)).json() as Promise<{ display: string; start_url: string; icons: { src: string }[] }>);
      assert.deepEqual([manifest.display, manifest.start_url], ["standalone", "workbench.html"]);
      for (const { src } of manifest.icons) assert.ok(existsSync(path.join(dist, src)), src);
      await page.getByTestId("keep").click();
      await page.getByTestId("status").getByText("已可离线使用").waitFor();
      await page.context().setOffline(true);
      await page.reload();
      await page.getByRole("tab", { name: "单位信息" }).waitFor();
      await review(session, "2019-09-24");
      assert.deepEqual(session.faults, []);
      assert.deepEqual(session.requests.filter((address) => !address.startsWith(session.address) && !/^(?:blob|data):/u.test(address)), []);
    } finally {
      await session.close();
    }
  });
});
