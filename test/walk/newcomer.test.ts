import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import type { ReviewJson } from "../../src/core/reports/json";
import { readWorkbook } from "../../src/files";
import type { reportsWithoutPage as buttons } from "../../src/taskpane/select/reports";
import { bookOf } from "../cli/support";

const root = path.resolve(__dirname, "../..");

/** A new rule, in the file of its article; it uses the new operator. */
const rule = {
  clause: "yancheng-2018/2.9z", quote: "专业技术人员继续教育培训机构,是指依法成立的社会法人", phase: "application", as: "rule",
  rule: {
    record: "institution", expect: "overHundred annualTrainees", message: "“{单位名称}”的年培训人数没有过百", outcome: "error",
    examples: [
      { kind: "pass", given: { institution: [{ annualTrainees: 101 }] }, then: "pass" },
      { kind: "fail", given: { institution: [{ annualTrainees: 3 }] }, then: "error", says: "没有过百" },
      { kind: "boundary", given: { institution: [{ annualTrainees: 100 }] }, then: "error" },
    ],
  },
};

const operator = `import { ordering } from "../compare";
import { conditionOperator } from "./operator";
import { expr } from "./part";

export const overHundred = conditionOperator({
  name: "overHundred",
  argument: expr,
  compile: (node, scope) => ordering(scope.value(node), scope.value(100), false),
  proof: { as: "whole" },
  mentions: "parts",
  written: { as: "word", before: "value" },
  doc: "More than a hundred.",
  example: { overHundred: "annualTrainees" },
  text: "overHundred annualTrainees",
});
`;

const report = `import type { ReviewResult } from "../review/review";
import { columnsOf, type ReportContext, type ReportSheet } from "./report";

/** The sheet 单位名册: every unit that was reviewed. */
export function rosterReport({ checklist }: ReviewResult, _context: ReportContext): ReportSheet {
  return { kind: "roster", lines: ["全部单位。"], columns: columnsOf("roster", [{ width: 40 }, { width: 24 }]), rows: checklist.units.map(({ name, creditCode }) => [name, creditCode]) };
}
`;
const labels = `  roster: {
    title: "单位名册", also: ["單位名冊", "Roster of units"], use: "list", key: [0], ofFile: true,
    headers: [{ first: ["单位名称", "统一社会信用代码"] }],
  },
`;

/** A regulation in a folder of its own, with a field that needs code. */
const regulation: Record<string, string> = {
  "pack.json": JSON.stringify({ id: "demo-2020", title: "某市继续教育基地办法", shortTitle: "某市 2020 办法", issuer: "某市人社局", exampleDate: "2020-01-01", parameters: {}, forms: [] }),
  "text.txt": "第一条 基地名称应当写全。\n",
  "derived.ts": `import { eachRow, put, textReader } from "../../core/engine/derived/derived";
import type { DerivedField } from "../../core/language/rule-data";

const nameLength: DerivedField = {
  id: "nameLength", record: "institution", name: "名称字数", type: "integer", doc: "单位名称的字数", from: ["name"],
  fill(data, set, column) {
    const read = textReader(data, "institution", "name");
    eachRow(set, (row) => put(column, row, read(row)?.length ?? 0));
  },
};
export const derived = [nameLength];
`,
  "rules/art-01.json": JSON.stringify({
    entries: [{
      clause: "demo-2020/1", quote: "基地名称应当写全。", phase: "application", as: "rule",
      rule: {
        record: "institution", expect: "nameLength >= 4", outcome: "error", message: "名称只有{名称字数}个字，没有写全",
        examples: [
          { kind: "pass", given: { institution: [{ name: "甲市学院" }] }, then: "pass" },
          { kind: "fail", given: { institution: [{ name: "甲" }] }, then: "error" },
          { kind: "boundary", given: { institution: [{ name: "甲学院" }] }, then: "error", says: "3个字" },
        ],
      },
    }],
  }),
  "index.ts": `import { assemble } from "../common/assemble";
import { derived } from "./derived";
import header from "./pack.json";
import text from "./text.txt";
import art01 from "./rules/art-01.json";

/** 某市继续教育基地办法. */
export const demo2020 = assemble(header, text, [art01], [], { derived });
`,
};

