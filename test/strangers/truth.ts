/** One institution as everybody would tell it; the same facts whatever the sheet looks like. */
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
}

export type TruthField = keyof Truth;
export const truthFields = ["name", "type", "applicationType", "annualTrainees", "matchingFunds", "mgmtOrg", "hasDistanceConditions", "platform", "managersFt"] as const satisfies readonly TruthField[];

const names = ["齐州大学", "明湖职业学院", "历山研究院", "泉城培训中心", "岱宗学院"];

/** Picks one of some. */
export const pick = <T>(some: readonly T[], draw: () => number): T => some[Math.floor(draw() * some.length)];

/** Some institutions, with and without shortfalls. */
export function truths(draw: () => number): Truth[] {
  return names.slice(0, 2 + Math.floor(draw() * 3)).map((name) => ({
    name,
    type: pick(["高等院校", "科研院所", "行业协会"], draw),
    applicationType: pick(["新申报", "重新确认"], draw),
    annualTrainees: pick([900, 1999, 2000, 2500, 12000], draw),
    matchingFunds: pick([10, 50, 120], draw),
    mgmtOrg: pick(["继续教育学院", "培训处", "无"], draw),
    hasDistanceConditions: draw() < 0.6,
    platform: pick(["齐鲁学习平台", "无"], draw),
    managersFt: pick([0, 2, 5], draw),
  }));
}
