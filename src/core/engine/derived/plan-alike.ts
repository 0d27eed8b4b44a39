import { normalise, normaliseName } from "../../dictionary/text/normalise";
import { eachRow, numberReader, put, textReader } from "./derived";
import type { DerivedField } from "../../language/rule-data";
import { plannedYearReader } from "./plan-for";
import { startYear } from "./start-year";

/** 2019-01 is 2019-1, 第2项 is 2: the numbers in a number, without what stands around them. */
const digits = (number: string): string[] => (number.match(/\d+/gu) ?? []).map((run) => run.replace(/^0+(?=\d)/u, ""));

/** P-01、P-02 and P-01-2 for P-01: the item among others, or a part of it. */
function within(number: string, own: string): boolean {
  const plain = normalise(number);
  return own.split(/[、,，;；/及和与]/u).some((part, _, parts) => (parts.length > 1 && alikeNumbers(number, part)) || (plain.length > 1 && normalise(part).startsWith(plain) && !/^\d/u.test(normalise(part).slice(plain.length))));
}

/** The same item written otherwise; or 2 for 2019-2, which says the year too. */
function alikeNumbers(a: string, b: string): boolean {
  const [short, long] = [digits(a), digits(b)].sort((x, y) => x.length - y.length);
  return short.length > 0 && short.every((run, at) => run === long[long.length - short.length + at]);
}

/** Shortest name that tells an item of a plan from others. */
const NAMED_FROM = 3;

function alikeNames(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= NAMED_FROM && long.includes(short);
}

/** Whether the plan of the unit and year has an item that may be meant though the number a class gives stands in no line of it. */
export const planAlike: DerivedField = {
  id: "planAlike",
  record: "trainingClass",
  name: "年度计划中是否有相近的项目",
  type: "boolean",
  doc: "同一单位开班年度的计划中，有项目的编号与班次所填只是写法不同（2019-01 与 2019-1），或者是其中之一、其中一部分（P-01、P-02，P-01-2），或者项目名称与班次名称互相包含（3 字以上），为是",
  from: ["planItemId", "name"],
  needs: [startYear.id],
  fill(data, set, column) {
    const plans = data.records("annualPlan");
    const [planNumber, planName] = ["planItemId", "planItemName"].map((field) => textReader(data, "annualPlan", field));
    const planYear = plannedYearReader(data);
    const items = new Map<string, { number: string; name: string }[]>();
    eachRow(plans, (row) => {
      const key = `${plans.unit[row]} ${planYear(row)}`;
      items.set(key, [...(items.get(key) ?? []), { number: planNumber(row) ?? "", name: normaliseName(planName(row) ?? "") }]);
    });
    const [number, name] = ["planItemId", "name"].map((field) => textReader(data, "trainingClass", field));
    const year = numberReader(data, "trainingClass", startYear.id);
    eachRow(set, (row) => {
      const own = { number: number(row) ?? "", name: normaliseName(name(row) ?? "") };
      const near = items.get(`${set.unit[row]} ${year(row)}`) ?? [];
      put(column, row, set.unit[row] >= 0 && near.some((item) => alikeNumbers(item.number, own.number) || within(item.number, own.number) || alikeNames(item.name, own.name)) ? 1 : 0);
    });
  },
};
