import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkPacks } from "../../src/cli/pack-check";
import { readPackFile } from "../../src/cli/pack-file";
import { run } from "../../src/cli/run";
import { loadSteps } from "../../src/core/author/load";
import type { Pack } from "../../src/core/language/pack/schema";
import { readWorkbook } from "../../src/files";
import { atOnce } from "../../src/sheet/at-once";
import { common, packs } from "../../src/packs";
import { ownPack, ownPackWithForm } from "../packs/own-pack";

const root = path.resolve(__dirname, "../..");
const sample = path.join(root, "assets/sample.xlsx");

describe("command line, packs of one's own", () => {
  let folder: string;
  let out: string[];
  let err: string[];
  const streams = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  const check = (...argv: string[]) => ((out = []), (err = []), checkPacks(argv, streams));
  const review = (...argv: string[]) => ((out = []), (err = []), run([sample, ...argv], "2019-09-24", streams));
  const at = (name: string) => path.join(folder, name);
  const write = (name: string, value: unknown) => (writeFileSync(at(name), typeof value === "string" ? value : JSON.stringify(value)), at(name));
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), "pack-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("finds nothing to put right in the built-in packs, where they lie", () => {
    assert.equal(check("check", ...packs.map(({ id }) => path.join(root, "src/packs", id))), 0, out.join("\n"));
    assert.equal(out.filter((line) => /没有问题/u.test(line)).length, packs.length);
    assert.doesNotMatch(out.join("\n"), /没有一个示例用到/u);
  });

  it("checks a file: form, examples, contradictions", () => {
    assert.equal(check("check", write("good.json", ownPack())), 0, out.join("\n"));
    assert.match(out[0], /good\.json：《本市管理办法》1 条规则、\d+ 个示例，没有问题$/u);
    const wrong = ownPack((pack) => {
      const [entry] = pack.entries;
      if (entry.as !== "rule") throw new Error("a rule");
      entry.rule.examples[0].then = "warning";
      pack.entries.push({ ...entry, clause: "mine-2020/9", rule: { ...entry.rule, cases: [], expect: { lt: ["annualTrainees", 100] }, examples: [
        { kind: "pass", given: { institution: [{ annualTrainees: 1 }] }, then: "pass" }, { kind: "boundary", given: { institution: [{ annualTrainees: 100 }] }, then: "error" },
        { kind: "fail", given: { institution: [{ annualTrainees: 200 }] }, then: "error" }] } });
    });
    assert.equal(check("check", write("wrong.json", wrong)), 1);
    assert.match(out[0], /2 处问题/u);
    assert.match(out[1], /^ {2}问题：entries\[0\]\.rule\.examples\[0\]：“mine-2020\/8\.1\.5b”的示例没有按所写的结果判断：应为 warning，实为/u);
    assert.match(out[2], /^ {2}问题：entries\[1\]\.rule：“mine-2020\/9”与“mine-2020\/8\.1\.5b”互相矛盾/u);
  });

  it("checks a folder laid out as the built-in ones are, and tells the file", () => {
    cpSync(path.join(root, "src/packs/yancheng-2018"), at("mine"), { recursive: true });
    assert.equal(check("check", at("mine")), 1);
    assert.match(out[1], /^ {2}问题：pack\.json id：编号“yancheng-2018”已有法规包使用/u);
    mkdirSync(at("own/rules"), { recursive: true });
    const { text, entries, ...header } = ownPack();
    write("own/pack.json", header);
    write("own/text.txt", text);
    write("own/rules/art-08.json", { article: "第八条", entries });
    assert.equal(check("check", at("own")), 0, out.join("\n"));
    write("own/rules/art-08.json", { article: "第八条", entries: [{ ...entries[0], quote: "不在法规中" }] });
    assert.equal(check("check", at("own")), 1);
    assert.match(out[1], /^ {2}问题：rules\/art-08\.json entries\[0\]\.quote：.*请逐字照录/u);
  });

  it("cites a clause of a folder as its id and the header tell: each built-in pack as it does itself", () => {
    const wrong = packs.flatMap((pack) => {
      const { json } = readPackFile(path.join(root, "src/packs", pack.id));
      const read = atOnce(loadSteps(json, { known: packs.filter((other) => other !== pack), common, derived: pack.derived }));
      const places = ({ entries }: Pack) => new Map(entries.map(({ clause, article, item, cite }) => [clause, `${article} ${item} ${cite}`]));
      const [own, theirs] = [places(pack), places(read)];
      assert.equal(theirs.size, own.size);
      return [...own].flatMap(([clause, place]) => (theirs.get(clause) === place ? [] : [`${clause}: ${place}, not ${theirs.get(clause)}`]));
    });
    assert.deepEqual(wrong, []);
  });

  it("takes files that extend one another in any order", () => {
    const second = ownPack((pack) => Object.assign(pack, { id: "round-2020", extends: "mine-2020", entries: [], parameters: {}, overrides: { headcountUnit: "personTimes" } }));
    assert.equal(check("check", write("b.json", second), write("a.json", ownPack())), 0, out.join("\n"));
    assert.deepEqual(out.filter((line) => !line.startsWith(" ")).map((line) => path.basename(line.split("：")[0])), ["a.json", "b.json"]);
    assert.equal(check("check", at("b.json")), 1);
    assert.match(out[1], /没有找到后者/u);
  });

  it("says where a file is no JSON, and goes on with the next", () => {
    assert.equal(check("check", write("no.json", '{"id": "x-2020",\n}'), write("good.json", ownPack())), 1);
    assert.match(out[1], /从第 2 行第 1 个字符起写法不对/u);
    assert.match(out[2], /没有问题/u);
  });

  it("reads a folder without the files that are no JSON, says which, and misses nothing that may stand in them", () => {
    const { text, entries, ...header } = ownPack((pack) => (pack.effectiveClause = "mine-2020/9"));
    mkdirSync(at("own/rules"), { recursive: true });
    write("own/pack.json", header);
    write("own/text.txt", text);
    write("own/rules/art-08.json", { entries: [{ ...entries[0], quote: "不在法规中" }] });
    write("own/rules/art-09.json", '{"entries": [}');
    write("own/rules/art-10.json", "{}");
    assert.equal(check("check", at("own")), 1);
    assert.deepEqual(out.slice(1).map((line) => line.replace(/：“mine.*$/u, "")), [
      "  问题：rules/art-09.json 不是合法的 JSON：从第 1 行第 14 个字符起写法不对，请检查逗号、英文引号和括号", '  问题：rules/art-10.json 应写作 {"entries": […]}，请改正', "  问题：rules/art-08.json entries[0].quote",
    ]);
  });

  it("exits 2 on bad usage, with one line", () => {
    for (const argv of [[], ["check"], ["chek", "a.json"], ["check", "--x"], ["check", at("nowhere.json")], ["check", folder]]) {
      assert.equal(check(...argv), 2, argv.join(" "));
      assert.equal(err.length, 1);
    }
  });

  it("reviews against a pack by its path, beside built-in ones", async () => {
    const file = write("mine.json", ownPack());
    assert.equal(await review("--pack", `${file},shandong-2016`, "--json", at("o.json")), 1);
    const report = JSON.parse(readFileSync(at("o.json"), "utf8"));
    assert.deepEqual(report.packs, ["shandong-2016", "mine-2020"]);
    const cells = (clause: string) => report.findings.filter((one: { clause: string; outcome: string }) => one.clause === clause && one.outcome === "error").map((one: { cells: string[] }) => one.cells[0]);
    assert.ok(cells("mine-2020/8.1.5b").includes("O6"));
    assert.deepEqual(cells("mine-2020/8.1.5b"), cells("shandong-2016/8.1.5b"));
  });

  it("fills a form that a pack brings along", async () => {
    const file = write("mine.json", ownPackWithForm());
    assert.equal(check("check", file), 0, out.join("\n"));
    assert.equal(await review("--pack", file, "--form", `mine-2020/card=${at("card.xlsx")}`), 1);
    const book = readWorkbook(new Uint8Array(readFileSync(at("card.xlsx"))), "card.xlsx");
    assert.ok(book.strings.some((text) => text.includes("济南泉城理工大学")) && book.sheets.length > 1);
    assert.equal(await review("--pack", "shandong-2016", "--form", `mine-2020/card=${at("other.xlsx")}`), 2);
    assert.match(err[0], /没有表格 mine-2020\/card/u);
  });

  it("says what is wrong with a form that a pack brings along, in the file it stands in", () => {
    const wrong: [string, Pack, RegExp][] = [
      ["another pack's id", ownPackWithForm((form) => (form.id = "other-2020/card")), /layouts\[0\]\.id：表格的编号应以“mine-2020\/”开头/u],
      ["an id that is not listed", ownPackWithForm((form) => (form.id = "mine-2020/other")), /没有列出表格“other”/u],
      ["a field that does not exist", ownPackWithForm((form) => (form.pages[0].rows = [{ height: 20, cells: [{ span: form.pages[0].columns.length, value: { first: ["institution.nothing"] } }] }])), /没有字段“institution\.nothing”/u],
      ["rows that do not fill their columns", ownPackWithForm((form) => form.pages[0].columns.push(5)), /layouts\[0\]\.pages\[0\]：.*请改正/u],
    ];
    for (const [name, pack, said] of wrong) {
      assert.equal(check("check", write("wrong.json", pack)), 1, name);
      assert.match(out.join("\n"), said, name);
    }
    mkdirSync(at("own/forms"), { recursive: true });
    mkdirSync(at("own/rules"));
    const { text, entries, layouts, ...header } = ownPackWithForm((form) => (form.id = "mine-2020/other"));
    write("own/pack.json", header);
    write("own/text.txt", text);
    write("own/rules/art-08.json", { article: "第八条", entries });
    write("own/forms/card.json", { ...layouts![0], title: 7 });
    assert.equal(check("check", at("own")), 1);
    assert.match(out.join("\n"), /forms\/card\.json title：应是文字/u);
  });

  it("refuses a pack at fault, or with an example that fails, with one line and the remedy", async () => {
    const faulty = write("faulty.json", ownPack((pack) => (pack.title = 7 as never)));
    assert.equal(await review("--pack", faulty), 2);
    assert.equal(err.length, 1);
    assert.match(err[0], /自带法规包 .*faulty\.json 不能使用：title：应是文字，现为 7.*npm run pack -- check/u);
    assert.equal(await review("--pack", write("failing.json", ownPack((pack) => { const [entry] = pack.entries; if (entry.as === "rule") entry.rule.examples[0].then = "warning"; }))), 2);
    assert.match(err[0], /示例没有按所写的结果判断/u);
    assert.equal(await review("--pack", write("builtin.json", ownPack((pack) => (pack.id = "shandong-2016")))), 2);
    assert.match(err[0], /已有法规包使用/u);
    assert.equal(await review("--pack", at("nowhere.json")), 2);
    assert.match(err[0], /找不到/u);
  });

  it("runs as npm run pack -- check", () => {
    const file = write("good.json", ownPack());
    const said = execFileSync(process.platform === "win32" ? "npm.cmd" : "npm", ["run", "-s", "pack", "--", "check", file], { cwd: root, encoding: "utf8" });
    assert.match(said, /good\.json：.*没有问题/u);
  });
});
