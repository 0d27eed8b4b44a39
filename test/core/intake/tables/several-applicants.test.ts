import assert from "node:assert/strict";
import { book, type TestCell, type TestSheet } from "./book";
import { build, valueOf } from "./build";

const codes: Record<string, string> = { 甲学院: "12370000495573200W", 乙学院: "123700004955732111" };
const application = (name: string, ...rows: TestCell[][]): TestSheet => ({
  name,
  rows: [["申请表"], ["单位名称", name, "信用代码", codes[name]], ["单位性质", "高等院校", "年培训人数", 2300], ...rows],
});
/** Of each unit what is known of its facilities. */
function facilities(...sheets: TestSheet[]): Record<string, (string | number)[][]> {
  const { dataset } = build([book(sheets)]);
  const set = dataset.records.get("facilities");
  const of: Record<string, (string | number)[][]> = {};
  for (let i = 0; set && i < set.length; i++) {
    const { name } = dataset.units[set.unit[i]] ?? { name: "nobody" };
    (of[name] ??= []).push(["landArea", "classroomCount", "classroomArea", "multiRoomCount"].map((field) => valueOf(dataset, "facilities", i, field)));
  }
  return of;
}

describe("applications of several institutions in one workbook", () => {
  it("each keeps the facilities its own form tells", () => {
    const rows: TestCell[][] = [["占地面积", 15000, "普通教室", 20]];
    assert.deepEqual(facilities(application("甲学院", ...rows), application("乙学院", ...rows)), { 甲学院: [[15000, 20, "absent", "absent"]], 乙学院: [[15000, 20, "absent", "absent"]] });
  });

  it("what only the second tells is not told of the first", () => {
    const found = facilities(application("甲学院", ["占地面积", 15000, "普通教室", 20]), application("乙学院", ["占地面积", 12000, "普通教室面积", 900], ["多功能教室", 4]));
    assert.deepEqual(found, { 甲学院: [[15000, 20, "absent", "absent"]], 乙学院: [[12000, "absent", 900, 4]] });
  });

  it("one that tells one thing of its facilities is heard beside one that tells more", () => {
    const found = facilities(application("甲学院", ["占地面积", 15000]), application("乙学院", ["占地面积", 12000, "普通教室", 30]));
    assert.deepEqual(found, { 甲学院: [[15000, "absent", "absent", "absent"]], 乙学院: [[12000, 30, "absent", "absent"]] });
  });

  it("forms of facilities alone, by the name each bears", () => {
    const own = (name: string, land: number): TestSheet => ({ name, rows: [["教学场地及设施情况"], ["单位名称", name], ["占地面积", land], ["普通教室", 10], ["多功能教室", 2]] });
    assert.deepEqual(facilities(own("甲学院", 1000), own("乙学院", 2000)), { 甲学院: [[1000, 10, "absent", 2]], 乙学院: [[2000, 10, "absent", 2]] });
  });

  it("a sheet that names nobody, beside two institutions, joins neither", () => {
    const found = facilities(application("甲学院", ["占地面积", 15000, "普通教室", 20]), application("乙学院", ["占地面积", 12000, "普通教室", 30]), { name: "场地", rows: [["教学场地及设施情况"], ["普通教室面积", 900], ["多功能教室", 4], ["占地面积", 1]] });
    assert.deepEqual(found, { 甲学院: [[15000, 20, "absent", "absent"]], 乙学院: [[12000, 30, "absent", "absent"]], nobody: [[1, "absent", 900, 4]] });
  });

  it("a sheet of facilities of the only institution still joins its application", () => {
    const found = facilities(application("甲学院", ["占地面积", 15000, "普通教室", 20]), { name: "场地", rows: [["教学场地及设施情况"], ["单位名称", "甲学院"], ["普通教室面积", 900], ["多功能教室", 4]] });
    assert.deepEqual(found, { 甲学院: [[15000, 20, 900, 4]] });
  });
});
