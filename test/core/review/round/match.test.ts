import assert from "node:assert/strict";
import fc from "fast-check";
import { compareRounds } from "../../../../src/core/review/round/compare";
import { roundOf } from "../../../../src/core/reports/round";
import { review, type ReviewResult } from "../../../../src/core/review/review";
import { packs } from "../../../../src/packs";
import { book, type TestCell, type TestSheet } from "../../intake/tables/book";

const pack = packs.find(({ id }) => id === "hunan-2017")!;
const reviewed = (sheets: TestSheet[], file = "报送.xlsx", on = "2019-09-20"): ReviewResult => review([book(sheets, file)], { packs: [pack], known: packs, on, keys: true });
const compared = (before: ReviewResult, now: ReviewResult) => compareRounds(roundOf(before), roundOf(now));

const unitHeader = ["单位名称", "统一社会信用代码", "统计年度", "单位类别", "年培训专业技术人才人数", "邮编"];
const codes = ["123700004955703036", "12370100495570303B", "12370200495570303G"];
const unitRows: TestCell[][] = [
  ["甲学院", codes[0], 2018, "高等院校", 1999, "2501"],
  ["乙学院", codes[1], 2018, "高等院校", 300, "250100"],
  ["丙学院", codes[2], 2018, "高等院校", null, "250100"],
];
const teacherHeader = ["所属单位", "姓名", "教师类别", "学历", "职称", "任课年限"];
const teachers: TestCell[][] = [
  ["甲学院", "张三", "专职", null, "讲师", 3], ["甲学院", "李四", "专职", "研究生", null, 8], ["甲学院", "王五", "兼职", null, null, 5],
  ["乙学院", "张三", "专职", null, "教授", 20], ["丙学院", "赵六", "兼职", "本科", "副教授", null],
];
const sheets = (units = unitRows, staff = teachers, names = ["单位信息", "师资名册"]): TestSheet[] => [{ name: names[0], rows: [unitHeader, ...units] }, { name: names[1], rows: [teacherHeader, ...staff] }];
const first = reviewed(sheets());
const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

