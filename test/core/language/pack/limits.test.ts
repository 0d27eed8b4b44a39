import assert from "node:assert/strict";
import { checkPacks } from "../../../../src/cli/pack-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { largestPack } from "../../../../src/core/language/pack/limits";
import { parseJson } from "../../../../src/core/language/pack/parse-json";
import { trialSteps, type Trial } from "../../../../src/core/author/trial";
import { linearPattern, PatternFault } from "../../../../src/core/dictionary/text/linear-pattern";
import { readParts } from "../../../../src/core/forms/sheet/parts";
import { cell as sheetCell } from "../../../../src/core/language/form/sheet";
import { packs } from "../../../../src/packs";
import { openPack } from "../../../../src/taskpane/commands/own-packs";
import { within } from "../../../support/processor-time";
import { paneContext } from "../../../taskpane/commands/support";
import { entryOf, packOf } from "../../engine/fixture";

/** A pack with one rule, whose institution is named as given. */
function own(expect: unknown, name = "甲", entries = 1): Record<string, unknown> {
  const examples = ["pass", "fail", "boundary"].map((kind) => ({ kind, given: { institution: [{ name }] }, then: "error" }));
  const rules = Array.from({ length: entries }, (_, i) => entryOf({ record: "institution", expect: expect as never, examples: examples as never, message: "不符" }, { clause: `own-2020/${i + 1}` }));
  return packOf(rules, {}, { id: "own-2020", text: "原文" }) as unknown as Record<string, unknown>;
}

