import assert from "node:assert/strict";
import { settleParameters } from "../../../src/core/language/pack/parameters";
import { packs } from "../../../src/packs";
import { appliedPacks, parameterGroups, parametersChanged, sentParameters, typedNumber, withValue } from "../../../src/taskpane/select/parameters";

const ids = (list: readonly { id: string }[]): string[] => list.map((pack) => pack.id);
const field = (name: string, draft: Record<string, unknown> = {}) => parameterGroups(packs, draft).flatMap((group) => group.fields).find(({ line }) => line.name === name)!;

describe("taskpane/select parameters", () => {
  it("are those of the packs applied, the extended ones too; before any is chosen, of all", () => {
    assert.deepEqual(ids(appliedPacks({ packs: ["shandong-2019"] }, packs)), ["shandong-2016", "shandong-2019"]);
    assert.deepEqual(ids(appliedPacks({ packs: [] }, packs)), ids(packs));
  });

  it("are shown once, under the first pack that has them, with every clause they decide", () => {
    const groups = parameterGroups(packs, {});
    const names = groups.flatMap((group) => group.fields.map(({ line }) => line.name));
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(names.sort(), [...settleParameters(packs).keys()].sort());
    for (const { pack, fields } of groups) for (const { line } of fields) assert.equal(line.packs[0], pack.id);
  });

  it("of packs not chosen are kept but not sent", () => {
    const choice = { packs: ["shandong-2016"], params: { minTeachers: 3, countRepeatedCourses: true } };
    assert.deepEqual(sentParameters(choice, packs), { minTeachers: 3 });
    assert.deepEqual(sentParameters({ ...choice, packs: ["yancheng-2018"] }, packs), choice.params);
  });

  it("say what a value should be, and lose what is the default again", () => {
    assert.equal(field("minTeachers", { minTeachers: -1 }).problem, "不小于 0 的数字");
    assert.equal(field("hunan.planDeadline", { "hunan.planDeadline": "02-30" }).problem, "月日（如 11-30）");
    assert.equal(field("national.effectiveFrom", { "national.effectiveFrom": "" }).problem, "日期（如 2019-09-22）");
    const { line } = field("minTeachers", { minTeachers: 3 });
    assert.deepEqual([line.changed, line.value, line.byDefault], [true, 3, 1]);
    assert.deepEqual(withValue({ minTeachers: 3, x: 1 }, line, 1), { x: 1 });
    assert.deepEqual(withValue({ x: 1 }, line, 5), { x: 1, minTeachers: 5 });
  });

  it("take numbers as they are typed here, and nothing for what need not be set", () => {
    assert.deepEqual(["3", " ３０ ", "0.5", ".5", ""].map((text) => typedNumber(text, 1)), [3, 30, 0.5, 0.5, ""]);
    assert.deepEqual([typedNumber("", null), typedNumber("三", null), typedNumber("1e5", 1)], [null, "三", "1e5"]);
  });

  it("tell whether a result was made under others", () => {
    const chosen = { packs: ["shandong-2016"], params: {} };
    const made = Object.fromEntries(settleParameters(appliedPacks(chosen, packs)));
    assert.equal(parametersChanged(made, chosen, packs), false);
    assert.equal(parametersChanged(made, { ...chosen, params: { minTeachers: 2 } }, packs), true);
    assert.equal(parametersChanged(made, { ...chosen, params: { countRepeatedCourses: true } }, packs), false);
    assert.equal(parametersChanged({ ...made, minTeachers: 2 }, chosen, packs), true);
  });
});
