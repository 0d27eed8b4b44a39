import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell } from "./book";
import { build, valueOf } from "./build";

const rows: TestCell[][] = [["教学场地及设施情况"], ["单位：青岛海川大学"], ["类别", "数量（间）", "面积（平方米）"], ["普通教室", 20, 1600], ["多功能教室", 5, 600], ["会议室（礼堂）", 2, 800], ["网络学习中心", null, 300], ["实训场地", null, 1500]];
const fields = ["classroomCount", "classroomArea", "multiRoomCount", "multiRoomArea", "auditoriumCount", "auditoriumArea", "networkCenterArea", "practiceArea"];
const read = (of: TestCell[][]): (string | number)[] => {
  const { dataset } = build([book(of)]);
  return fields.map((field) => valueOf(dataset, "facilities", 0, field));
};

describe("rooms line by line, their number and their area side by side", () => {
  it("each line has both, where it has them", () => {
    assert.deepEqual(read(rows), [20, 1600, 5, 600, 2, 800, 300, 1500]);
    assert.deepEqual(build([book(rows)]).dataset.units.map(({ name }) => name), ["青岛海川大学"]);
    const [table, ...more] = findTables(book(rows)).tables;
    assert.deepEqual([more.length, table.unmatched, table.problems], [0, [], []]);
  });

  it("in whichever order, and in the unit the heading names", () => {
    assert.deepEqual(read(rows.map(([a, b, c], i): TestCell[] => (i < 2 ? [a] : i === 2 ? ["场地", "建筑面积", "间数"] : [a, c, b]))), [20, 1600, 5, 600, 2, 800, 300, 1500]);
  });

  it("where the number stands alone it is read as before", () => {
    assert.deepEqual(read([["教学场地及设施情况"], ["类别", "数量（间）"], ["普通教室", 20], ["多功能教室", 5], ["礼堂", 2]]).slice(0, 4), [20, "absent", 5, "absent"]);
  });
});
