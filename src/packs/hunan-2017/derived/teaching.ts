import { ValueState } from "../../../core/dictionary/dataset";
import { normaliseName } from "../../../core/dictionary/text/normalise";
import { readTeaching } from "../../../core/dictionary/values/teaching";
import type { RuleData } from "../../../core/language/rule-data";
import { eachRow, numberReader, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";
import { memo } from "../../../core/engine/derived/memo";
import { dice } from "../../../core/dictionary/text/similar";

/** The form in which specialties are compared: 机械工程专业 and 机械工程类 are 机械工程. */
export function specialtyKey(name: string): string {
  return normaliseName(name).replace(/(?<=.)(?:专业|类)$/u, "");
}

const bracket = /[（(【[][^（()）【】\]]*[）)】\]]\s*$/u;

/** What a teacher's specialty counts as: itself, and without a bracket that only says more: 园林（风景） is 园林 too. */
export function taughtKeys(name: string): string[] {
  const plain = name.replace(bracket, "");
  return plain === name || plain.trim() === "" ? [specialtyKey(name)] : [specialtyKey(name), specialtyKey(plain)];
}

const linking = /[及其与和的]|学$/gu;
/** Share of two-character pieces from which two names are asked about. */
const CLOSE = 0.6;

/** 法律 and 法学, 林业 and 林学: short names of one branch begin alike. */
const branch = (a: string, b: string): boolean => a.length === 2 && b.length === 2 && a[0] === b[0];

/** Short names of two specialties together. */
const together: Readonly<Record<string, string>> = { 财会: "财务会计", 经管: "经济管理", 机电: "机械电气", CPA: "注册会计师" };
const spelledOut = (name: string): string => together[name] ?? together[name.toUpperCase()] ?? name;

/** True when two different specialties may be one, or one a part of the other: 会计 and 会计学, 园林 and 园林技术. A person decides. */
export function closeSpecialties(one: string, other: string): boolean {
  const [a, b] = [spelledOut(one), spelledOut(other)];
  const within = (x: string, y: string): boolean => (x.length <= y.length ? x.length >= 2 && y.includes(x) : y.length >= 2 && x.includes(y));
  const [plainA, plainB] = [a.replace(linking, ""), b.replace(linking, "")];
  return within(a, b) || plainA === plainB || within(plainA, plainB) || dice(a, b) >= CLOSE || branch(a, b);
}

/**
 * Reads the specialties of a row of teachers: its own column, else the composite cell, both read alike; null where that cannot be read.
 * @param joined with the names they make together where only a space is between them
 */
export function specialtiesReader(data: RuleData, joined = false): (row: number) => string[] | null {
  const own = textReader(data, "teacher", "teachSpecialty");
  const whole = data.column("teacher", "teaching");
  const composite = textReader(data, "teacher", "teaching");
  const read = memo(data, "teaching", readTeaching);
  return (row) => {
    const listed = own(row);
    if (listed === undefined && whole.state[row] === ValueState.bad) return null;
    const found = read(listed ?? composite(row) ?? "");
    // Something stands there, and no specialty can be made out of it.
    if (found.specialties.length === 0 && found.unread !== undefined && listed !== undefined) return null;
    return joined && found.joined ? [...found.specialties, ...found.joined] : found.specialties;
  };
}

/** Specialties a teacher teaches. */
export const teaches: DerivedField = {
  id: "teaches",
  record: "teacher",
  name: "任课专业（识别）",
  type: "string[]",
  doc: "教师现在任课的专业，以顿号隔开：填了“现任课专业”从这一栏、否则从“现任课专业、年限”一格里识别，两栏读法相同；没有写专业则为空",
  from: ["teachSpecialty", "teaching"],
  fill(data, set, column) {
    const read = specialtiesReader(data);
    eachRow(set, (row) => {
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
  fill(data, set, column) {
    const own = numberReader(data, "teacher", "teachYears");
    const stated = data.column("teacher", "teachYears");
    const whole = data.column("teacher", "teaching");
    const composite = textReader(data, "teacher", "teaching");
    const read = memo(data, "teaching", readTeaching);
    eachRow(set, (row) => {
      const reading = read(composite(row) ?? "");
      const years = own(row) ?? reading.years;
      if (years !== undefined) put(column, row, years);
      // What could not be read may have been the years.
      if (stated.state[row] === ValueState.bad || (years === undefined && (whole.state[row] === ValueState.bad || reading.unread !== undefined))) column.state[row] = ValueState.bad;
    });
  },
};