function tried(json: unknown): Trial {
  const steps = trialSteps(json, { known: [], reserved: [], forms: [] });
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const nested = (depth: number, inner: unknown = { filled: "name" }): unknown => Array.from({ length: depth }).reduce((node) => ({ not: node }), inner);
/** Nothing of this may take long; a minute is what a backtracking engine would not do with. */
const atOnce = <T>(work: () => T): T => within(5_000, work, 1);

describe("a pack cannot hang us", () => {
  it("patterns that make others backtrack for ever are tried in linear time, in examples and in the check", () => {
    for (const pattern of ["(a+)+$", "^(a|a)*$", "(.*)*x", "^(([a-z])+.)+[A-Z]([a-z])+$"]) {
      const { failures, problems, examples } = atOnce(() => tried(own({ matches: ["name", pattern] }, `${"a".repeat(400)}!`)));
      assert.deepEqual([failures, problems, examples], [[], [], 3], pattern);
    }
    assert.equal(atOnce(() => linearPattern("(a+)+$").test(`${"a".repeat(30_000)}b`)), false);
  });

  it("so are the parts of a form's cell, however many places it has", () => {
    const parts = Array.from({ length: 31 }, (_, i) => (i % 2 === 0 ? "a" : { value: { blank: true }, gap: "" })) as never[];
    assert.equal(atOnce(() => readParts(parts, `${"a".repeat(3_000)}b`)), null);
    const place = { value: { blank: true }, gap: "" };
    for (const words of ["a".repeat(300), `${"a".repeat(299)}c`, "㎡".repeat(300)])
      for (const text of ["a".repeat(32_000), "平方米".repeat(10_900), "a ".repeat(16_000), " ".repeat(32_000)]) assert.equal(atOnce(() => readParts([place, words, place, "b"] as never[], text)), null);
    assert.deepEqual(readParts(["共\u3000", { value: { blank: true }, gap: "" }, "人"] as never[], "共 30 人")?.gaps.map((gap) => gap.trim()), ["30"]);
  });

  it("a pattern that takes many steps at every character is refused, or reads no more than its share of a text", () => {
    const full = ["a", "ab", "ba", "ab ", "的"].map((some) => some.repeat(32_767 / some.length));
    for (const pattern of ["a[ab]{1000}[ab]{1000}[ab]{1000}[ab]{1000}c|d$", `(a|b)*a${"[ab]{1000}".repeat(8)}$`, "(?:a?){1000}[ab]{900}$", "^(.*)a(.{1000})(.{1000})(.{1000})x?$"]) {
      assert.throws(() => linearPattern(pattern), (error: unknown) => error instanceof PatternFault && error.said.code === "too-repetitive", pattern);
      assert.match(tried(own({ matches: ["name", pattern] })).problems[0].message, /“own-2020\/1”.*重复次数太大/u);
    }
    for (const pattern of ["a[ab]{900}[ab]{900}c|d$", "(a|b)*a[ab]{900}$", "(?:a?){400}[ab]{900}$", "^(.*)a(.{900})(.{900})x?$"])
      for (const text of full) atOnce(() => linearPattern(pattern).test(text));
  });

  it("texts are read as far as the pattern's size allows: an ordinary one reads a whole cell", () => {
    assert.equal(linearPattern("基地$").test(`${"甲".repeat(32_000)}基地`), true);
    assert.equal(linearPattern("甲$").test(`${"甲".repeat(600)}乙`), false);
  });

  it("a pattern tried on more than a review may take ends with a sentence, whatever the engine makes of it", () => {
    const pattern = linearPattern("^x[ab]{900}[ab]{900}");
    const text = "a".repeat(500);
    assert.throws(() => atOnce(() => { for (;;) pattern.test(text); }), (error: unknown) => error instanceof PatternFault && error.said.code === "too-much-text");
  });

  it("the words of a form's cell are bounded, with a sentence", () => {
    const said = sheetCell.safeParse({ parts: ["甲".repeat(301), { value: { blank: true }, gap: "" }] });
    assert.match(said.error?.issues[0].message ?? "", /parts 的文字超过 300 个字/u);
  });

  it("what such an engine cannot do is refused by name of the rule, with a way out", () => {
    for (const [pattern, why] of [["仅限(?!本市)", /前后断言.*请改用/u], ["(?<=省)厅", /前后断言/u], ["(.)\\1", /反向引用/u], ["(", /不是正则表达式/u], ["a{2000}", /重复次数太大/u], ["(a{1000}){900}", /重复次数太大/u], ["甲".repeat(1_001), /1001 个字符，超过 1000 个/u]] as const) {
      const { pack, problems } = atOnce(() => tried(own({ matches: ["name", pattern] })));
      assert.equal(pack, undefined, pattern);
      assert.match(problems[0].message, /“own-2020\/1”/u);
      assert.match(problems[0].message, why);
    }
  });

  it("reads what both notations mean alike", () => {
    for (const [pattern, text] of [["^\\p{Script=Han}+$", "汉字"], ["^[\\p{sc=Han}\\u0041]+$", "汉A"], ["^\\u{6c49}\\u5b57$", "汉字"], ["^甲\\s乙$", "甲\u3000乙"], ["^[\\s_]+$", "\u3000_ "], ["^\\S+$", "甲乙"], ["^[[]$", "["]]) assert.equal(linearPattern(pattern).test(text), true, pattern);
    assert.equal(linearPattern("^\\S+$").test("甲\u3000乙"), false);
    // Patterns that go step by step are tried by JavaScript itself, and mean the same.
    for (const [pattern, yes, no] of [["^25[0-9]{4}$", "250100", "2501000"], ["^[1-9]\\d{5}", "100000甲", "010000"], ["^鲁[A-Z]{2}\\d$", "鲁AB7", "鲁Ab7"], ["^甲$", "甲", "甲\n"], ["^[一-甲]a{2}$", "乙aa", "龙aa"]]) {
      assert.deepEqual([linearPattern(pattern).test(yes), linearPattern(pattern).test(no)], [true, false], pattern);
    }
    assert.throws(() => linearPattern("^[z-a]$"), PatternFault);
    assert.throws(() => linearPattern("("), PatternFault);
  });

  it("the built-in patterns keep their meaning without look-around", () => {
    const named = (field: string): string[] => [...JSON.stringify(packs).matchAll(new RegExp(`"matches":\\["${field}","((?:[^"\\\\]|\\\\.)*)"\\]`, "gu"))].map(([, pattern]) => JSON.parse(`"${pattern}"`) as string);
    const scope = linearPattern(named("enrolScope").find((pattern) => pattern.startsWith("限本单位|仅限"))!);
    const before = /限本单位|仅限(?!本?(地区|行业|市|县|区|盐城))/u;
    for (const text of ["限本单位", "仅限", "仅限本", "仅限本单位职工", "仅限本市", "仅限市内", "仅限本行业", "仅限行", "仅限本行", "仅限地方", "仅限本地区", "仅限盐城", "仅限盐", "仅限本本市", "仅限本市，仅限本院", "面向全市"]) assert.equal(scope.test(text), before.test(text), text);
    const recipient = linearPattern(named("recipient").find((pattern) => pattern.includes("[^门]"))!);
    const was = /人力资源(和)?社会保障部(?!门)|人社部(?!门)/u;
    for (const text of ["人力资源和社会保障部", "人力资源社会保障部专技司", "人社部", "人社部门", "省人力资源和社会保障部门", "人社部门、人社部"]) assert.equal(recipient.test(text), was.test(text), text);
  });

  it("nesting, number of clauses and size are bounded, each with a sentence", () => {
    const deep = tried(own(nested(60)));
    assert.deepEqual(deep.problems.map(({ path: place }) => place), ["entries[0].rule.expect"]);
    assert.match(deep.problems[0].message, /规则“own-2020\/1”嵌套超过 40 层，请简化/u);
    const text = `{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    assert.match(atOnce(() => tried(parseJson(text))).problems[0].message, /嵌套超过 40 层/u);
    assert.match(atOnce(() => tried({ ...own({ filled: "name" }), entries: new Array(4_001).fill({}) })).problems[0].message, /4001 个条款，超过 4000 个/u);
    assert.throws(() => parseJson(" ".repeat(largestPack + 1)), /太大.*超过 32000000 个/u);
    // What one writes in earnest is far from it.
    assert.deepEqual(tried(own(nested(12))).problems, []);
    // Dates within dates are tried in two ways each.
    const dates = Array.from({ length: 9 }).reduce((node) => ({ date: [{ year: node }, 1, 1] }), "applicationDate" as unknown);
    assert.deepEqual(atOnce(() => tried(own({ lte: [dates, { today: true }] }))).problems, []);
  });

  it("command line and pane say the same", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "limits-"));
    try {
      const file = path.join(folder, "deep.json");
      writeFileSync(file, JSON.stringify(own(nested(60))));
      const out: string[] = [];
      assert.equal(checkPacks(["check", file], { out: (line) => void out.push(line), err: (line) => void out.push(line) }), 1);
      assert.match(out.join("\n"), /规则“own-2020\/1”嵌套超过 40 层/u);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const context = paneContext();
    for (const [json, why] of [[own(nested(60)), /规则“own-2020\/1”嵌套超过 40 层/u], [own({ matches: ["name", "(?=a)"] }), /“own-2020\/1”.*前后断言/u]] as const) {
      await openPack(context, new File([JSON.stringify(json)], "本市.json"));
      const { dialog } = context.store.get();
      assert.match(dialog?.kind === "pack" ? (dialog.trial?.problems[0].message ?? "") : "", why);
    }
  });
});
