import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { catalogues } from "../../../src/taskpane/messages/language";
import { catalogues as ofWorkbench } from "../../../src/workbench/messages";
import { languages } from "../../../src/sheet/language";
import { nearestLanguage } from "../../../src/sheet/nearest-language";

const room = path.resolve(__dirname, "../../../src/taskpane");

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "messages" ? [] : sources(file);
    return /\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

/** Keys with the kind of their value, nested. */
function shape(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return typeof value === "function" ? `function/${value.length}` : typeof value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, shape(member)]));
}

/** Texts of the catalogue, functions called with stand-ins. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [String((value as (...all: unknown[]) => unknown)(2, 3, 1))];
  return Object.values(value as object).flatMap(texts);
}

/** Words looked up by a code of the data, not by name. */
const byCode = new Set(["ledgerState", "ledgerStateHint", "ledgerKind", "outcome", "outcomeHint", "group", "data", "status", "filesBecame", "fileRoles", "boardPart", "boardOrders", "conditionStates", "fillInRoles", "changeNames", "changeHints", "fillInOccasions", "verdictNames", "verdictHints", "stageNames", "stageShort", "filterNames", "choiceNames", "excelFaults"]);

describe("taskpane/messages", () => {
  it("every language has the same keys, with the same parameters", () => {
    for (const both of [catalogues, ofWorkbench]) for (const language of languages) assert.deepEqual(shape(both[language]), shape(both["zh-CN"]), language);
  });
  it("no text is empty, and English speaks English", () => {
    for (const both of [catalogues, ofWorkbench]) {
      for (const language of languages) for (const text of texts(both[language])) assert.notEqual(text.trim(), "");
      for (const text of texts(both.en)) assert.doesNotMatch(text, /\p{Script=Han}/u);
    }
  });
  it("the Traditional catalogue has no Simplified character of the everyday ones", () => {
    for (const both of [catalogues, ofWorkbench]) for (const text of texts(both["zh-TW"])) assert.doesNotMatch(text, /[验单页组选择读写进请问题释规则评条档关闭结据时间输读无单闭览显]/u);
  });
  it("no word for the user stands outside the catalogue", () => {
    const found: string[] = [];
    for (const file of sources(room)) {
      const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
      const visit = (node: ts.Node): void => {
        const words = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) || ts.isJsxText(node);
        if (words && /\p{Script=Han}/u.test(node.getText())) found.push(`${path.relative(room, file)}: ${node.getText()}`);
        if (ts.isJsxText(node) && /\p{L}/u.test(node.getText())) found.push(`${path.relative(room, file)}: ${node.getText()}`);
        ts.forEachChild(node, visit);
      };
      visit(tree);
    }
    assert.deepEqual(found, []);
    assert.ok(sources(room).length > 40);
  });
  it("every text is used", () => {
    const code = sources(room).map((file) => readFileSync(file, "utf8")).join("\n");
    const unused = (words: object): string[] =>
      Object.entries(words).flatMap(([key, value]) => {
        if (!new RegExp(`\\.${key}\\b`).test(code)) return [key];
        return typeof value === "object" && !byCode.has(key) ? unused(value as object).map((inner) => `${key}.${inner}`) : [];
      });
    assert.deepEqual(unused(catalogues["zh-CN"]), []);
  });
  it("takes the nearest language", () => {
    assert.deepEqual(["zh-CN", "zh-Hans-SG", "zh-TW", "zh-Hant-HK", "zh-hk", "en-GB", "fr", undefined].map(nearestLanguage), ["zh-CN", "zh-CN", "zh-TW", "zh-TW", "zh-TW", "en", "zh-CN", "zh-CN"]);
  });
});
