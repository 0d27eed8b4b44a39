import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { PackMissing, withExtended } from "../../../../src/core/language/pack/extend";
import { packJsonSchema } from "../../../../src/core/author/json-schema";
import { loadPack, readSteps } from "../../../../src/core/author/load";
import { ParameterFault, relevantParameters, settleParameters } from "../../../../src/core/language/pack/parameters";
import { asData } from "../../../../src/core/language/pack/as-data";
import { PackFault } from "../../../../src/core/language/pack/problem";
import type { Entry, Pack } from "../../../../src/core/language/pack/schema";
import { inForceOn } from "../../../../src/core/language/pack/validity";
import type { DerivedField } from "../../../../src/core/language/rule-data";
import { datasetFromRows } from "../../../../src/core/intake/records/dataset-from-rows";
import { dayOf } from "../../../../src/sheet/day";
import { runExamples } from "../../../../src/core/author/examples";
import { atOnce } from "../../../../src/sheet/at-once";
import { drain, entryOf, packOf } from "../../engine/fixture";
import { ledgerSentence } from "../../../../src/core/words/ledger-sentences";
import { asWritten } from "../../../../src/core/words/speech";

const examples = [
  { kind: "pass" as const, given: { institution: [{ annualTrainees: 2001 }] }, then: "pass" as const },
  { kind: "boundary" as const, given: { institution: [{ annualTrainees: 2000 }] }, then: "pass" as const },
  { kind: "fail" as const, given: { institution: [{ annualTrainees: 1999 }] }, then: "error" as const, says: "1999" },
];
const rule = { record: "institution", expect: { gte: ["annualTrainees", { param: "floor" }] as never }, message: "{年培训专业技术人才人数}人", examples };
const good = (): Pack => packOf([entryOf(rule)], { floor: 2000 }, { text: "本办法\n 原 文如下" });

/** The good pack with one thing changed, as JSON. */
function spoiled(change: (pack: Record<string, never> & { entries: Record<string, never>[] }) => void): unknown {
  const json = JSON.parse(JSON.stringify(good()));
  change(json);
  return json;
}

