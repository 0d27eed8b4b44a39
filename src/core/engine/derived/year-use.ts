import { ValueState, type RecordSet } from "../../dictionary/dataset";
import { headcountYears, yearUses, type HeadcountYears } from "../../dictionary/headcount-years";
import { yearOf } from "../../../sheet/day";
import type { RuleData } from "../../language/rule-data";
import { eachRow, put } from "./derived";
import type { DerivedField } from "../../language/rule-data";
import { onceARun } from "../../language/once-a-run";

const yearsOf = (data: RuleData, set: RecordSet): HeadcountYears =>
  onceARun(data, "headcount years", () => {
    for (const field of ["headcountYear", "applicationDate"]) data.column("institution", field);
    return headcountYears(set, { basis: data.params.get("headcountYear"), thisYear: yearOf(data.today) });
  });

/** Whether a row's yearly numbers are those asked for, when its unit has a row for each of several years. */
export const yearUse: DerivedField = {
  id: "yearUse",
  record: "institution",
  name: "本行年度是否采用",
  type: "enum",
  params: ["headcountYear"],
  doc: "同一单位按年度填了几行时：asked 本行就是申报要求的年度（参数 headcountYear），只有一个年度的也是；other 另有一行是，或者本行不是最近的一年；absent 没有一行是，本行是最近的一年",
  codes: () => yearUses,
  fill(data, set, column) {
    const { use } = yearsOf(data, set);
    eachRow(set, (row) => put(column, row, use[row]));
  },
};

/** How the year a row states stands to the one asked for; a year not yet over on the review date is no year's number. */
const yearFits = ["unstated", "unread", "asked", "running", "another"] as const;

/** What the year a row states makes of its yearly numbers. */
export const yearFit: DerivedField = {
  id: "yearFit",
  record: "institution",
  name: "所填年度与要求的年度",
  type: "enum",
  params: ["headcountYear"],
  doc: "unstated 没有填年度；unread 填的看不出是哪一年（近三年、2019年1-8月）；running 该年在核验日期还没有过完；another 是别的已过完的一年；asked 就是申报要求的年度（按各年平均数时，已过完的每一年都是）",
  from: ["headcountYear"],
  codes: () => yearFits,
  fill(data, set, column) {
    const { asked } = yearsOf(data, set);
    const { state, num } = data.column("institution", "headcountYear");
    const fit = (row: number): (typeof yearFits)[number] => {
      if (state[row] === ValueState.bad) return "unread";
      if (state[row] !== ValueState.ok) return "unstated";
      if (num[row] >= yearOf(data.today)) return "running";
      return Number.isNaN(asked[row]) || num[row] === asked[row] ? "asked" : "another";
    };
    eachRow(set, (row) => put(column, row, yearFits.indexOf(fit(row))));
  },
};

/** The year the rules ask the yearly numbers for. */
export const askedYear: DerivedField = {
  id: "askedYear",
  record: "institution",
  name: "申报要求的年度",
  type: "integer",
  params: ["headcountYear"],
  doc: "按参数 headcountYear：申报日期的前一年或当年，没有申报日期的按核验日期；按各年平均数时为空",
  fill(data, set, column) {
    const { asked } = yearsOf(data, set);
    eachRow(set, (row) => {
      if (!Number.isNaN(asked[row])) put(column, row, asked[row]);
    });
  },
};
