import assert from "node:assert/strict";
import { matchPages } from "../../../src/core/forms/sheet/match-pages";
import { applicationRows, emptyPage, fillPage, planOf } from "./hunan";

describe("form: which sheet is which page", () => {
  const plan = planOf(applicationRows(1));
  const [unit] = plan.units;
  const sheets = [{ name: "其他", top: { ...emptyPage("body"), values: [["单位名称"]], formulas: [[""]] } }, { name: "表体", top: emptyPage("body") }, { name: "封面", top: emptyPage("cover") }];
  const found = (list: typeof sheets, filled: Parameters<typeof matchPages>[2] = [], of = plan) => Object.fromEntries(matchPages(of, list, filled, "a.xlsx").map((match) => [match.plan.page, match.sheet?.name ?? null]));

  it("an empty template is known by its labels, whatever its sheets are called", () => {
    assert.deepEqual(found(sheets), { cover: "封面", body: "表体", extra: null });
  });

  it("a template filled for another unit is nobody else's", () => {
    const other = applicationRows(1);
    other.institution = other.institution.map((row) => ({ ...row, name: "乙职业学院" }));
    const cover = fillPage(planOf(other), "cover", emptyPage("cover")).grid;
    assert.equal(found([{ name: "封面", top: cover }]).cover, null);
  });

  it("a sheet filled before is the page it was, and one of another unit is left alone", () => {
    const { record } = fillPage(plan, "body", emptyPage("body")).placement;
    const before = { ...record, sheet: "其他" };
    assert.equal(found(sheets, [before]).body, "其他");
    assert.equal(before.page?.unit, unit.key);
    assert.equal(found([sheets[1]], [{ ...record, sheet: "表体", page: { ...record.page!, unit: "another" } }]).body, null);
  });

  it("of several units only what was filled before is taken", () => {
    const two = applicationRows(1);
    two.institution = [...two.institution, { ...two.institution[0], name: "乙职业学院", creditCode: "" }];
    const of = planOf(two);
    assert.equal(of.units.length, 2);
    assert.ok(matchPages(of, sheets, [], "a.xlsx").every(({ sheet }) => sheet === null));
  });
});
