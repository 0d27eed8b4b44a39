import type { ExcelSession } from "./run";

/** Said where a sheet stands and its page could not be set up. */
export const paperNote = "内容已经写好，但纸张、页边距、打印标题等没有设置成（可能没有安装打印机）：打印前请在“页面布局”里设置。";

/**
 * Sets up the pages of sheets that are written, in a request of its own: Excel without a printer refuses it, and that never costs the
 * sheet: false where the pages are not set up.
 */
export async function setUpPaper(session: ExcelSession, pages: readonly (() => void)[]): Promise<boolean> {
  if (pages.length === 0) return true;
  try {
    for (const queue of pages) queue();
    await session.finish();
    return true;
  } catch {
    // What was written stands, whatever the reason.
    return false;
  }
}
