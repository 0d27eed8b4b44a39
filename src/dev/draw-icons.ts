// Draws assets/icon-*.png from assets/icon.svg at every size a ribbon asks for.
import { readFileSync } from "node:fs";
import { launchBrowser } from "../../test/e2e/support/browser";

async function main(): Promise<void> {
  const svg = readFileSync("assets/icon.svg", "utf8");
  const browser = await launchBrowser();
  for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: `assets/icon-${size}.png`, omitBackground: true });
    await page.close();
  }
  await browser.close();
}

void main();
