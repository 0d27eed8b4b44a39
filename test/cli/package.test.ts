import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { missingFiles } from "../../src/cli/package/asked-files";
import { factsOf } from "../../src/cli/package/facts";
import { makePackage } from "../../src/cli/package/make-package";
import officeFiles from "../../src/cli/package/office-files.json";
import { checkUnified } from "../../src/cli/package/unified-check";
import { unifiedManifest } from "../../src/cli/package/unified-manifest";
import { checkManifest } from "../../src/cli/manifest-check";
import { probe, useExcel } from "../../src/excel";

const root = path.resolve(__dirname, "../..");
const base = "https://intranet.example/base-review";
const built = path.join(root, "dist");

/** Pages like the built ones, as small as they can be. */
function smallPages(folder: string): void {
  const put = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  cpSync(path.join(root, "assets"), path.join(folder, "assets"), { recursive: true });
  for (const file of officeFiles) put(`office/${file}`, "");
  put("taskpane.html", '<script src="config.js"></script><script src="gate.js"></script><script defer src="taskpane.js"></script><link href="taskpane.css" rel="stylesheet">');
  put("workbench.html", "<p></p>");
  put("support.html", readFileSync(path.join(root, "src/taskpane/support.html"), "utf8"));
  put("config.js", readFileSync(path.join(root, "src/taskpane/config.js"), "utf8"));
  put("gate.js", 'var cdn="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
  put("taskpane.js", 'f=e=>e+"."+{108:"c0dd9c47",50:"909e2ad1"}[e]+".js"');
  put("taskpane.css", 'a{background:url("data:image/png;base64,AA==")}');
  put("108.c0dd9c47.js", "");
  put("50.909e2ad1.js", "");
  put("manifest.xml", "<localhost/>");
  put("cli/review.mjs", "");
}

describe("npm run package", () => {
  let folder: string;
  let pages: string;
  let out: string[];
  let err: string[];
  const go = (...argv: string[]): Promise<number> => {
    [out, err] = [[], []];
    return makePackage(argv, { out: (line) => out.push(line), err: (line) => err.push(line) }, pages);
  };
  const at = (...names: string[]): string => path.join(folder, ...names);
  const text = (...names: string[]): string => readFileSync(at(...names), "utf8");
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "package-"));
    pages = at("pages");
    smallPages(pages);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("makes pages, manifests and the administrator's page for the address, everywhere", async () => {
    assert.deepEqual([await go("--url", `${base}/`, "--out", at("a")), err], [0, []]);
    const names = readdirSync(at("a"));
    assert.deepEqual(["base-review", "manifest.xml", "管理员说明.html", "验收.xlsx"].filter((name) => !names.includes(name)), []);
    for (const name of ["manifest.xml", "base-review/manifest.xml"]) {
      assert.doesNotMatch(text("a", name), /localhost/u);
      assert.deepEqual(checkManifest(text("a", name), (file) => existsSync(at("a", "base-review", file))), []);
      assert.match(text("a", name), /SupportUrl DefaultValue="https:\/\/intranet\.example\/base-review\/support\.html"/u);
    }
    assert.match(text("a", "管理员说明.html"), /https:\/\/intranet\.example\/base-review\/workbench\.html/u);
    assert.doesNotMatch(text("a", "管理员说明.html"), /undefined|localhost|<script|src=/u);
    assert.equal(existsSync(at("a/base-review/cli")), false);
  });

  it("asks of the manifest what the pane asks of Excel", async () => {
    const facts = factsOf(text("a", "manifest.xml"));
    const answers: boolean[] = [];
    for (const api of [facts.excelApi, `1.${Number(facts.excelApi.split(".")[1]) - 1}`]) {
      useExcel({ run: () => Promise.reject(new Error()) } as never, (_, version) => Number(version.split(".")[1]) <= Number(api.split(".")[1]));
      answers.push((await probe()).enough);
    }
    useExcel(null);
    assert.deepEqual(answers, [true, false]);
    assert.match(readFileSync(path.join(root, "src/taskpane/gate.js"), "utf8"), new RegExp(`isSetSupported\\("ExcelApi", "${facts.excelApi.replace(".", "\\.")}"\\)`, "u"));
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    assert.equal(facts.version, `${version}.0`);
  });

  it("puts the unified manifest beside it: valid offline, of every language, not for phones, with its icons", async () => {
    const archive = readdirSync(at("a")).find((name) => name.endsWith(".zip"))!;
    const entries = unzipSync(new Uint8Array(readFileSync(at("a", archive))));
    assert.deepEqual(Object.keys(entries).sort(), ["en-us.json", "icon-192.png", "icon-outline.png", "manifest.json", "zh-tw.json"]);
    const files = new Map(Object.entries(entries).flatMap(([name, bytes]): [string, object][] => (name.endsWith(".json") ? [[name, JSON.parse(new TextDecoder().decode(bytes)) as object]] : [])));
    assert.deepEqual(await checkUnified(files), []);
    const all = JSON.stringify([...files.values()]);
    assert.deepEqual([/localhost/u.test(all), /"formFactors":\["desktop"\]/u.test(all), /Base Review/u.test(all), /基地核驗/u.test(all)], [false, true, true, true]);
    for (const [name, size] of [["icon-192.png", 192], ["icon-outline.png", 32]] as const) assert.equal(new DataView(entries[name].buffer, entries[name].byteOffset).getUint32(16), size, name);
  });

  it("says what a unified manifest that is not valid lacks", async () => {
    const files = unifiedManifest(factsOf(text("a", "manifest.xml")), base);
    const { version: _, ...less } = files.get("manifest.json") as { version: string };
    assert.match((await checkUnified(new Map([["manifest.json", less]]))).join("\n"), /manifest\.json: .*version/su);
    assert.notDeepEqual(await checkUnified(new Map([["zh-tw.json", { "name.short": 1 }]])), []);
  });

  it("exits 1 and names what the pages ask for and is not there, and what they ask of others", async () => {
    cpSync(pages, at("lack"), { recursive: true });
    rmSync(at("lack/50.909e2ad1.js"));
    rmSync(at("lack/office/zh-cn/office_strings.js"));
    rmSync(at("lack/assets/icon-80.png"));
    writeFileSync(at("lack/workbench.html"), '<script src="https://cdn.example/x.js"></script><img src="assets/none.png">');
    const kept = pages;
    pages = at("lack");
    try {
      assert.equal(await go("--url", base, "--out", at("b")), 1);
    } finally {
      pages = kept;
    }
    const said = err.join("\n");
    for (const one of ["缺少文件 50.909e2ad1.js", "缺少文件 office/zh-cn/office_strings.js", "缺少文件 assets/none.png", "icon-80.png 不在文件夹里", "workbench.html 引用了外部地址 https://cdn.example/x.js"]) assert.ok(said.includes(one), one);
    assert.equal(err.length, 5);
  });

  it("made again replaces itself: chunks of the last build go, changed settings stay and that is said", async () => {
    writeFileSync(at("a/base-review/7.0123abcd.js"), "");
    writeFileSync(at("a/base-review/config.js"), 'window.baseReviewConfig = { officeJs: ["21vianet"], local: "office/office.js", workbench: "workbench.html" };');
    assert.deepEqual([await go(`--url=https://other.example`, "--out", at("a")), err], [0, []]);
    assert.equal(existsSync(at("a/base-review/7.0123abcd.js")), false);
    assert.match(text("a/base-review/config.js"), /21vianet/u);
    assert.match(out.join("\n"), /config\.js.*保留/u);
    assert.doesNotMatch(text("a/manifest.xml"), /intranet/u);
  });

  it("refuses an address that is none, a folder with something else in it and an unknown option, with one line and 2", async () => {
    mkdirSync(at("full"));
    writeFileSync(at("full/私人.txt"), "");
    for (const [argv, says] of [
      [[], /没有用 --url/u],
      [["--url", "http://a.b"], /应以 https/u],
      [["--url", 'https://a.b/"x'], /应以 https/u],
      [["--url", "https://a.b/?q=1"], /应以 https/u],
      [["--url"], /--url 后缺少值/u],
      [["https://a.b"], /地址要写在 --url 之后/u],
      [["--url", base, "--to", "x"], /没有选项 --to/u],
      [["--url", base, "--out", at("full")], /已有别的文件/u],
      [["--url", base, "--out", at("full/私人.txt")], /写不出/u],
    ] as [string[], RegExp][]) {
      assert.equal(await go(...argv), 2, argv.join(" "));
      assert.deepEqual([err.length, says.test(err[0])], [1, true], err[0]);
    }
    assert.deepEqual(readdirSync(at("full")), ["私人.txt"]);
  });

  it("finds nothing missing in the built pages, whose scripts name their chunks", function () {
    if (!existsSync(path.join(built, "support.html"))) return this.skip();
    const texts = new Map(readdirSync(built).filter((name) => /\.(?:html|js|css)$/u.test(name)).map((name) => [name, readFileSync(path.join(built, name), "utf8")]));
    assert.deepEqual(missingFiles(texts, (file) => existsSync(path.join(built, file))), []);
    const chunks = readdirSync(built).filter((name) => /^\d+\.[0-9a-f]{8}\.js$/u.test(name));
    const without = missingFiles(texts, (file) => !chunks.includes(file) && existsSync(path.join(built, file)));
    assert.deepEqual(chunks.filter((name) => !without.includes(`缺少文件 ${name}`)), []);
  });
});
