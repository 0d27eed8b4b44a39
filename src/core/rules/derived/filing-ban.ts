import type { RecordSet } from "../../dataset";
import { eachRow, numberReader, put, type DerivedField } from "./derived";
import type { Reasoning } from "../reasoning";
import { lastBannedDay } from "./three-years";

interface Ban {
  from: number;
  until: number;
}

/** A failed rectification bars from filing again in Yancheng; other jurisdictions have bans of their own. */
const RULE_SET = "yancheng-2018";

/** The dates a ban may begin with, first choice first, by the parameter `banStart`. */
const starts: Record<string, string[]> = {
  rectifyVerdictDate: ["rectifyVerdictDate", "rectifyDeadline"],
  rectifyDeadline: ["rectifyDeadline", "rectifyVerdictDate"],
  decisionDate: ["decisionDate"],
};

/** Bans by unit: of each failed rectification, decided under Yancheng's measures or not said under which. */
function bansByUnit(data: Reasoning): Map<number, Ban[]> {
  const set = data.records("sanction");
  const [type, ruleSet, passed] = ["type", "ruleSet", "rectifyPassed"].map((field) => numberReader(data, "sanction", field));
  const codes = data.column("sanction", "type").codes ?? [];
  const ours = (data.column("sanction", "ruleSet").codes ?? []).indexOf(RULE_SET);
  const days = (starts[String(data.params.get("banStart"))] ?? starts.rectifyVerdictDate).map((field) => numberReader(data, "sanction", field));
  const inclusive = data.params.get("banEndInclusive") !== false;
  const bans = new Map<number, Ban[]>();
  for (let row = 0; row < set.length; row++) {
    const kind = codes[type(row) ?? -1];
    const failed = kind === "rectifyFailed" || (kind === "rectify" && passed(row) === 0);
    const from = days.map((read) => read(row)).find((day) => day !== undefined);
    if (!failed || (ruleSet(row) ?? ours) !== ours || set.unit[row] < 0 || from === undefined) continue;
    bans.set(set.unit[row], [...(bans.get(set.unit[row]) ?? []), { from, until: lastBannedDay(from, inclusive) }]);
  }
  return bans;
}

/** Calls back with the ban in force on the day of each row's application (without one, on the review date); of several, the last to end. */
function* eachBan(data: Reasoning, set: RecordSet, visit: (row: number, ban: Ban) => void): Generator<void> {
  const bans = bansByUnit(data);
  const applied = numberReader(data, "institution", "applicationDate");
  yield* eachRow(data, set, (row) => {
    const day = applied(row) ?? data.today;
    const inForce = (bans.get(set.unit[row]) ?? []).filter(({ from, until }) => from <= day && day <= until);
    const longest = inForce.sort((a, b) => b.until - a.until)[0];
    if (longest) visit(row, longest);
  });
}

function banField(id: string, name: string, params: string[], doc: string, of: (ban: Ban) => number): DerivedField {
  return {
    id, record: "institution", name, type: "date", from: ["applicationDate"], params, doc,
    *fill(data, set, column) {
      yield* eachBan(data, set, (row, ban) => put(column, row, of(ban)));
    },
  };
}

export const filingBanStart = banField(
  "filingBanStart", "三年内不得报备的起算日", ["banStart", "banEndInclusive"],
  "申报日期（没有则核验日期）正处在整改未达要求后三年禁止报备期内时，该期的起算日（参数 banStart，默认整改验收日期，没有则整改期限）；不在禁止期内则为空",
  ({ from }) => from,
);

export const filingBanUntil = banField(
  "filingBanUntil", "三年内不得报备的截止日", ["banStart", "banEndInclusive"],
  "上述禁止报备期的最后一天：三年后的同月同日（2 月 29 日起算的为 2 月 28 日）；参数 banEndInclusive 为否则为其前一天；不在禁止期内则为空",
  ({ until }) => until,
);
