import { ValueState } from "../../dataset";
import { normaliseName, splitList } from "../../text/normalise";
import { readTeaching } from "../../values/teaching";
import type { Reasoning } from "../reasoning";
import { eachRow, numberReader, put, textReader, type DerivedField } from "./derived";
import { memo } from "./memo";

/** The form in which specialties are compared: 机械工程专业 is 机械工程. */
export function specialtyKey(name: string): string {
  return normaliseName(name).replace(/(?<=.)专业$/u, "");
}

/**
 * Reads the specialties of a row of teachers: its own column, else the composite cell; null where that cannot be read.
 * @param joined with the names they make together where only a space is between them
 */
export function specialtiesReader(data: Reasoning, joined = false): (row: number) => string[] | null {
  const own = textReader(data, "teacher", "teachSpecialty");
  const whole = data.column("teacher", "teaching");
  const composite = textReader(data, "teacher", "teaching");
  const read = memo(data, "teaching", readTeaching);
  return (row) => {
    const listed = splitList(own(row) ?? "");
    if (listed.length > 0) return listed;
    if (whole.state[row] === ValueState.bad) return null;
    const found = read(composite(row) ?? "");
    return joined && found.joined ? [...found.specialties, ...found.joined] : found.specialties;
  };
}

/** Specialties a teacher teaches. */
export const teaches: DerivedField = {
  id: "teaches",
  record: "teacher",
  name: "任课专业（识别）",
  type: "string[]",
  doc: "教师现在任课的专业，以顿号隔开：填了“现任课专业”按所填，否则从“现任课专业、年限”一格里识别；没有写专业则为空",
  from: ["teachSpecialty", "teaching"],
  *fill(data, set, column) {
    const read = specialtiesReader(data);
    yield* eachRow(data, set, (row) => {
      const specialties = read(row);
      if (specialties === null) column.state[row] = ValueState.bad;
      else if (specialties.length > 0) put(column, row, data.texts.add(specialties.join("、")));
    });
  },
};

/** Years a teacher has taught. */
export const yearsTaught: DerivedField = {
  id: "yearsTaught",
  record: "teacher",
  name: "任课年限（识别）",
  type: "number",
  doc: "教师任课的年限：填了“任课年限”按所填，否则从“现任课专业、年限”一格里识别（12年、十二年、12）；没有写年限则为空",
  from: ["teachYears", "teaching"],
  *fill(data, set, column) {
    const own = numberReader(data, "teacher", "teachYears");
    const stated = data.column("teacher", "teachYears");
    const whole = data.column("teacher", "teaching");
    const composite = textReader(data, "teacher", "teaching");
    const read = memo(data, "teaching", readTeaching);
    yield* eachRow(data, set, (row) => {
      const reading = read(composite(row) ?? "");
      const years = own(row) ?? reading.years;
      if (years !== undefined) put(column, row, years);
      // What could not be read may have been the years.
      if (stated.state[row] === ValueState.bad || (years === undefined && (whole.state[row] === ValueState.bad || reading.unread !== undefined))) column.state[row] = ValueState.bad;
    });
  },
};
