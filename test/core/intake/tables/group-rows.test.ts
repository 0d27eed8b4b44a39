import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { leftOutWords } from "../../../support/words";
import { book, type TestCell, type TestSheet } from "./book";
import { build, valueOf } from "./build";

const units: TestSheet = { name: "单位", rows: [["单位名称", "统一社会信用代码", "单位类别"], ["甲大学", "12370000495573200W", "高等院校"], ["乙研究院", "123700004955732111", "科研院所"]] };
const heads: TestCell[] = ["姓名", "学历", "职称", "任课年限"];
const teacher = (name: string): TestCell[] => [name, "本科", "教授", 10];

/** Name and value of each record, whose it is, and what was left out. */
function read(record: string, field: string, sheets: TestSheet[]): { rows: [string | number, string | number, string | undefined][]; left: [number, string][] } {
  const given = book(sheets);
  const table = findTables(given).tables.find((one) => one.record === record)!;
  const { dataset } = build([given]);
  const set = dataset.records.get(record)!;
  const rows = [...set.unit].map((unit, i): [string | number, string | number, string | undefined] => [valueOf(dataset, record, i, "name"), valueOf(dataset, record, i, field), dataset.units[unit]?.name]);
  return { rows, left: leftOutWords(table.skipped).map(({ row, why }) => [row, why]) };
}

