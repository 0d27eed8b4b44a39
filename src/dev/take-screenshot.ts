// Takes assets/screenshot.png for the README: the sample after a review, with a clause quoted. Run after `npm run build`.
import { openWorkbench, review } from "../../test/e2e/support/session";

async function main(): Promise<void> {
  const session = await openWorkbench({ width: 1280, height: 800 });
  await review(session, "2019-09-24");
  await session.pane.getByTestId("finding").nth(2).click();
  await session.page.waitForTimeout(800);
  await session.page.screenshot({ path: process.argv[2] ?? "assets/screenshot.png" });
  await session.close();
}

void main();
