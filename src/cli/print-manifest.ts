import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { checkManifest } from "./manifest-check";
import { checkSchema } from "./manifest-schema";
import { UsageError } from "./arguments";
import { tell } from "./fault";
import { rootFolder } from "./root";
import type { Streams } from "./streams";

const root = rootFolder();
const developmentBase = "https://localhost:3000";

/** Reads the manifest as Microsoft's own tool does; what it cannot read it says. */
async function readAsOfficeDoes(text: string): Promise<string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "manifest-"));
  const file = path.join(folder, "manifest.xml");
  try {
    writeFileSync(file, text);
    const info = await OfficeAddinManifest.readManifestFile(file);
    return info.id && info.displayName && info.defaultSettings?.sourceLocation ? [] : ["office-addin-manifest finds no id, name or start page"];
  } catch (fault) {
    return [`office-addin-manifest: ${(fault as Error).message}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const usage = "用法：npm run manifest -- https://服务器/目录 [--debug]";

/**
 * Prints manifest.xml for a base address: `npm run manifest -- https://intranet.example/base-review`.
 * @returns 0: printed; 1: the manifest is at fault; 2: the address is not one Office accepts; 3: a fault of ours, with a sentence
 */
export async function printManifest(argv: string[], streams: Streams): Promise<0 | 1 | 2 | 3> {
  try {
    const { text, problems } = await manifestFor(baseOf(argv));
    for (const problem of problems) streams.err(`manifest.xml: ${problem}`);
    if (problems.length > 0) return 1;
    streams.out(text.replace(/\n$/u, ""));
    return 0;
  } catch (fault) {
    return tell(fault, "", streams, argv.includes("--debug"));
  }
}

function baseOf(argv: readonly string[]): string {
  const [given = developmentBase, ...more] = argv.filter((word) => word !== "--debug");
  const stray = given.startsWith("--") ? given : more[0];
  if (stray !== undefined) throw new UsageError(stray.startsWith("--") ? `没有选项 ${stray}。${usage}` : `多了“${stray}”，请只写一个地址。${usage}`);
  return addressOf(given, usage);
}

/** An address Office takes pages from, without the slash at its end. @throws UsageError */
export function addressOf(given: string, usage: string): string {
  const base = given.replace(/\/+$/, "");
  // Nothing that would have to be spelt otherwise in XML, and no query: files are asked for below it.
  if (!/^https:\/\/[^\s/"'<>&?#]+(?:\/[^\s"'<>&?#]*)?$/.test(base)) throw new UsageError(`地址应以 https:// 开头：${base}。${usage}`);
  return base;
}

/** manifest.xml with every address of the add-in's below `base`, and what is wrong with it, checked offline. */
export async function manifestFor(base: string): Promise<{ text: string; problems: string[] }> {
  const text = readFileSync(path.join(root, "manifest.xml"), "utf8").replaceAll(developmentBase, base);
  const problems = [
    ...checkManifest(text, (file) => existsSync(path.join(root, file)) || /\.html$/.test(file)),
    ...(await readAsOfficeDoes(text)),
    ...(await checkSchema(text, path.resolve(root, "../shared/manifest-xsd"))),
  ];
  return { text, problems };
}