describe("loading a pack", () => {
  it("takes a good one, and its examples run", () => {
    const pack = loadPack(JSON.parse(JSON.stringify(good())));
    assert.deepEqual(runExamples(pack), []);
  });

  // A pack as plain JSON, spoiled on purpose.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const faults: [string, (pack: any) => void, RegExp, RegExp][] = [
    ["an unknown operator", (p) => (p.entries[0].rule.expect = { gtee: [1, 2] }), /entries\[0\]\.rule\.expect/, /没有名为“gtee”的运算/],
    ["an unknown operator, naming the short words with the others", (p) => (p.entries[0].rule.expect = { yess: "name" }), /entries\[0\]\.rule\.expect/, /可用的条件有 .*、yes、no、none，/],
    ["a short word with what it cannot take", (p) => (p.entries[0].rule.expect = { yes: 7 }), /entries\[0\]\.rule\.expect\.yes/, /应是文字，现为 7/],
    ["an unknown operator deep inside", (p) => (p.entries[0].rule.expect = { all: [{ gte: ["annualTrainees", { parm: "x" }] }] }), /gte\[1\]/, /“parm”/],
    ["a missing key", (p) => delete p.entries[0].quote, /entries\[0\]\.quote/, /缺少/],
    ["a key too many", (p) => (p.entries[0].rule.outcom = "x"), /entries\[0\]\.rule/, /不认识“outcom”/],
    ["an outcome that is none", (p) => (p.entries[0].rule.outcome = "bad"), /outcome/, /之一/],
    ["a wrong type", (p) => (p.title = 7), /title/, /应是文字，现为 7/],
    ["an id of the wrong form", (p) => (p.id = "x"), /id/, /jiangsu-2020/],
    ["an unknown field", (p) => (p.entries[0].rule.expect = { filled: "nix" }), /entries\[0\]\.rule/, /没有字段“nix”/],
    ["an unknown parameter", (p) => (p.entries[0].rule.expect = { gte: ["annualTrainees", { param: "nix" }] }), /rule/, /没有名为“nix”的参数/],
    ["a placeholder for nothing", (p) => (p.entries[0].rule.message = "{nix}"), /rule/, /\{nix\}/],
    ["no failing example", (p) => p.entries[0].rule.examples.pop(), /examples/, /缺少 kind 为 fail 的示例/],
    ["a quote the text does not have", (p) => (p.entries[0].quote = "没有"), /quote/, /引文不在/],
    ["a clause twice", (p) => p.entries.push(p.entries[0]), /entries\[1\]\.clause/, /不止一次/],
    ["a clause of another pack", (p) => (p.entries[0].clause = "other-2019/1"), /clause/, /test-2019\//],
    ["a default outside its options", (p) => (p.parameters.floor.options = [1]), /parameters\.floor/, /不在 options 中/],
    ["labels that do not go with the options", (p) => (p.parameters.floor = { ...p.parameters.floor, options: [2000], optionLabels: ["甲", "乙"] }), /parameters\.floor/, /一一对应/],
    ["a default below its minimum", (p) => (p.parameters.floor.min = 3000), /parameters\.floor/, /不小于 3000/],
    ["a setting that can never hold", (p) => { p.parameters.floor.options = [2000]; p.entries[0].rule.when = { setting: ["floor", 3] }; }, /rule/, /不会等于 3/],
    ["a date that is none", (p) => (p.validTo = "2021-13-01"), /validTo/, /不是日期/],
    ["a validity that ends before it begins", (p) => { p.validFrom = "2021-01-01"; p.validTo = "2020-01-01"; }, /validTo/, /早于/],
    ["an extended pack that is not there", (p) => (p.extends = "other-2016"), /^extends$/, /没有找到/],
  ];
  for (const [name, change, where, what] of faults) {
    it(`refuses ${name}, saying where and what`, () => {
      assert.throws(
        () => loadPack(spoiled(change)),
        (error) => error instanceof PackFault && error.problems.some((problem) => where.test(problem.path) && what.test(problem.message)),
      );
    });
  }
});

describe("the name of a term", () => {
  const named = (name: string): unknown => spoiled((p) => Object.assign(p, { terms: { [name]: { label: "甲", is: "filled name" } } }));

  it("is no derived field of a pack at hand, whose bare name it would take over", () => {
    const field: DerivedField = { id: "livesHere", record: "institution", name: "是否本地", type: "boolean", doc: "", fill: () => undefined };
    const known = [{ ...packOf([], {}, { id: "other-2019" }), derived: [field] }];
    assert.doesNotThrow(() => loadPack(named("livesThere"), { known }));
    assert.throws(
      () => loadPack(named("livesHere"), { known }),
      (error) => error instanceof PackFault && error.problems.some(({ path, message }) => path === "terms.livesHere" && /派生字段“是否本地”/.test(message)),
    );
  });
});

describe("examples", () => {
  it("say which did not come out and why", () => {
    const pack = good();
    const [entry] = pack.entries as Extract<Entry, { as: "rule" }>[];
    entry.rule = { ...entry.rule, examples: [{ ...examples[0], then: "error" }, { ...examples[2], says: "nix" }] };
    const failures = runExamples(pack);
    assert.deepEqual(failures.map((one) => one.index), [-1, 0, 1]);
    assert.match(failures[1].problem, /应为 error，实为 pass/);
    assert.match(failures[2].problem, /消息中应有“nix”/);
  });
});