describe("a row with one word above the rows of a group", () => {
  it("says what they are in a field the table has no column for", () => {
    const found = read("teacher", "kind", [{ name: "教师", rows: [heads, ["专职教师"], teacher("王一"), teacher("王二"), ["兼职教师"], teacher("赵一")] }]);
    assert.deepEqual(found.rows, [["王一", "full", undefined], ["王二", "full", undefined], ["赵一", "part", undefined]]);
    assert.deepEqual(found.left, [[2, "分组标题行，其下各行的“教师类别”按“专职教师”计"], [5, "分组标题行，其下各行的“教师类别”按“兼职教师”计"]]);
  });

  it("may be numbered, counted, merged over the table, or stand in the column of numbers", () => {
    for (const [one, two] of [["一、专职教师", "二、外聘教师"], ["（一）专职教师：", "（二）外聘教师："], ["专职教师（2人）", "兼职教师（共1人）"], ["专任教师", "校外"]]) {
      for (const merges of [[], ["A2:E2", "A5:E5"]]) {
        const rows: TestCell[][] = [["序号", ...heads], [one], [1, ...teacher("王一")], [2, ...teacher("王二")], [two], [1, ...teacher("赵一")]];
        assert.deepEqual(read("teacher", "kind", [{ name: "教师", rows, merges }]).rows.map(([, kind]) => kind), ["full", "full", "part"], one);
      }
    }
  });

  it("says nothing of rows that say it themselves, and nothing of those above it", () => {
    const own = read("teacher", "kind", [{ name: "教师", rows: [["姓名", "教师类别", "职称"], ["专职教师"], ["王一", "兼职", "教授"], ["王二", null, "教授"]] }]);
    assert.deepEqual(own.rows.map(([, kind]) => kind), ["part", "blank"]);
    assert.deepEqual(own.left, [[2, "分组标题行"]]);
    const above = read("teacher", "kind", [{ name: "教师", rows: [heads, teacher("李一"), ["兼职教师"], teacher("王一")] }]);
    assert.deepEqual(above.rows.map(([, kind]) => kind), ["blank", "part"]);
  });

  it("that says nothing known is left out, and ends the group above it", () => {
    const found = read("teacher", "kind", [{ name: "教师", rows: [heads, ["一、专职教师"], teacher("王一"), ["二、其他人员"], teacher("王二")] }]);
    assert.deepEqual(found.rows.map(([, kind]) => kind), ["full", "blank"]);
    assert.deepEqual(found.left[1], [4, "分组标题行"]);
  });

  it("names the unit of the rows, whose groups may be grouped again", () => {
    const rows: TestCell[][] = [heads, ["甲大学"], ["专职教师"], teacher("王一"), ["兼职教师"], teacher("王二"), ["二、乙研究院"], teacher("赵一"), ["信息学院"], teacher("赵二")];
    for (const merges of [[], ["A2:D2", "A7:D7"]]) {
      const found = read("teacher", "kind", [{ name: "教师", rows, merges }, units]);
      assert.deepEqual(found.rows, [["王一", "full", "甲大学"], ["王二", "part", "甲大学"], ["赵一", "blank", "乙研究院"], ["赵二", "blank", undefined]]);
    }
  });

  it("names the unit of classes", () => {
    const rows: TestCell[][] = [["培训班名称", "开班日期", "结束日期", "课时"], ["甲大学"], ["甲班", "2019-3-1", "2019-3-5", 40], ["乙研究院"], ["丙班", "2019-4-1", "2019-4-5", 40]];
    assert.deepEqual(read("trainingClass", "hours", [{ name: "班次", rows }, units]).rows.map(([name, , unit]) => [name, unit]), [["甲班", "甲大学"], ["丙班", "乙研究院"]]);
  });

  it("groups institutions, too, and is none of them", () => {
    const rows: TestCell[][] = [["单位名称", "统一社会信用代码", "单位类别", "年培训人数"], ["普通类"], ["甲大学", "12370000495573200W", "高等院校", 2300], ["乡村振兴类"], ["乙研究院", "123700004955732111", "科研院所", 2300]];
    assert.deepEqual(read("institution", "program", [{ name: "单位", rows }]).rows.map(([name, program]) => [name, program]), [["甲大学", "ordinary"], ["乙研究院", "rural"]]);
  });

  it("says nothing where a further part of the table says it of each row", () => {
    const rows: TestCell[][] = [["单位名称", "统一社会信用代码", "单位类别"], ["普通类"], ["甲大学", "12370000495573200W", "高等院校"], ["乙研究院", "123700004955732111", "科研院所"]];
    const part: TestCell[][] = [["单位名称", "联系人", "联系电话", "申报类型"], ["乙研究院", "李四", "0531-86000001", "普通"], ["甲大学", "张三", "0531-86000000", "乡村振兴"]];
    assert.deepEqual(read("institution", "program", [{ name: "单位", rows }, { name: "续", rows: part }]).rows.map(([name, program]) => [name, program]), [["甲大学", "rural"], ["乙研究院", "ordinary"]]);
  });

  it("may have its number in a cell of its own", () => {
    const rows: TestCell[][] = [["序号", ...heads], ["一", "专职教师"], [1, ...teacher("王一")], ["（二）", "外聘教师"], [1, ...teacher("赵一")]];
    assert.deepEqual(read("teacher", "kind", [{ name: "教师", rows }]).rows.map(([name, kind]) => [name, kind]), [["王一", "full"], ["赵一", "part"]]);
  });

  it("may be called a list, counted without brackets, and may stand below what the sheet is called", () => {
    for (const [one, two] of [["专职教师名单", "兼职教师名单"], ["专职教师2人", "外聘教师：1人"]]) {
      assert.deepEqual(read("teacher", "kind", [{ name: "专职教师", rows: [heads, [one], teacher("王一"), [two], teacher("赵一")] }]).rows.map(([, kind]) => kind), ["full", "part"], one);
    }
  });

  it("may stand in the column that says it, where nothing else stands there", () => {
    const rows: TestCell[][] = [["教师类别", "姓名", "职称"], ["专职"], [null, "王一", "教授"], ["兼职"], [null, "赵一", "教授"]];
    assert.deepEqual(read("teacher", "kind", [{ name: "教师", rows }]).rows.map(([name, kind]) => [name, kind]), [["王一", "full"], ["赵一", "part"]]);
  });

  it("may be a year, or the office that recommends", () => {
    const classes: TestCell[][] = [["培训班名称", "开班日期", "结束日期", "课时"], ["2018年度"], ["甲班", "2018-3-1", "2018-3-5", 40], ["2019年"], ["乙班", "2019-3-1", "2019-3-5", 40]];
    assert.deepEqual(read("trainingClass", "year", [{ name: "班次", rows: classes }]).rows.map(([, year]) => year), [2018, 2019]);
    for (const merges of [[], ["A2:D2"]]) {
      const rows: TestCell[][] = [["备选单位", "申报类型", "推荐函", "份数"], ["青岛市人力资源和社会保障局"], ["青岛学院", "普通", "有", 3], ["济南市人力资源和社会保障局"], ["济南学院", "普通", "有", 3]];
      const { dataset } = build([book([{ name: "推荐", rows, merges }])]);
      assert.deepEqual([0, 1].map((i) => valueOf(dataset, "recommendation", i, "recommender")), ["青岛市人力资源和社会保障局", "济南市人力资源和社会保障局"]);
      assert.deepEqual(dataset.units.map(({ name }) => name), ["青岛学院", "济南学院"]);
    }
  });

  it("is a record where it is a name like others", () => {
    const found = read("teacher", "kind", [{ name: "教师", rows: [heads, teacher("王一"), ["王二"], teacher("王三"), ["王四"], ["专职教师"]] }]);
    assert.deepEqual(found.rows.map(([name]) => name), ["王一", "王二", "王三", "王四", "专职教师"]);
    const list = read("institution", "type", [{ name: "单位", rows: [["单位名称", "单位类别"], ["甲大学", "高等院校"], ["乙研究院"], ["丙学院", "高等院校"]] }]);
    assert.deepEqual(list.rows.map(([name]) => name), ["甲大学", "乙研究院", "丙学院"]);
  });

  it("marks the row it stands in where its value is doubted", () => {
    const { dataset } = build([book([{ name: "教师", rows: [heads, ["专职教师"], teacher("王一"), ["兼职教师"], teacher("赵一")] }])]);
    const [source] = dataset.records.get("teacher")!.sources;
    assert.deepEqual(source.columns.get("kind")!.groups!.map(({ row, column, to }) => [row, column, to]), [[1, 0, 2], [3, 0, 4]]);
  });

  it("names the unit of the rows where no sheet lists the units, if its name is that of a whole institution", () => {
    for (const merges of [[], ["A2:D2", "A4:D4"]]) {
      const rows: TestCell[][] = [heads, ["甲大学"], teacher("王一"), ["二、山东海川职业学院（1人）"], teacher("赵一")];
      const found = read("teacher", "kind", [{ name: "教师", rows, merges }]);
      assert.deepEqual(found.rows.map(([name, , unit]) => [name, unit]), [["王一", "甲大学"], ["赵一", "山东海川职业学院"]]);
      const classes: TestCell[][] = [["培训班名称", "开班日期", "结束日期", "课时"], ["甲大学（盖章）"], ["甲班", "2019-3-1", "2019-3-5", 40], ["海川教育有限公司"], ["丙班", "2019-4-1", "2019-4-5", 40]];
      assert.deepEqual(read("trainingClass", "hours", [{ name: "班次", rows: classes, merges }]).rows.map(([, , unit]) => unit), ["甲大学", "海川教育有限公司"]);
    }
    // An office that sends the list is none of them.
    const sent: TestCell[][] = [["填报单位：济南市人力资源和社会保障局"], heads, ["甲大学"], teacher("王一"), ["乙大学"], teacher("赵一")];
    assert.deepEqual(read("teacher", "kind", [{ name: "教师", rows: sent }]).rows.map(([, , unit]) => unit), ["甲大学", "乙大学"]);
  });

  it("names a unit that another table's own column names", () => {
    const classes: TestCell[][] = [["举办单位", "培训班名称", "开班日期", "课时"], ["海川学院", "甲班", "2019-3-1", 40], ["南山学院", "乙班", "2019-3-1", 40]];
    const rows: TestCell[][] = [heads, ["海川学院"], teacher("王一"), ["南山学院"], teacher("赵一")];
    assert.deepEqual(read("teacher", "kind", [{ name: "教师", rows }, { name: "班次", rows: classes }]).rows.map(([, , unit]) => unit), ["海川学院", "南山学院"]);
  });

  it("says so where its name may be a unit's or a part's", () => {
    const found = read("teacher", "kind", [{ name: "教师", rows: [heads, ["甲大学"], teacher("王一"), ["信息工程学院"], teacher("赵一")] }]);
    assert.deepEqual(found.rows.map(([, , unit]) => unit), ["甲大学", undefined]);
    assert.deepEqual(found.left[1], [4, "分组标题行，看不出“信息工程学院”是一家单位还是单位内的部门，其下各行没有归到它名下"]);
    // Where the workbook is of one unit, a part of it is nothing to be unsure of.
    const one = read("teacher", "kind", [{ name: "教师", rows: [["填报单位：甲大学"], heads, ["信息工程学院"], teacher("王一"), ["机电工程学院"], teacher("赵一")] }]);
    assert.deepEqual(one.rows.map(([, , unit]) => unit), ["甲大学", "甲大学"]);
    assert.deepEqual(one.left, [[3, "分组标题行"], [5, "分组标题行"]]);
  });

  it("heads the rows of its own list of two side by side", () => {
    const beside = (left: TestCell[], right: TestCell[]): TestCell[] => [...Array.from({ length: heads.length }, (_, at) => left[at] ?? null), null, ...right];
    const kinds = (rows: TestCell[][]): (string | number)[][] => {
      const given = book([{ name: "教师", rows: [beside(heads, heads), ...rows] }]);
      const { dataset } = build([given]);
      return Array.from(dataset.records.get("teacher")!.unit, (_, i) => [valueOf(dataset, "teacher", i, "name"), valueOf(dataset, "teacher", i, "kind")]);
    };
    const [one, two] = [["王一", "full"], ["赵一", "part"]];
    assert.deepEqual(kinds([beside(["专职教师"], ["兼职教师"]), beside(teacher("王一"), teacher("赵一")), beside(teacher("王二"), teacher("赵二"))]), [one, ["王二", "full"], two, ["赵二", "part"]]);
    assert.deepEqual(kinds([beside(["一、专职教师"], []), beside(teacher("王一"), teacher("李一")), beside([], ["兼职教师"]), beside(teacher("王二"), teacher("赵一"))]), [one, ["王二", "full"], ["李一", "blank"], two]);
    assert.deepEqual(kinds([beside(["专职教师"], ["兼职教师"]), beside(teacher("王一"), teacher("赵一")), beside(["外聘教师"], ["专任教师"]), beside(teacher("王二"), teacher("赵二"))]), [one, ["王二", "part"], two, ["赵二", "full"]]);
  });

  it("is none of the records of a table pasted as text either, and no column without a heading", () => {
    for (const separator of ["\t", "|"]) {
      const line = (cells: TestCell[]): TestCell[] => [cells.join(separator)];
      const plain = [line(heads), ["专职教师"], line(teacher("王一")), line(teacher("王二")), ["二、外聘教师："], line(teacher("赵一"))];
      const found = read("teacher", "kind", [{ name: "教师", rows: plain }]);
      assert.deepEqual(found.rows.map(([name, kind]) => [name, kind]), [["王一", "full"], ["王二", "full"], ["赵一", "part"]]);
      const apart = [line(["姓名", "学历", "", "职称"]), line(["王一", "本科", "", "教授"]), line(["", "", "兼职教师", ""]), line(["赵一", "本科", "", "教授"])];
      assert.deepEqual(findTables(book([{ name: "教师", rows: apart }])).remarks.filter(({ said: { code } }) => code === "unnamed"), []);
    }
  });
});
