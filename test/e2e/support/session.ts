import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { noteWritten } from "../../support/every-package";
import { theBrowser } from "./browser";
import { serve, type StaticServer } from "./server";

/** The built folder; PANE_DIST names another one. */
export const dist = path.resolve(process.env.PANE_DIST ?? path.resolve(__dirname, "../../../dist"));

/** A browser on the built pages, with everything it asked of the network and everything that went wrong. */
export interface Session {
  page: Page;
  /** The task pane inside the workbench. */
  pane: FrameLocator;
  /** Addresses asked for. */
  requests: string[];
  /** Console errors, page errors, refused resources. */
  faults: string[];
  address: string;
  close(): Promise<void>;
}

/** Opens the workbench of the built folder; `npm run build` must have run, as `npm test` does. */
export async function openWorkbench(viewport = { width: 1280, height: 800 }): Promise<Session> {
  if (!existsSync(path.join(dist, "workbench.html"))) throw new Error("dist/ is not built: run npm run build");
  const server: StaticServer = await serve(dist);
  const context = await (await theBrowser()).newContext({ viewport, locale: "zh-CN", acceptDownloads: true });
  // A busy machine takes its time; what never comes fails before the test's own limit, and says what it was.
  context.setDefaultTimeout(300_000);
  const page = await context.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(`${message.text()} ${message.location().url}`));
  // A workbook that the pages save is a package a test writes, too.
  const saved: Promise<void>[] = [];
  page.on("download", (download) => /\.xls[xm]$/u.test(download.suggestedFilename()) && saved.push(download.path().then((file) => noteWritten(new Uint8Array(readFileSync(file))))));
  await page.goto(`${server.address}/workbench.html`);
  return {
    page, pane: page.frameLocator("[data-testid=pane]"), requests, faults, address: server.address,
    close: async () => {
      await Promise.all(saved);
      await context.close();
      await server.close();
    },
  };
}

/** Presses the small 核验 of a result, and waits until the review is over. */
export async function reviewAgain({ pane }: Session): Promise<void> {
  await pane.getByTestId("review").first().click();
  await pane.locator("[data-testid=review]:enabled").first().waitFor();
}

/** Presses 核验 with both packs of Shandong on a date, and waits for the list. */
export async function review(session: Session, on: string): Promise<void> {
  const { pane } = session;
  await pane.getByTestId("review").first().waitFor();
  for (const id of ["shandong-2016", "shandong-2019"]) await pane.getByTestId(`pack-${id}`).setChecked(true);
  await pane.getByTestId("date").fill(on);
  await pane.getByTestId("review").first().click();
  await pane.getByTestId("finding").first().waitFor();
}
