import { ValueState } from "../../dataset";
import { normalise, normaliseName, splitList } from "../../text/normalise";
import type { Reasoning } from "../reasoning";
import { eachRow, numberReader, put, textReader, type DerivedField } from "./derived";
import { memo } from "./memo";

/** What the cell 现任课专业、年限 says: “机械工程、12年”. */
export interface Teaching {
  specialties: string[];
  /** Undefined where no number of years is written; of several, the most. */
  years?: number;
}

const digits = "零一二三四五六七八九";

/** 十二 → 12, up to 99. */
function chineseNumber(text: string): number {
  if (!text.includes("十")) return digits.indexOf(text);
  const [tens, ones] = text.split("十");
  return (tens === "" ? 1 : digits.indexOf(tens)) * 10 + (ones === "" ? 0 : digits.indexOf(ones));
}

const number = String.raw`(\d{1,2}(?:\.\d+)?|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])`;
const withYears = new RegExp(String.raw`^(.*?)(?:任课|任教|教龄|年限)?[(:]?${number}(?:余|多)?年(?:以上|多|余)?\)?$`, "u");
const bareNumber = /^\d{1,2}(\.\d+)?$/u;

/** Reads a composite cell; members are separated by 、 , ; / or a line break, and by a space where both sides are words. */
export function readTeaching(text: string): Teaching {
  const found: Teaching = { specialties: [] };
  const year = (years: number): void => void (found.years = Math.max(found.years ?? 0, years));
  for (const part of text.split(/[、,，;；/\n\r]+|(?<=\p{sc=Han}{2})\s+(?=\p{sc=Han}{2})/u)) {
    const member = normalise(part);
    const [, name, years] = withYears.exec(member) ?? [];
    if (bareNumber.test(member)) year(Number(member));
    else if (years !== undefined) {
      year(/\d/u.test(years) ? Number(years) : chineseNumber(years));
      if (name !== "") found.specialties.push(name);
    } else if (member !== "") found.specialties.push(member);
  }
  return found;
}

/** The form in which specialties are compared: 机械工程专业 is 机械工程. */
export function specialtyKey(name: string): string {
  return normaliseName(name).replace(/(?<=.)专业$/u, "");
}

/** Reads the specialties of a row of teachers: its own column, else the composite cell. */
export function specialtiesReader(data: Reasoning): (row: number) => string[] {
  const own = textReader(data, "teacher", "teachSpecialty");
  const composite = textReader(data, "teacher", "teaching");
  const read = memo(data, "teaching", readTeaching);
  return (row) => {
    const listed = splitList(own(row) ?? "");
    return listed.length > 0 ? listed : read(composite(row) ?? "").specialties;
  };
}

/** Specialties a teacher teaches. */
export const teaches: DerivedField = {
  id: "teaches",
  record: "teacher",
  name: "任课专业（识别）",
  type: "string[]",
  doc: "教师现在任课的专业，以顿号隔开：填了“现任课专业”按所填，否则从“现任课专业、年限”一格里识别；识别不出则为空",
  from: ["teachSpecialty", "teaching"],
  *fill(data, set, column) {
    const read = specialtiesReader(data);
    yield* eachRow(data, set, (row) => {
      const specialties = read(row);
      if (specialties.length > 0) put(column, row, data.texts.add(specialties.join("、")));
    });
  },
};

/** Years a teacher has taught. */
export const yearsTaught: DerivedField = {
  id: "yearsTaught",
  record: "teacher",
  name: "任课年限（识别）",
  type: "number",
  doc: "教师任课的年限：填了“任课年限”按所填，否则从“现任课专业、年限”一格里识别（12年、十二年、12）；识别不出则为空",
  from: ["teachYears", "teaching"],
  *fill(data, set, column) {
    const own = numberReader(data, "teacher", "teachYears");
    const stated = data.column("teacher", "teachYears");
    const composite = textReader(data, "teacher", "teaching");
    const read = memo(data, "teaching", readTeaching);
    yield* eachRow(data, set, (row) => {
      const years = own(row) ?? read(composite(row) ?? "").years;
      if (stated.state[row] === ValueState.bad) column.state[row] = ValueState.bad;
      else if (years !== undefined) put(column, row, years);
    });
  },
};
