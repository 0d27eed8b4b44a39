import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { atTheEnd } from "../../support/at-the-end";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--font-render-hinting=none"];

/** A real Chromium: CHROME_PATH, else one of the system, else the one that travels inside an npm package (no root needed). */
export async function launchBrowser(): Promise<Browser> {
  const system = [process.env.CHROME_PATH, ...places].find((place) => place && existsSync(place));
  if (system) return chromium.launch({ executablePath: system, args });
  if (process.platform !== "linux") return chromium.launch({ channel: process.platform === "win32" ? "msedge" : "chrome", args });
  const packaged = (await import("@sparticuz/chromium")).default;
  return chromium.launch({ executablePath: await packaged.executablePath(), args });
}

let shared: Promise<Browser> | undefined;

/** The browser of this process, started when it is first needed: starting one takes as long as a page with all its scripts. */
export async function theBrowser(): Promise<Browser> {
  // One that died is no other test's fault.
  if (shared && !(await shared).isConnected()) shared = undefined;
  if (!shared) {
    shared = launchBrowser();
    atTheEnd.push(async () => (await shared)?.close());
  }
  return shared;
}
