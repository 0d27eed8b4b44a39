import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { checkManifest } from "./manifest-check";
import { checkSchema } from "./manifest-schema";

const root = path.resolve(__dirname, "../..");
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

/**
 * Prints manifest.xml for a base address: `npm run manifest -- https://intranet.example/base-review`.
 * Exit 1 when the manifest is at fault, 2 when the address is not one Office accepts.
 */
async function main(argument: string | undefined): Promise<number> {
  const base = (argument ?? developmentBase).replace(/\/+$/, "");
  if (!/^https:\/\/[^\s/]+/.test(base)) {
    console.error(`地址应以 https:// 开头：${base}。用法：npm run manifest -- https://服务器/目录`);
    return 2;
  }
  const text = readFileSync(path.join(root, "manifest.xml"), "utf8").replaceAll(developmentBase, base);
  const problems = [
    ...checkManifest(text, (file) => existsSync(path.join(root, file)) || /\.html$/.test(file)),
    ...(await readAsOfficeDoes(text)),
    ...(await checkSchema(text, path.resolve(root, "../shared/manifest-xsd"))),
  ];
  for (const problem of problems) console.error(`manifest.xml: ${problem}`);
  if (problems.length) return 1;
  process.stdout.write(text);
  return 0;
}

void main(process.argv[2]).then((code) => {
  process.exitCode = code;
});
