import { ValueState } from "../../../core/dictionary/dataset";
import { eachRow, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";
import { specialtyKey } from "./teaching";
import { personsByUnit, type Persons } from "./unit-teachers";

/** How many there are together. */
const together = (...sets: (ReadonlySet<string> | undefined)[]): number => new Set(sets.flatMap((set) => [...(set ?? [])])).size;

function counted(id: string, name: string, doc: string, count: (persons: Persons, specialty: string) => number): DerivedField {
  return {
    id, record: "specialty", name, type: "integer", from: ["name"], list: "teacher", params: ["teacherMultiSpecialty"], doc,
    fill(data, set, column) {
      const own = textReader(data, "specialty", "name");
      const byUnit = personsByUnit(data);
      eachRow(set, (row) => {
        const specialty = own(row);
        const persons = byUnit.get(set.unit[row]);
        if (specialty !== undefined && persons) put(column, row, count(persons, specialtyKey(specialty)));
      });
    },
  };
}

/** Teachers of a specialty. */
export const teacherCount = counted(
  "teacherCount", "任课教师数",
  "本单位现任课专业中有该专业的教师人数，专职兼职合计，同一人只计一次（身份证号相同，否则姓名相同）；本单位教师都没有填任课专业则为空。参数 teacherMultiSpecialty 为 countOnce 时，一人只计入其所列第一个申请认证的专业",
  ({ teach }, specialty) => teach.get(specialty)?.size ?? 0,
);

/** Teachers of a specialty, with those who may be. */
export const teacherCountMost = counted(
  "teacherCountMost", "任课教师数（含任课专业相近、未填或无法识别的）",
  "teacherCount 再加上任课专业与该专业相近（会计学与会计）、没有填任课专业、任课专业一格无法识别的教师",
  ({ teach, close, unread }, specialty) => together(teach.get(specialty), close.get(specialty), unread),
);

/** Qualified teachers of a specialty. */
export const qualifiedTeacherCount = counted(
  "qualifiedTeacherCount", "符合学历职称要求的任课教师数",
  "teacherCount 中学历本科以上、职称副高以上的人数",
  ({ qualified }, specialty) => qualified.get(specialty)?.size ?? 0,
);

/** Qualified teachers of a specialty, with those who may be. */
export const qualifiedTeacherMost = counted(
  "qualifiedTeacherMost", "符合要求的任课教师数（含无法判断的）",
  "teacherCountMost 中学历、职称符合，或者没有填、无法识别的人数",
  ({ perhapsQualified, closeQualified, unreadQualified }, specialty) => together(perhapsQualified.get(specialty), closeQualified.get(specialty), unreadQualified),
);

/** Whether all teachers of the unit say readably what they teach. */
export const teachingRead: DerivedField = {
  id: "teachingRead", record: "specialty", name: "教师任课专业是否都能识别", type: "boolean", from: ["name"], list: "teacher",
  doc: "本单位教师的任课专业一格都能识别为是；有无法识别的，依赖它的判断无法核验（broken）；没有教师填任课专业则为空",
  fill(data, set, column) {
    const byUnit = personsByUnit(data);
    eachRow(set, (row) => {
      const persons = byUnit.get(set.unit[row]);
      if (persons && persons.unread.size > 0) column.state[row] = ValueState.bad;
      else if (persons) put(column, row, 1);
    });
  },
};