describe("the five walks of a newcomer", () => {
  const home = mkdtempSync(path.join(os.tmpdir(), "newcomer-"));
  const at = (...parts: string[]): string => path.join(home, ...parts);
  const edit = (file: string, change: (text: string) => string): void => {
    const before = readFileSync(at(file), "utf8");
    const after = change(before);
    assert.notEqual(after, before, file);
    writeFileSync(at(file), after);
  };
  const files = (): Map<string, string> =>
    new Map(readdirSync(at("src"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
      const file = path.join(entry.parentPath ?? entry.path, entry.name);
      return [path.relative(home, file).split(path.sep).join("/"), createHash("sha1").update(readFileSync(file)).digest("hex")];
    }));
  let seen: Map<string, string>;
  /** The files that were added or changed since the last look. */
  const touched = (): string[] => {
    const now = files();
    const found = [...now].flatMap(([file, print]) => (seen.get(file) === print ? [] : [file])).sort();
    seen = now;
    return found;
  };
  const walks: Record<string, string[]> = {};
  let made: string[];
  let said: ReviewJson;
  const command = (...argv: string[]) => spawnSync(process.execPath, argv, { cwd: home, encoding: "utf8" });

  before(() => {
    for (const name of ["src", ".ci", "package.json", "package-lock.json", "tsconfig.json"]) cpSync(path.join(root, name), at(name), { recursive: true });
    symlinkSync(path.join(root, "node_modules"), at("node_modules"), "junction");
    seen = files();
    edit("src/packs/yancheng-2018/rules/art-02.json", (text) => {
      const article = JSON.parse(text);
      return JSON.stringify({ ...article, entries: [...article.entries, rule] });
    });
    walks.rule = touched();
    writeFileSync(at("src/core/language/operators/over-hundred.ts"), operator);
    walks.operator = touched();
    edit("src/core/dictionary/records/institution.json", (text) => text.replace(/("id": "annualTrainees".*?"aliases": \[)/u, '$1"本年受训人头", '));
    walks.alias = touched();
    writeFileSync(at("src/core/reports/roster.ts"), report);
    edit("src/sheet/our-sheets.ts", (text) => text.replace("  checklist: {\n", `${labels}  checklist: {\n`));
    walks.report = touched();
    mkdirSync(at("src/packs/demo-2020/rules"), { recursive: true });
    for (const [name, text] of Object.entries(regulation)) writeFileSync(at("src/packs/demo-2020", name), text);
    walks.jurisdiction = touched();

    writeFileSync(at("甲.xlsx"), bookOf("单位信息", [["单位名称", "本年受训人头"], ["甲校", 7], ["乙市学院", 1000]]));
    const { status, stderr } = command("src/cli/base-review.mjs", "review", "甲.xlsx", "--pack", "demo-2020,yancheng-2018", "--on", "2020-06-30", "--json", "o.json", "--xlsx", "out");
    assert.deepEqual([stderr, status], ["", 1]);
    said = JSON.parse(readFileSync(at("o.json"), "utf8")) as ReviewJson;
    const schemas = command("--import", "tsx", "--import", "./src/dev/text-files.mjs", "src/dev/write-schemas.ts");
    assert.equal(schemas.status, 0, schemas.stderr);
    made = touched();
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  it("a rule is one file, an operator one, an alias one, a report one and its words, a jurisdiction one folder", () => {
    assert.deepEqual(walks, {
      rule: ["src/packs/yancheng-2018/rules/art-02.json"],
      operator: ["src/core/language/operators/over-hundred.ts"],
      alias: ["src/core/dictionary/records/institution.json"],
      report: ["src/core/reports/roster.ts", "src/sheet/our-sheets.ts"],
      jurisdiction: Object.keys(regulation).map((name) => `src/packs/demo-2020/${name}`).sort(),
    });
  });

  it("what names them all is made by the commands themselves", () => {
    assert.deepEqual(made, ["src/core/language/operators/table.ts", "src/core/reports/table.ts", "src/packs/LANGUAGE.md", "src/packs/pack.schema.json", "src/packs/table.ts"]);
  });

  it("the alias is read, the new rule and the new regulation find what they look for", () => {
    assert.equal(said.files[0].tables[0].columns.annualTrainees, "B");
    const found = said.findings.filter(({ clause, outcome }) => ["yancheng-2018/2.9z", "demo-2020/1"].includes(clause) && outcome === "error");
    assert.deepEqual(found.map(({ clause, unit, cells, message }) => [clause, unit, cells[0], message.replace(/（.*/u, "")]).sort(), [
      ["demo-2020/1", "甲校", "A2", "名称只有2个字，没有写全"],
      ["yancheng-2018/2.9z", "甲校", "B2", "“甲校”的年培训人数没有过百"],
    ]);
  });

  it("the new operator stands on the page of the language and in the schema for editors", () => {
    assert.match(readFileSync(at("src/packs/LANGUAGE.md"), "utf8"), /^\| `overHundred` \| More than a hundred\. \|/mu);
    assert.ok(readFileSync(at("src/packs/pack.schema.json"), "utf8").includes('"overHundred"'));
  });

  it("rule, operator and regulation pass the author's desk", () => {
    const { status, stdout } = command("src/cli/base-review.mjs", "pack", "check", "src/packs/demo-2020", "src/packs/yancheng-2018");
    assert.equal(status, 0, stdout);
  });

  it("the new report stands in the marked copy, has its button in the pane, and is no data when it comes back", async () => {
    const bytes = readFileSync(at("out/甲.xlsx"));
    const sheets = (await readWorkbook(new Uint8Array(bytes), "甲.xlsx")).sheets.map(({ name }) => name);
    assert.ok(sheets.includes("单位名册"), sheets.join());
    const again = command("src/cli/base-review.mjs", "review", "out/甲.xlsx", "--pack", "demo-2020", "--on", "2020-06-30", "--json", "again.json");
    assert.equal(again.status, 2, again.stdout);
    const pane = at("pane.cjs");
    buildSync({ entryPoints: [at("src/taskpane/select/reports.ts")], bundle: true, platform: "node", format: "cjs", outfile: pane, logLevel: "error", loader: { ".txt": "text" } });
    const { reportsWithoutPage } = createRequire(pane)(pane) as { reportsWithoutPage: typeof buttons };
    assert.deepEqual(reportsWithoutPage("en"), [{ kind: "roster", title: "Roster of units" }]);
  });
});