describe("parameters", () => {
  const base = packOf([], { floor: 2000, due: "11-30", day: "2019-09-22", strict: true, kinds: ["a"], off: null });
  Object.assign(base.parameters.floor, { min: 0, max: 9999 });
  base.parameters.funds = { value: null, meaning: "经费", unit: "万元", clauses: [] };
  base.parameters.members = { value: ["a"], meaning: "成员", options: ["a", "b"], optionLabels: ["甲", "乙"], clauses: [] };
  const round = packOf([], {}, { id: "round-2019", extends: "test-2019", overrides: { floor: 1000 } });

  it("are settled by default, extending pack and user, in that order", () => {
    assert.equal(settleParameters([base]).get("floor"), 2000);
    assert.equal(settleParameters([base, round]).get("floor"), 1000);
    assert.equal(settleParameters([base, round], { floor: 500 }).get("floor"), 500);
  });

  for (const [name, value, message] of [
    ["nix", 1, /“nix”不是已知参数，可用的参数有：floor/], ["floor", "1", /应是数字/], ["floor", NaN, /应是数字/], ["due", "30-11", /月日/],
    ["day", "2019-9-22", /日期/], ["strict", 1, /true 或 false/], ["kinds", "a", /列表/], ["off", true, /数字、文字或 null/],
    ["floor", -1, /0 到 9999 的数字/], ["day", "2019-02-30", /日期/], ["due", "02-30", /月日/], ["funds", "多", /数字或 null/], ["members", ["a", "c"], /"a"（甲）、"b"（乙）组成的列表/],
  ] as const) {
    it(`refuse ${name} = ${String(value)}`, () => {
      assert.throws(() => settleParameters([base], { [name]: value }), (error) => error instanceof ParameterFault && message.test(error.message));
    });
  }
});

describe("a person's values", () => {
  it("that no chosen pack has a parameter for are left out", () => {
    const pack = packOf([], { floor: 2000 });
    assert.deepEqual(relevantParameters([pack], { floor: 1, other: 2 }), { floor: 1 });
  });
});

describe("packs that extend others", () => {
  it("come after them, each once", () => {
    const base = packOf([]);
    const round = packOf([], {}, { id: "round-2019", extends: "test-2019" });
    assert.deepEqual(withExtended([round, base], [base, round]).map((pack) => pack.id), ["test-2019", "round-2019"]);
    assert.throws(() => withExtended([round], []), PackMissing);
    assert.throws(() => withExtended([{ ...base, extends: "round-2019" }], [round]), /循环/);
  });
});

describe("validity", () => {
  const pack = packOf([entryOf(rule)], { floor: 2000 }, { validFrom: "2016-11-01", validTo: "2021-10-31" });
  const given = datasetFromRows({ institution: [{ name: "甲", annualTrainees: 1 }] });

  it("includes both ends", () => {
    for (const day of ["2016-11-01", "2021-10-31"]) assert.deepEqual(inForceOn(pack, dayOf(day), new Map()), { from: dayOf("2016-11-01") });
    assert.deepEqual(inForceOn(pack, dayOf("2021-11-01"), new Map()).reference, ["expired"]);
    assert.ok(inForceOn(pack, dayOf("2016-10-31"), new Map()).notYet);
  });

  it("marks every finding as reference after the end", () => {
    const [finding] = drain(given, [pack], "2022-01-01").findings;
    assert.equal(finding.reference, "参考，办法有效期已届满");
    assert.equal(finding.message, "【参考，办法有效期已届满】1人（依据：《试验办法》第一条）");
  });

  it("applies no rule before the start, and says so once", () => {
    const { findings, ledger } = drain(given, [pack], "2016-10-31");
    assert.equal(findings.length, 1);
    assert.equal(findings[0].outcome, "warning");
    assert.match(findings[0].message, /办法尚未施行：自2016年11月1日起施行/);
    assert.match(ledgerSentence(ledger[0].unchecked!, asWritten), /办法尚未施行：《试验办法》自2016年11月1日起施行，核验基准日为2016年10月31日，未核验/);
  });
});

describe("the JSON Schema of packs", () => {
  it("is the one beside the packs", () => {
    const file = path.resolve(__dirname, "../../../../src/packs/pack.schema.json");
    assert.deepEqual(JSON.parse(fs.readFileSync(file, "utf8")), packJsonSchema());
  });

  it("describes packs of which nothing is wrong beyond the shape either", async () => {
    const { common, packs } = await import("../../../../src/packs/index");
    for (const pack of packs) assert.deepEqual(atOnce(readSteps(JSON.parse(JSON.stringify(asData(pack))), { known: packs.filter((one) => one !== pack), common, derived: pack.derived })).problems, []);
  });
});
