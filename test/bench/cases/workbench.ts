import path from "node:path";
import { launchBrowser } from "../../e2e/support/browser";
import { serve } from "../../e2e/support/server";
import type { Case } from "../case";

/* What runs in the page is given as text: it is no part of this program's types. */

/** Keeps what the browser itself calls long tasks, of 50 ms and more, and every text of the status line. */
const watch = `
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ entryTypes: ["longtask"] });
  window.told = new Set();
  const line = document.querySelector("[data-testid=status]");
  new MutationObserver(() => window.told.add(line.firstChild.textContent)).observe(line, { childList: true, characterData: true, subtree: true });`;
const isOpen = "document.querySelector('[data-testid=open-cancel]') === null && [...window.told].some((text) => text.startsWith('已打开'))";
const gathered = "[Math.max(0, ...window.longTasks), [...window.told].filter((text) => text.includes('%')).length]";

/** Opening a file in the built workbench, in a real Chromium: ms till it is shown, the longest task of the page, and how often it told how far it had come. */
export const workbench: Case = async (file) => {
  const server = await serve(path.join(process.env.BENCH_ROOT!, "dist"));
  const browser = await launchBrowser();
  const page = await browser.newPage({ locale: "zh-CN", bypassCSP: true });
  await page.goto(`${server.address}/workbench.html`);
  await page.frameLocator("[data-testid=pane]").getByTestId("review").first().waitFor();
  return async () => {
    await page.evaluate(watch);
    const started = performance.now();
    await page.getByTestId("file").setInputFiles(file);
    await page.waitForFunction(isOpen, undefined, { timeout: 600_000 });
    const ms = performance.now() - started;
    // What is only done once the sheet is shown counts as well.
    await page.waitForTimeout(1000);
    const [longest, told] = await page.evaluate<[number, number]>(gathered);
    await browser.close();
    await server.close();
    return { ms, longest, told };
  };
};
