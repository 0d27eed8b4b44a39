import { ValueState } from "../../../core/dictionary/dataset";
import { yearOf } from "../../../sheet/day";
import { comparable } from "../../../core/language/texts";
import type { RuleData } from "../../../core/language/rule-data";
import { eachRow, numberReader, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";

/** Year of a course: the one stated, else that of the day it went online. */
function yearReader(data: RuleData): (row: number) => number | undefined {
  const year = numberReader(data, "course", "year");
  const online = numberReader(data, "course", "onlineDate");
  return (row) => {
    const day = online(row);
    return year(row) ?? (day === undefined ? undefined : yearOf(day));
  };
}

export const courseYear: DerivedField = {
  id: "courseYear",
  record: "course",
  name: "课程所属年度",
  type: "integer",
  doc: "课程算在哪一年：填了年度按所填，否则按上线（开课）日期的年份",
  from: ["year", "onlineDate"],
  fill(data, set, column) {
    const read = yearReader(data);
    eachRow(set, (row) => {
      const year = read(row);
      if (year !== undefined) put(column, row, year);
    });
  },
};

/** Hours of a course as they count toward the year's total: a course given several times counts once. */
export const countedHours: DerivedField = {
  id: "countedHours",
  record: "course",
  name: "计入合计的课时",
  type: "number",
  doc: "同一单位同一年度同一课程（课程编号相同，没有编号则名称相同）重复开设只计第一次填了课时的一行，其余为 0；参数 countRepeatedCourses 为是则每行都计",
  from: ["hours"],
  params: ["countRepeatedCourses"],
  fill(data, set, column) {
    const [id, name] = [textReader(data, "course", "id"), textReader(data, "course", "name")];
    const year = yearReader(data);
    const hours = data.column("course", "hours");
    const repeated = data.params.get("countRepeatedCourses") === true;
    const counted = new Map<string, number>();
    const keyOf = (row: number): string => {
      const course = id(row) ?? name(row);
      return repeated || course === undefined ? `#${row}` : `${set.unit[row]} ${year(row)} ${comparable(course)}`;
    };
    eachRow(set, (row) => {
      const known = counted.get(keyOf(row));
      if (known === undefined || (hours.state[known] !== ValueState.ok && hours.state[row] === ValueState.ok)) counted.set(keyOf(row), row);
    });
    eachRow(set, (row) => {
      const counts = counted.get(keyOf(row)) === row;
      if (!counts) put(column, row, 0);
      else if (hours.state[row] === ValueState.ok) put(column, row, hours.num[row]);
    });
  },
};
