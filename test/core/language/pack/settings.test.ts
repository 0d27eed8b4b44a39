import assert from "node:assert/strict";
import { parameterList, parameterText, valueText } from "../../../../src/core/language/pack/parameter-list";
import { ParameterFault, relevantParameters, settleParameters, valueProblem } from "../../../../src/core/language/pack/parameters";
import type { Parameter } from "../../../../src/core/language/pack/schema";
import { entryOf, packOf } from "../../engine/fixture";

const parameter = (value: Parameter["value"], more: Partial<Parameter> = {}): Parameter => ({ value, meaning: "意思", clauses: [], ...more });

describe("what a parameter can be set to", () => {
  it("is of the kind of its default, within its bounds", () => {
    const cases: [Parameter, unknown[], [unknown, RegExp][]][] = [
      [parameter(5), [0, -3, 2.5], [["5", /^数字$/u], [Infinity, /^数字$/u], [null, /^数字$/u], [true, /^数字$/u]]],
      [parameter(5, { min: 1 }), [1, 100], [[0, /^不小于 1 的数字$/u]]],
      [parameter(5, { max: 9 }), [9, -1], [[10, /^不大于 9 的数字$/u]]],
      [parameter(5, { min: 1, max: 9 }), [1, 9], [[0, /^1 到 9 的数字$/u], [10, /^1 到 9 的数字$/u]]],
      [parameter(true), [true, false], [["是", /^true 或 false$/u], [1, /^true 或 false$/u]]],
      [parameter("甲"), ["", "乙"], [[1, /^文字$/u], [null, /^文字$/u]]],
      [parameter("2019-09-22"), ["2020-02-29"], [["2019-02-29", /^日期/u], ["11-30", /^日期/u], ["2019年9月22日", /^日期/u], [5, /^文字$/u]]],
      [parameter("11-30"), ["02-29", "01-01"], [["02-30", /^月日/u], ["2019-11-30", /^月日/u], ["11月30日", /^月日/u]]],
      [parameter("2019"), ["随便"], []],
      [parameter(null), [null, 5, "甲"], [[true, /^数字、文字或 null$/u], [NaN, /^数字、文字或 null$/u]]],
      [parameter(null, { unit: "年" }), [null, 5], [["五", /^数字或 null$/u]]],
      [parameter("cap", { options: ["cap", "all"], optionLabels: ["封顶", "全部"] }), ["cap", "all"], [["其他", /^"cap"（封顶）、"all"（全部）之一$/u]]],
      [parameter(["甲"]), [[], ["乙", "丙"]], [["甲", /^文字的列表$/u], [[1], /^文字的列表$/u]]],
      [parameter(["甲"], { options: ["甲", "乙"] }), [[], ["乙"]], [[["丙"], /^"甲"、"乙"组成的列表$/u]]],
    ];
    for (const [one, good, bad] of cases) {
      for (const value of good) assert.equal(valueProblem(one, value), undefined, JSON.stringify([one, value]));
      for (const [value, said] of bad) assert.match(valueProblem(one, value) ?? "", said, JSON.stringify([one, value]));
    }
  });
});

describe("the parameters of a run", () => {
  const base = packOf([entryOf({ record: "institution", expect: { filled: "name" } }, { clause: "test-2019/1" })], {}, { parameters: { least: parameter(5, { title: "最少人数", unit: "人", clauses: ["test-2019/1", "other/9"] }), off: parameter(null), kinds: parameter(["甲", "乙"], { options: ["甲", "乙"] }) } });
  const heir = packOf([], {}, { id: "heir-2020", extends: "test-2019", overrides: { least: 7 }, parameters: { least: parameter(6, { meaning: "另一意思" }), strict: parameter(true) } });

  it("are the defaults, then what an extending pack sets, then what the user sets", () => {
    assert.equal(settleParameters([base]).get("least"), 5);
    assert.equal(settleParameters([base, heir]).get("least"), 7);
    assert.equal(settleParameters([base, heir], { least: 9 }).get("least"), 9);
  });

  it("are refused by name where there is none of it, or not of that kind", () => {
    assert.throws(() => settleParameters([base], { nix: 1 }), (error) => error instanceof ParameterFault && error.parameter === "nix" && /所给参数中的“nix”不是已知参数，可用的参数有：least、off、kinds/u.test(error.message));
    assert.throws(() => settleParameters([base], { least: "九" }), /“least”（意思）应是数字，现为 "九"/u);
    assert.throws(() => settleParameters([{ ...heir, parameters: {} }]), /法规包“heir-2020”中的“least”不是已知参数，可用的参数有：无/u);
    assert.deepEqual(relevantParameters([base], { least: 1, nix: 2 }), { least: 1 });
  });

  it("are listed each once, with what they are set to and the clauses they decide here", () => {
    const lines = parameterList([base, heir], settleParameters([base, heir], { least: 9 }));
    assert.deepEqual(lines.map(({ name, kind, byDefault, value, changed, packs }) => [name, kind, byDefault, value, changed, packs]), [
      ["least", "number", 7, 9, true, ["test-2019", "heir-2020"]], ["off", "text", null, null, false, ["test-2019"]], ["kinds", "members", ["甲", "乙"], ["甲", "乙"], false, ["test-2019"]], ["strict", "switch", true, true, false, ["heir-2020"]],
    ]);
    assert.deepEqual([lines[0].clauses, lines[0].meaning, lines[0].title, lines[1].title], [["test-2019/1"], "意思；另一意思", "最少人数", "off"]);
    assert.deepEqual(parameterList([base], new Map()).map(({ value }) => value), [5, null, ["甲", "乙"]]);
  });

  it("are of a kind, by what they hold", () => {
    const kinds = { list: parameter(["甲"]), members: parameter(["甲"], { options: ["甲"] }), switch: parameter(false), choice: parameter("a", { options: ["a", "b"] }), fixed: parameter("a", { options: ["a"] }), number: parameter(null, { unit: "年" }), date: parameter("2019-09-22"), monthDay: parameter("11-30"), text: parameter("甲") };
    const lines = parameterList([packOf([], {}, { parameters: kinds })], new Map());
    assert.deepEqual(lines.map(({ kind }) => kind), Object.keys(kinds));
  });

  it("are said in words: labels, units, what is off, and what was changed", () => {
    const options = [{ value: "cap", label: "封顶" }, { value: null, label: "不限" }];
    assert.deepEqual([valueText({ options }, "cap"), valueText({ options }, null), valueText({}, null), valueText({}, true), valueText({}, false), valueText({ unit: "人" }, 5), valueText({}, 5), valueText({ unit: "人" }, null), valueText({ options }, ["cap", "x"]), valueText({}, [])], ["封顶", "不限", "未设定", "是", "否", "5 人", "5", "未设定", "封顶、x", "无"]);
    const [least] = parameterList([base], settleParameters([base], { least: 9 }));
    assert.deepEqual([parameterText(least), parameterText({ ...least, value: 5, changed: false })], ["最少人数：9 人（默认 5 人）", "最少人数：5 人"]);
  });
});
