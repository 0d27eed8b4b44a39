import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { dictionary } from "../../../../src/core/dictionary/dictionary";
import { condition, conditionPart, expression, type Condition } from "../../../../src/core/language/pack/language";
import type { Entry } from "../../../../src/core/language/pack/schema";
import { Speller } from "../../../../src/core/language/pack/spelling";
import { headerTerms } from "../../../../src/core/language/pack/vocabulary";
import { datasetFromRows } from "../../../../src/core/intake/records/dataset-from-rows";
import { Groups } from "../../../../src/core/language/groups";
import { RuleFault } from "../../../../src/core/language/kernel";
import { conditionOperators, conditionWords, shorthands, valueOperators } from "../../../../src/core/language/operators/table";
import { Reasoning } from "../../../../src/core/engine/reasoning";
import type { ParameterValue } from "../../../../src/core/language/rule-data";
import { RecordScope } from "../../../../src/core/engine/scope";
import { common, packs } from "../../../../src/packs";
import { commonPage, languagePage } from "../../../../src/dev/language-page";

const root = path.resolve(__dirname, "../../../..");

describe("the table of operators", () => {
  it("has each operator under its own name, with a use of it that the schema takes", () => {
    for (const [name, one] of Object.entries(valueOperators)) assert.deepEqual([one.name, expression.safeParse(one.example).success], [name, true], name);
    for (const [name, one] of Object.entries(conditionWords)) assert.deepEqual([one.name, condition.safeParse(one.example).success], [name, true], name);
  });

  it("shows uses that mean something: each compiles for some record, with the terms and parameters of the packs", () => {
    const reader = new Speller({ terms: { ...headerTerms({}), ...common.terms } });
    const params = new Map<string, ParameterValue>(packs.flatMap((pack) => Object.entries(pack.parameters).map(([name, { value }]): [string, ParameterValue] => [name, value])));
    const compiles = (node: Condition): boolean => {
      const rule = reader.entry({ clause: "", article: "", item: "", cite: "", quote: "", phase: "", as: "rule", rule: { record: "institution", expect: node, outcome: "error", message: "", examples: [] } }, "") as Extract<Entry, { as: "rule" }>;
      return dictionary.some(({ id }) => {
        const data = new Reasoning(datasetFromRows({}), params, 0);
        try {
          const scope = new RecordScope(data, id, new Groups(data.scope(id), [], undefined));
          return scope.mask(conditionPart(rule.rule.expect)) !== undefined;
        } catch (fault) {
          if (fault instanceof RuleFault) return false;
          throw fault;
        }
      });
    };
    const nodes = [...Object.values(shorthands).map(({ example }) => example as unknown as Condition), ...Object.values(valueOperators).map(({ example }) => ({ filled: example }) as Condition), ...Object.values(conditionOperators).map(({ example }) => example as Condition)];
    assert.deepEqual(nodes.filter((node) => !compiles(node)), []);
    assert.deepEqual(reader.problems, []);
  });

  it("makes the printed page", () => {
    assert.equal(readFileSync(path.join(root, "src/packs/LANGUAGE.md"), "utf8"), languagePage());
    assert.equal(readFileSync(path.join(root, "src/packs/COMMON.md"), "utf8"), commonPage());
  });

  it("fits the language on two sheets of A4: what it takes of lines of 120 characters, at 60 lines a sheet", () => {
    const lines = languagePage().split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.replace(/[*`]/gu, "").length / 120)), 0);
    assert.ok(lines <= 2 * 60, `${lines} lines`);
  });

  it("does not compile with an operator of which a part is left out or wrong", () => {
    const whole = {
      name: 'name: "odd"', argument: "argument: expr", compile: "compile: (node, scope) => scope.mask(node as never)", proof: 'proof: { as: "whole" }', mentions: 'mentions: "parts"', written: 'written: { as: "word", before: "value" }', text: 'text: "odd name"',
      doc: 'doc: "Odd."', example: 'example: { odd: "name" }',
    };
    const wrong: Record<string, Partial<typeof whole>> = {
      right: {},
      ...Object.fromEntries(Object.keys(whole).map((part) => [`no_${part}`, { [part]: "" }])),
      value_for_condition: { compile: "compile: (node, scope) => scope.value(node)" },
      another_argument: { argument: "argument: pair", compile: "compile: (node, scope) => scope.mask(node)" },
      unknown_mentions: { mentions: 'mentions: "all"' },
      unknown_writing: { written: 'written: { as: "word", before: "text" }' },
      unknown_proof: { proof: 'proof: { as: "guess" }' },
      example_of_another: { example: 'example: { even: "name" }' },
    };
    const folder = path.join(root, "src/core/language/operators");
    const texts = new Map(Object.entries(wrong).map(([name, parts]) => [
      path.join(folder, `scratch-${name}.ts`),
      `import { conditionOperator } from "./operator";\nimport { expr, pair } from "./part";\nvoid [expr, pair];\nexport const odd = conditionOperator({ ${Object.values({ ...whole, ...parts }).filter(Boolean).join(", ")} });\n`,
    ]));
    const { config } = ts.readConfigFile(path.join(root, "src/core/tsconfig.json"), (file) => ts.sys.readFile(file));
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, path.join(root, "src/core"));
    const host = ts.createCompilerHost(options);
    const [exists, read] = [host.fileExists, host.readFile];
    host.fileExists = (file) => texts.has(path.normalize(file)) || exists(file);
    host.readFile = (file) => texts.get(path.normalize(file)) ?? read(file);
    const program = ts.createProgram([...texts.keys()], options, host);
    // Nothing that core imports brings the types of a page, of Node or of Excel with it.
    assert.deepEqual(program.getSourceFiles().map(({ fileName }) => fileName).filter((file) => /lib\.(?:dom|webworker)|@types/u.test(file)), []);
    const failed = [...texts.keys()].filter((file) => program.getSemanticDiagnostics(program.getSourceFile(file)).length > 0);
    assert.deepEqual(failed.map((file) => /scratch-(.*)\.ts/.exec(file)![1]), Object.keys(wrong).filter((name) => name !== "right"));
  });
});
