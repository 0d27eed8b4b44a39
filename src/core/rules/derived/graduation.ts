import { normalise } from "../../text/normalise";
import type { Reasoning } from "../reasoning";
import { eachRow, put, textReader, type DerivedField } from "./derived";
import { memo } from "./memo";

/** What the cell 毕业学校、时间及专业 says: “湖南大学、2005年6月、机械工程”. */
export interface Graduation {
  year?: number;
  /** School, year and major can all be told. */
  complete: boolean;
}

const date = /(?<!\d)((?:19|20)\d{2})(?!\d)(?:[.\-/年](?:0?[1-9]|1[0-2])(?:[.\-/月](?:[0-3]?\d)?日?)?)?[年月日]*/u;
const noise = /毕业(于|院校|学校|时间)?|所学专业|专业|时间|学校|[:()]/gu;
const school = /^(.+?(?:大学|学院|学校|党校|研究所|研究院|科学院|医科大|师大|师范|技校|中专|校))(.{2,})$/u;

/** Reads the composite cell; separators are free. */
export function readGraduation(text: string): Graduation {
  const flat = normalise(text.replace(/[\n\r]+/gu, "、"));
  const met = date.exec(flat);
  const rest = (met ? `${flat.slice(0, met.index)}、${flat.slice(met.index + met[0].length)}` : flat).replace(noise, "");
  const parts = rest.split(/[、,;/.。-]+/u).filter((part) => part.length >= 2);
  const year = met ? Number(met[1]) : undefined;
  return { year, complete: year !== undefined && (parts.length >= 2 || (parts.length === 1 && school.test(parts[0]))) };
}

function fields(): DerivedField[] {
  const from = ["graduation", "gradSchool", "gradDate", "gradMajor"];
  const reader = (data: Reasoning): ((row: number) => Graduation | undefined) => {
    const [whole, schoolOf, dateOf, majorOf] = from.map((field) => textReader(data, "teacher", field));
    const readAll = memo(data, "graduation", readGraduation);
    return (row) => {
      const own = [schoolOf(row), dateOf(row), majorOf(row)];
      if (own.every((one) => one !== undefined)) {
        const { year } = readAll(own[1]!);
        return { year, complete: year !== undefined };
      }
      const text = [whole(row), ...own].filter((one) => one !== undefined).join("、");
      return text === "" ? undefined : readAll(text);
    };
  };
  return [
    {
      id: "gradYear", record: "teacher", name: "毕业年份（识别）", type: "integer", from,
      doc: "教师毕业的年份，从“毕业时间”或“毕业学校、时间及专业”一格里识别；识别不出则为空",
      *fill(data, set, column) {
        const read = reader(data);
        yield* eachRow(data, set, (row) => {
          const year = read(row)?.year;
          if (year !== undefined) put(column, row, year);
        });
      },
    },
    {
      id: "graduationComplete", record: "teacher", name: "毕业信息是否完整", type: "boolean", from,
      doc: "毕业学校、时间、专业三项是否都能识别（分列填写，或写在一格里、分隔符不限）；都没有填则为空",
      *fill(data, set, column) {
        const read = reader(data);
        yield* eachRow(data, set, (row) => {
          const found = read(row);
          if (found) put(column, row, found.complete ? 1 : 0);
        });
      },
    },
  ];
}

export const [gradYear, graduationComplete] = fields();
