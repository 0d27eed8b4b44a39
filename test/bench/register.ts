import type { Dataset } from "../../src/core/dictionary/dataset";
import type { Entry, Pack, Rule } from "../../src/core/language/pack/schema";
import { datasetFromRows, type GivenRow } from "../../src/core/intake/records/dataset-from-rows";
import { random } from "../support/random";

/* A register of generated institutions, always the same, and twelve rules of the twelve usual kinds over it. */

export const cityNames = ["济南市", "青岛市", "淄博市", "枣庄市", "东营市", "烟台市", "潍坊市", "济宁市"];

/** Rows of the register one after another, from the first; about one value in a hundred is wrong. */
export function* registerRows(rows: number): Generator<GivenRow> {
  const next = random(20190922);
  const wrong = (): boolean => next() < 0.005;
  for (let i = 0; i < rows; i++) {
    yield {
      name: `第${i}学院`,
      contactName: wrong() ? null : `联系人${i % 997}`,
      type: wrong() ? "other" : "university",
      annualTrainees: wrong() ? 1999 : 2000 + Math.floor(next() * 3000),
      postcode: wrong() ? "261000" : String(250_000 + Math.floor(next() * 9999)),
      applicationDate: wrong() ? "2019-09-23" : "2019-09-10",
      recognizedDate: "2018-01-31",
      isPracticeIntensive: next() < 0.3,
      practiceSite: wrong() ? null : "实训楼",
      managersFt: wrong() ? 0 : 1 + Math.floor(next() * 5),
      managersPt: 0,
      certificateNo: wrong() ? "鲁0" : `鲁${i}`,
      applicationType: next() < 0.1 ? "reconfirm" : "new",
      city: cityNames[Math.floor(next() * cityNames.length)],
      county: `县${Math.floor(next() * 400)}`,
      keyFieldTrainees: Math.floor(next() * 900),
      ruralTrainees: Math.floor(next() * 900),
      headName: `负责人${i % 499}`,
      address: `济南市历下区${i % 900}号`,
      capacity: Math.floor(next() * 800),
    };
  }
}

/** True when the i-th row, an institution to be confirmed again, stands on the list of those: one in forty is left out. */
export const isListed = (row: GivenRow, i: number): boolean => row.applicationType === "reconfirm" && i % 40 !== 0;

/** @param rows number of institutions */
export function registerOf(rows: number): Dataset {
  const institution = [...registerRows(rows)];
  const reconfirmList = institution.filter(isListed).map(({ name }) => ({ name: name! }));
  return datasetFromRows({ institution, reconfirmList });
}

const group = { of: "group" } as const;

const rules: Record<string, Partial<Rule> & Pick<Rule, "expect">> = {
  required: { expect: { filled: "contactName" }, cells: ["contactName"] },
  enum: { expect: { in: ["type", ["university", "vocational", "research"]] } },
  minimum: { expect: { gte: ["annualTrainees", 2000] } },
  pattern: { expect: { matches: ["postcode", "^25[0-9]{4}$"] } },
  deadline: { expect: { lte: ["applicationDate", { date: "2019-09-22" }] } },
  dates: { expect: { lt: ["recognizedDate", "applicationDate"] } },
  requiredIf: { when: { is: ["isPracticeIntensive", true] }, expect: { filled: "practiceSite" }, cells: ["practiceSite"] },
  sum: { expect: { gte: [{ sum: ["managersFt", "managersPt"] }, 1] } },
  duplicate: { group: { by: ["certificateNo"] }, expect: { lte: [{ count: group }, 1] } },
  lookup: { when: { is: ["applicationType", "reconfirm"] }, expect: { exists: { of: "reconfirmList", by: [["name", "name"]] } }, cells: ["name"] },
  quota: { group: { by: ["city"], where: { is: ["applicationType", "new"] } }, expect: { lte: [{ count: group }, 12_000] }, cells: ["name"] },
  total: { group: { by: ["county"] }, expect: { gte: [{ total: ["capacity", group] }, 1000] }, cells: ["name"] },
};

export const benchPack: Pack = {
  id: "bench-2019", title: "基准", shortTitle: "基准", issuer: "基准", exampleDate: "2019-09-20", parameters: {}, forms: [], text: "",
  entries: Object.entries(rules).map(
    ([name, rule]): Entry => ({
      clause: `bench-2019/${name}`, article: "1", item: "", cite: "《基准》第一条", quote: "", phase: "application", as: "rule",
      rule: { record: "institution", outcome: "error", message: "“{单位名称}”不符合要求", examples: [], ...rule },
    }),
  ),
};
