import { random } from "../support/random";

/** A class as everybody would tell it; days as ISO. */
export interface ClassTruth {
  name: string;
  startDate: string;
  endDate: string;
  fee: number;
  approvedFee: number;
  archived: boolean;
  evaluated: boolean;
}

/** One institution as everybody would tell it, with its classes; the same facts whatever the sheets look like. */
export interface Truth {
  name: string;
  type: string;
  applicationType: string;
  annualTrainees: number;
  matchingFunds: number;
  mgmtOrg: string;
  hasDistanceConditions: boolean;
  platform: string;
  managersFt: number;
  classes: ClassTruth[];
}

export const unitFields = ["name", "type", "applicationType", "annualTrainees", "matchingFunds", "mgmtOrg", "hasDistanceConditions", "platform", "managersFt"] as const satisfies readonly (keyof Truth)[];
export type UnitField = (typeof unitFields)[number];
export const classFields = ["name", "startDate", "endDate", "fee", "approvedFee", "archived", "evaluated"] as const satisfies readonly (keyof ClassTruth)[];
/** Fields of a class as a table has them: with whose it is. */
export type ClassField = (typeof classFields)[number] | "base";

/** Picks one of some. */
export const pick = <T>(some: readonly T[], draw: () => number): T => some[Math.floor(draw() * some.length)];

const places = ["齐州", "明湖", "历山", "泉城", "岱宗", "汶河", "泰安", "沂蒙", "崂山", "蓬莱", "琅琊", "鲁南"];
const kinds = [["大学", "高等院校"], ["职业学院", "高职院校"], ["研究院", "科研院所"], ["培训中心", "教育培训机构"]] as const;

/** Two dozen institutions, with and without shortfalls; a rendering tells of some of them. */
export const everybody: readonly Truth[] = roster();

function roster(): Truth[] {
  const draw = random(20190924);
  return places.flatMap((place) => [0, 1].map((): Truth => {
    const [end, type] = pick(kinds, draw);
    return {
      name: `${place}${end}`, type,
      applicationType: pick(["新申报", "重新确认"], draw),
      annualTrainees: pick([900, 1999, 2000, 2500, 12000], draw),
      matchingFunds: pick([10, 50, 120], draw),
      mgmtOrg: pick(["继续教育学院", "培训处", "无"], draw),
      hasDistanceConditions: draw() < 0.6,
      platform: pick(["齐鲁学习平台", "无"], draw),
      managersFt: pick([0, 2, 5], draw),
      classes: Array.from({ length: 1 + Math.floor(draw() * 3) }, (_, at) => classOf(at, draw)),
    };
  })).filter(({ name }, at, all) => all.findIndex((other) => other.name === name) === at);
}

function classOf(at: number, draw: () => number): ClassTruth {
  const month = String(1 + Math.floor(draw() * 6)).padStart(2, "0");
  return {
    name: pick(["智能制造高研班", "会计人员培训班", "护理骨干研修班"], draw) + ["", "二期", "三期"][at],
    startDate: `2019-${month}-0${1 + Math.floor(draw() * 5)}`, endDate: `2019-${month}-${12 + Math.floor(draw() * 9)}`,
    fee: pick([600, 800, 1000], draw), approvedFee: 800, archived: draw() < 0.6, evaluated: draw() < 0.6,
  };
}

/** Some of the institutions, each once. */
export function some(draw: () => number): Truth[] {
  const first = Math.floor(draw() * everybody.length);
  const step = pick([1, 5, 7], draw);
  return [...new Set(Array.from({ length: 2 + Math.floor(draw() * 3) }, (_, at) => everybody[(first + at * step) % everybody.length]))];
}
