import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { pageStem } from "../../../../src/core/intake/tables/continuation";
import { book, type TestCell } from "./book";
import { build, valueOf } from "./build";
import { rowReasonText } from "../../../../src/core/words/reading-sentences";
import { leftOutWords } from "../../../support/words";
import { asWritten } from "../../../../src/core/words/speech";

const head: TestCell[] = ["姓名", "教师类别", "学历", "职称"];
const teacher = (name: string): TestCell[] => [name, "专职", "本科", "教授"];

describe("further pages of a roster", () => {
  it("without headings, on sheets of their own, are read by those of the first", () => {
    for (const name of ["教师名册(2)", "教师名册（续）", "教师名册2", "教师名册第2页", "教师名册-续"]) {
      const pages = book([{ name: "教师名册", rows: [["填报单位：甲学院"], head, teacher("张一")] }, { name, rows: [["教师名册（续）"], teacher("李二"), teacher("王三"), ["填表人：赵六"]] }]);
      const { tables, unreadSheets } = findTables(pages);
      assert.deepEqual(tables.map(({ sheet, record, rows }) => [sheet, record, rows]), [["教师名册", "teacher", 1], [name, "teacher", 2]], name);
      assert.deepEqual([leftOutWords(tables[1].skipped), unreadSheets], [[{ row: 1, why: "续页标题行" }, { row: 4, why: "填报、盖章行" }], []]);
      assert.ok([...tables[1].columns.values()].every(({ confidence }) => confidence < 0.9));
      const { dataset } = build([pages]);
      assert.deepEqual([0, 1, 2].map((at) => [valueOf(dataset, "teacher", at, "name"), dataset.units[dataset.records.get("teacher")!.unit[at]].name]), [["张一", "甲学院"], ["李二", "甲学院"], ["王三", "甲学院"]]);
    }
  });

  it("are not guessed: another name, other cells or more columns leave a sheet unread and named", () => {
    const other: [string, TestCell[][]][] = [["情况说明", [teacher("李二")]], ["教师名册(2)", [["李二", 5, "甲", "乙"]]], ["教师名册(2)", [[...teacher("李二"), "又一栏"]]], ["Sheet2", [teacher("李二")]]];
    for (const [name, rows] of other) {
      const { tables, unreadSheets } = findTables(book([{ name: "教师名册", rows: [head, teacher("张一")] }, { name, rows }]));
      assert.deepEqual([tables.length, unreadSheets.map(({ sheet }) => sheet)], [1, [name]], `${name} ${JSON.stringify(rows)}`);
    }
    assert.deepEqual([pageStem("Sheet2"), pageStem("表2"), pageStem("教师名册（3）")], [undefined, undefined, "教师名册"]);
  });

  it("on the same sheet may begin with the title said again", () => {
    const rows: TestCell[][] = [["教师名册一览"], head, teacher("张一"), ["第1页，共2页"], [], ["教师名册一览"], teacher("李二"), [], ["教师名册一览（续）"], teacher("王三")];
    const [table] = findTables(book([{ name: "教师名册", rows }])).tables;
    assert.deepEqual([table.recordRows.map((row) => row + 1), table.skipped.map(({ row, why }) => [row, rowReasonText(why, asWritten)])], [[3, 7, 10], [[4, "续页标题行"], [6, "续页标题行"], [9, "续页标题行"]]]);
  });

  it("a roster whose headings are printed again below 续表, or on a further sheet, is the unit's of its first page", () => {
    for (const again of [["（续表）"], ["接上页"], ["教师名册（续）"], ["第2页 共2页"]]) {
      const { tables } = findTables(book([{ name: "Sheet1", rows: [["教师名册"], ["填报单位：甲学院"], head, teacher("张一"), again, head, teacher("李二")] }]));
      assert.deepEqual([tables.flatMap(({ recordRows }) => recordRows), new Set(tables.map(({ unitLabel }) => unitLabel))], [[3, 6], new Set(["甲学院"])], again[0]);
    }
    const { tables } = findTables(book(["教师名册", "教师名册（2）", "教师名册（3）"].map((name, at) => ({ name, rows: [["教师名册"], ...(at === 0 ? [["填报单位：甲学院"]] : []), head, teacher(`张${at}`)] }))));
    assert.deepEqual(tables.map(({ unitLabel }) => unitLabel), ["甲学院", "甲学院", "甲学院"]);
    const other = findTables(book([{ name: "Sheet1", rows: [["教师名册"], ["填报单位：甲学院"], head, teacher("张一"), [], ["填报单位：乙学院"], head, teacher("李二"), ["师资情况"], head, teacher("王三")] }])).tables;
    assert.deepEqual(other.map(({ unitLabel }) => unitLabel), ["甲学院", "乙学院", undefined]);
  });
});
