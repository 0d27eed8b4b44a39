import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";
import { UserError } from "../../sheet/user-error";
import { UsageError } from "../arguments";
import { diskCode, systemWhy } from "../disk";
import { tell } from "../fault";
import { addressOf, manifestFor } from "../print-manifest";
import { rootFolder } from "../root";
import type { Streams } from "../streams";
import { acceptanceWorkbook } from "./acceptance/workbook";
import { administratorPage } from "./administrator-page";
import { missingFiles } from "./asked-files";
import { factsOf } from "./facts";
import { checkUnified } from "./unified-check";
import { unifiedIcons, unifiedManifest } from "./unified-manifest";

const usage = "用法：npm run package -- --url https://服务器/目录 [--out 输出文件夹] [--debug]";

/** What a package consists of, by name. */
const web = "base-review";
const unified = "统一清单（仅 Microsoft 365）";
const archive = `${unified}.zip`;
const page = "管理员说明.html";
const acceptance = "验收.xlsx";
/** Chunks of an earlier build, which nothing asks for any more. */
const chunk = /^\d+\.[0-9a-f]{8}\.js$/u;

/**
 * Makes the folder an administrator puts on an intranet: the built pages with Office.js, the manifests for their address, the page that says how.
 * `npm run package -- --url https://intranet.example/base-review`
 * @param pages the built pages
 * @returns 0: made; 1: something in it is at fault; 2: refused; 3: a fault of ours; with a sentence each
 */
export async function makePackage(argv: readonly string[], streams: Streams, pages = path.join(rootFolder(), "dist")): Promise<0 | 1 | 2 | 3> {
  try {
    const { base, out } = parse(argv);
    if (!existsSync(path.join(pages, "taskpane.html"))) throw new UserError("没有构建好的页面：请先运行 npm run build。");
    refuseForeign(out);
    const { text, problems } = await manifestFor(base);
    const facts = factsOf(text);
    const files = unifiedManifest(facts, base);
    problems.push(...(await checkUnified(files)));
    const kept = copyPages(pages, path.join(out, web), text);
    problems.push(...faultsOf(path.join(out, web), text, base));
    writeFileSync(path.join(out, "manifest.xml"), text);
    writeUnified(out, pages, files);
    writeFileSync(path.join(out, page), administratorPage({ base, version: facts.version, excelApi: facts.excelApi, web, unified: archive }));
    writeFileSync(path.join(out, acceptance), await acceptanceWorkbook());
    for (const problem of problems) streams.err(problem);
    streams.out(`${out}：${web}（放到 ${base}/）、manifest.xml、${archive}、${page}、${acceptance}`);
    if (kept) streams.out(`${path.join(out, web, "config.js")} 与新的不同，保留了原有的设置。`);
    return problems.length > 0 ? 1 : 0;
  } catch (fault) {
    return tell(diskCode(fault) === undefined ? fault : new UserError(`写不出：${systemWhy(fault)}`), "", streams, argv.includes("--debug"));
  }
}

function parse(argv: readonly string[]): { base: string; out: string } {
  const given: Record<string, string> = {};
  const queue = argv.filter((word) => word !== "--debug");
  while (queue.length > 0) {
    const [, option, equal] = /^(--\w+)(?:=(.*))?$/su.exec(queue.shift()!) ?? [];
    if (option !== "--url" && option !== "--out") throw new UsageError(`没有选项 ${option ?? "（地址要写在 --url 之后）"}。${usage}`);
    const value = equal ?? queue.shift();
    if (value === undefined || value === "" || value.startsWith("--")) throw new UsageError(`${option} 后缺少值。${usage}`);
    given[option] = value;
  }
  if (given["--url"] === undefined) throw new UsageError(`没有用 --url 指定地址。${usage}`);
  return { base: addressOf(given["--url"], usage), out: given["--out"] ?? path.join("dist", "package") };
}

/** A folder with something else in it is not written into. */
function refuseForeign(out: string): void {
  const there = existsSync(out) ? readdirSync(out) : [];
  if (there.length > 0 && !there.includes(page)) throw new UsageError(`${out} 里已有别的文件，没有写出；请用 --out 换一个文件夹。`);
}

/** The pages with the manifest of their address. Settings that an administrator has changed stay. @returns whether there were any */
function copyPages(from: string, to: string, manifest: string): boolean {
  mkdirSync(to, { recursive: true });
  const names = filesIn(from).filter((name) => !/^(?:cli|package)[\\/]/u.test(name));
  for (const name of readdirSync(to)) if (chunk.test(name) && !names.includes(name)) rmSync(path.join(to, name));
  const config = path.join(to, "config.js");
  const kept = existsSync(config) && !readFileSync(config).equals(readFileSync(path.join(from, "config.js")));
  for (const name of names) {
    if (kept && name === "config.js") continue;
    mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
    copyFileSync(path.join(from, name), path.join(to, name));
  }
  writeFileSync(path.join(to, "manifest.xml"), manifest);
  return kept;
}

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

/** What the folder lacks of what its pages and its manifest ask for. */
function faultsOf(folder: string, manifest: string, base: string): string[] {
  const texts = new Map(readdirSync(folder).filter((name) => /\.(?:html|js|css)$/u.test(name)).map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
  const exists = (file: string): boolean => existsSync(path.join(folder, file));
  const named = [...manifest.matchAll(/"(https:[^"]+)"/gu)].map(([, address]) => address);
  const elsewhere = named.filter((address) => !address.startsWith(`${base}/`)).map((address) => `manifest.xml 引用了其他地址 ${address}`);
  const absent = named.filter((address) => address.startsWith(`${base}/`) && !exists(address.slice(base.length + 1))).map((address) => `manifest.xml 所指的 ${address} 不在文件夹里`);
  return [...missingFiles(texts, exists), ...elsewhere, ...absent];
}

/** The unified manifest as the archive that is uploaded. */
function writeUnified(out: string, pages: string, files: ReadonlyMap<string, object>): void {
  const entries = Object.fromEntries([...files].map(([name, content]) => [name, new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`)]));
  for (const icon of Object.values(unifiedIcons)) entries[icon] = new Uint8Array(readFileSync(path.join(pages, "assets", icon)));
  writeFileSync(path.join(out, archive), zipSync(entries));
}
