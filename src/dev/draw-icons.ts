// Draws assets/icon-*.png from assets/icon.svg at every size a ribbon asks for, the large one of the unified manifest, and its outline in white alone.
import { readFileSync } from "node:fs";
import { launchBrowser } from "../../test/e2e/support/browser";

/** Lines in white, nothing filled: what Office draws on a colour of its own. */
function outlineOf(svg: string): string {
  return svg.replace(/fill="#[0-9a-f]{6}"/gu, (_, at: number) => (svg.startsWith("<circle", svg.lastIndexOf("<", at)) ? 'fill="none" stroke="#ffffff" stroke-width="4"' : 'fill="none"')).replace(/stroke="#[0-9a-f]{6}"/gu, 'stroke="#ffffff"');
}

async function main(): Promise<void> {
  const svg = readFileSync("assets/icon.svg", "utf8");
  const browser = await launchBrowser();
  for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 128, 192]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: `assets/icon-${size}.png`, omitBackground: true });
    await page.close();
  }
  const page = await browser.newPage({ viewport: { width: 32, height: 32 } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:32px;height:32px}</style>${outlineOf(svg)}`);
  await page.screenshot({ path: "assets/icon-outline.png", omitBackground: true });
  await browser.close();
}

void main();
