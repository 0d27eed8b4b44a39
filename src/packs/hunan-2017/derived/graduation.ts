import { ValueState, type FieldColumn } from "../../../core/dictionary/dataset";
import { readGraduation, type Graduation } from "../../../core/dictionary/values/graduation";
import type { RuleData } from "../../../core/language/rule-data";
import { eachRow, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";
import { memo } from "../../../core/engine/derived/memo";

const from = ["graduation", "gradSchool", "gradDate", "gradMajor"] as const;

/** Reads a row of teachers: undefined where nothing is filled in or a cell cannot be read. */
function graduationReader(data: RuleData): (row: number) => Graduation | undefined {
  const [whole, schoolOf, dateOf, majorOf] = from.map((field) => textReader(data, "teacher", field));
  const columns = from.map((field) => data.column("teacher", field));
  const readAll = memo(data, "graduation", readGraduation);
  return (row) => {
    const own = [schoolOf(row), dateOf(row), majorOf(row)];
    if (own.every((one) => one !== undefined)) {
      const { year } = readAll(own[1]!);
      return { year, complete: year !== undefined };
    }
    if (columns.some(({ state }) => state[row] === ValueState.bad)) return undefined;
    const text = [whole(row), ...own].filter((one) => one !== undefined).join("、");
    return text === "" ? undefined : readAll(text);
  };
}

function read(id: string, name: string, type: "integer" | "boolean", doc: string, of: (found: Graduation) => number | undefined): DerivedField {
  return {
    id, record: "teacher", name, type, from, doc,
    fill(data, set, column: FieldColumn) {
      const reader = graduationReader(data);
      eachRow(set, (row) => {
        const found = reader(row);
        const value = found ? of(found) : undefined;
        if (value !== undefined) put(column, row, value);
      });
    },
  };
}

export const gradYear = read(
  "gradYear", "毕业年份（识别）", "integer",
  "教师毕业的年份，从“毕业时间”或“毕业学校、时间及专业”一格里识别；没有写年份则为空", ({ year }) => year,
);

export const graduationComplete = read(
  "graduationComplete", "毕业信息是否完整", "boolean",
  "毕业学校、时间、专业三项是否都能识别（分列填写，或写在一格里、分隔符不限）；都没有填则为空", ({ complete }) => (complete ? 1 : 0),
);