describe("the identity of a finding", () => {
  const same = (now: ReviewResult): void => {
    const { change, resolved, unseen, was } = compared(first, now);
    assert.deepEqual([[...new Set(change)], resolved, unseen], [["open"], [], []]);
    assert.equal(new Set(was).size, roundOf(first).findings.length);
  };

  it("is looked at over findings of rows, of units, of columns that are not there and of questions", () => {
    const { findings } = roundOf(first);
    for (const known of [({ clause, key }: typeof findings[number]) => clause === "hunan-2017/7.1.4b" && key.startsWith("annualTrainees|"), ({ record, cells }: typeof findings[number]) => record === "teacher" && cells, ({ cells, outcome }: typeof findings[number]) => !cells && outcome === "missing", ({ outcome }: typeof findings[number]) => outcome === "review", ({ clause }: typeof findings[number]) => clause === "data/format"])
      assert.ok(findings.some(known), String(known));
  });

  it("survives sorted rows, renamed sheets, a renamed file and moved columns", () => {
    fc.assert(
      fc.property(shuffled(unitRows), shuffled(teachers), fc.constantFrom("单位信息", "机构情况", "Sheet1"), fc.constantFrom("报送.xlsx", "甲市 上报2.xlsx"), fc.nat(2), (units, staff, name, file, by) => {
        const turned = (rows: TestCell[][]): TestCell[][] => rows.map((row) => [...row.slice(by), ...row.slice(0, by)]);
        const now = sheets(units, staff, [name, "师资名册"]).map((sheet) => ({ ...sheet, rows: turned(sheet.rows) }));
        same(reviewed(now, file));
      }),
      { numRuns: 12 },
    );
  });

  it("survives inserted rows: only what they bring is new", () => {
    fc.assert(
      fc.property(fc.nat(teachers.length), fc.constantFrom("甲学院", "乙学院"), (at, unit) => {
        const now = reviewed(sheets(unitRows, [...teachers.slice(0, at), [unit, "钱七", "专职", null, null, null], ...teachers.slice(at)]));
        const { change, resolved } = compared(first, now);
        const { findings } = roundOf(now);
        assert.deepEqual(resolved, []);
        assert.ok(change.includes("new"));
        // A share of the teachers may say another number of them.
        for (const [i, one] of findings.entries()) if (change[i] === "new") assert.equal(one.unit, unit);
        assert.equal(change.filter((one) => one !== "new").length, roundOf(first).findings.length);
      }),
      { numRuns: 6 },
    );
  });

  it("survives a renamed unit of the same credit code, a code put right under the same name, and a renamed row", () => {
    const renamed = (rows: TestCell[][]): TestCell[][] => rows.map(([name, ...rest]) => [name === "甲学院" ? "甲职业技术大学" : name, ...rest]);
    same(reviewed(sheets(renamed(unitRows), renamed(teachers))));
    const { change, resolved } = compared(first, reviewed(sheets(unitRows, teachers.map(([unit, name, ...rest]) => [unit, name === "王五" ? "王伍" : name, ...rest]))));
    assert.deepEqual([[...new Set(change)], resolved], [["open"], []]);
    const recoded = compared(first, reviewed(sheets(unitRows.map(([name, code, ...rest]) => [name, code === codes[0] ? "12370000495579993J" : code, ...rest]))));
    assert.ok(!recoded.change.includes("new") || recoded.resolved.length + recoded.change.filter((one) => one === "new").length <= 2, JSON.stringify(recoded.counts));
  });

  it("tells a value that changed, what is put right, and what is new", () => {
    const now = reviewed(sheets([["甲学院", codes[0], 2018, "高等院校", 1999, "250100"], ["乙学院", codes[1], 2018, "高等院校", 250, "25010"], ["丙学院", codes[2], 2018, "高等院校", 2300, "250100"]]));
    const { change, resolved, was } = compared(first, now);
    const before = roundOf(first).findings;
    const said = roundOf(now).findings.map(({ clause, unit, value }, i) => [clause, unit, value, change[i], was[i] < 0 ? "" : before[was[i]].value].join(" ")).filter((text) => !text.includes(" open "));
    assert.ok(said.includes("hunan-2017/7.1.4b 乙学院 250 changed 300"), said.join("\n"));
    assert.ok(said.includes("data/format 乙学院 25010 new "), said.join("\n"));
    assert.ok(resolved.some((at) => before[at].clause === "hunan-2017/7.1.4b" && before[at].unit === "丙学院"));
    assert.ok(resolved.some((at) => before[at].clause === "data/format" && before[at].unit === "甲学院"));
  });

  it("of what was not looked at again is not resolved, and of what was not looked at before is new with its reason", () => {
    const fewer = compared(first, reviewed(sheets(unitRows.slice(0, 1), teachers.filter(([unit]) => unit === "甲学院"))));
    const before = roundOf(first).findings;
    assert.ok(fewer.unseen.length > 0);
    for (const { at, why } of fewer.unseen) assert.ok(why.code === "no-unit" && before[at].unit !== "甲学院", JSON.stringify(before[at]));
    assert.deepEqual(fewer.resolved.filter((at) => before[at].unit !== "甲学院" && before[at].unit !== ""), []);
    const more = compared(reviewed(sheets(unitRows.slice(0, 1), teachers.slice(0, 3))), first);
    assert.ok(more.because.some((why) => why?.code === "no-unit"));
    const early = compared(reviewed(sheets(), undefined, "2010-01-01"), first);
    assert.ok(early.because.some((why) => why?.code === "unchecked"));
    const back = compared(first, reviewed(sheets(), undefined, "2010-01-01"));
    assert.ok(back.unseen.some(({ why }) => why.code === "unchecked"));
    assert.ok(back.resolved.every((at) => before[at].clause.startsWith("data/")), JSON.stringify(back.resolved.map((at) => before[at].clause)));
  });
});
