import { ValueState, type RecordSet } from "./dataset";
import { recordType } from "./dictionary";
import { yearOf } from "../../sheet/day";

/** What becomes of an institution's row when its unit fills in a row a year: it is judged; another row is; none is of the year asked for, and this one, the latest, is where that is asked. */
export const yearUses = ["asked", "other", "absent"] as const;
export type YearUse = (typeof yearUses)[number];

/** Which year the yearly numbers are asked for. */
export interface YearRule {
  /** Parameter `headcountYear`: the year before the application, that of the application, or the average of all. */
  basis: unknown;
  /** Year of the review, where no application is dated; absent: the latest year that was filled in counts. */
  thisYear?: number;
}

/** Per institution row: what becomes of it (index into `yearUses`), and the year asked for, NaN where all years count or none is known. */
export interface HeadcountYears {
  use: Uint8Array;
  asked: Float64Array;
}

/**
 * Whose yearly numbers count, where one unit has a row for each of several years. A unit that tells of one year only, or of none,
 * keeps all its rows: whether that one year will do is for the rules to say. With the year asked for there, a row with numbers
 * of no year, or of one nobody can read, is another row: the requirement has its answer.
 */
export function headcountYears(set: RecordSet, { basis, thisYear }: YearRule): HeadcountYears {
  const use = new Uint8Array(set.length);
  const asked = new Float64Array(set.length).fill(NaN);
  const year = reader(set, "headcountYear");
  if (basis === "averageOfYears") return { use, asked };
  const units = new Map<number, number[]>();
  for (let row = 0; row < set.length; row++) {
    const rows = set.unit[row] < 0 ? undefined : units.get(set.unit[row]);
    if (rows) rows.push(row);
    else if (set.unit[row] >= 0) units.set(set.unit[row], [row]);
  }
  const day = reader(set, "applicationDate");
  const yearly = recordType("institution")!.fields.filter(({ id, ofYear }) => ofYear && id !== "headcountYear").flatMap(({ id }) => set.fields.get(id)?.state ?? []);
  const hasNumbers = (row: number): boolean => yearly.some((state) => state[row] === ValueState.ok || state[row] === ValueState.bad);
  const back = basis === "applicationYear" ? 0 : 1;
  for (const rows of units.values()) {
    const years = new Set(rows.map(year).filter((one) => one !== undefined));
    const latest = Math.max(...years);
    const days = rows.map(day).filter((one) => one !== undefined);
    const newest = days.length > 0 ? Math.max(...days) : undefined;
    let questioned = false;
    for (const row of rows) {
      const applied = day(row) ?? newest;
      const base = applied === undefined ? thisYear : yearOf(applied);
      asked[row] = base === undefined ? latest : base - back;
      // Rows of several applications each answer for the year of their own.
      const here = years.has(asked[row]);
      const answered = here && year(row) === undefined && hasNumbers(row);
      if ((years.size < 2 && !answered) || year(row) === asked[row]) continue;
      const asks: boolean = !here && !questioned && year(row) === latest;
      use[row] = asks ? 2 : 1;
      questioned ||= asks;
    }
  }
  return { use, asked };
}

function reader(set: RecordSet, field: string): (row: number) => number | undefined {
  const column = set.fields.get(field);
  return (row) => (column?.state[row] === ValueState.ok ? column.num[row] : undefined);
}
