import { ValueState, type FieldColumn, type RecordSet } from "../../../core/dictionary/dataset";
import { eachRow, numberReader, put } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";
import type { RuleData } from "../../../core/language/rule-data";
import { lastBannedDay } from "./banned-day";

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

interface Bans {
  byUnit: Map<number, Ban[]>;
  /** Those of which it is not said under which measures they were decided: asked about, in force for nobody. */
  open: Map<number, Ban[]>;
  /** Units with a failed rectification of which the day to count from, or under which measures it was decided, cannot be read. */
  unreadable: Set<number>;
}

/** Bans of each failed rectification: of those decided under Yancheng's measures, and of those not said under which. */
function allBans(data: RuleData): Bans {
  const set = data.records("sanction");
  const [type, ruleSet, passed] = ["type", "ruleSet", "rectifyPassed"].map((field) => numberReader(data, "sanction", field));
  const codes = data.column("sanction", "type").codes ?? [];
  const basis = data.column("sanction", "ruleSet");
  const ours = (basis.codes ?? []).indexOf(RULE_SET);
  const days = (starts[String(data.params.get("banStart"))] ?? starts.rectifyVerdictDate).map((field) => data.column("sanction", field));
  const years = Math.trunc(Number(data.params.get("banYears") ?? 3));
  const inclusive = data.params.get("banEndInclusive") !== false;
  const bans: Bans = { byUnit: new Map(), open: new Map(), unreadable: new Set() };
  for (let row = 0; row < set.length; row++) {
    const kind = codes[type(row) ?? -1];
    const failed = kind === "rectifyFailed" || (kind === "rectify" && passed(row) === 0);
    // The first that is written counts; one that cannot be read is not passed over for the next.
    const written = days.find(({ state }) => state[row] === ValueState.ok || state[row] === ValueState.bad);
    const unit = set.unit[row];
    if (!failed || (ruleSet(row) ?? ours) !== ours || unit < 0 || !written) continue;
    if (written.state[row] === ValueState.bad || basis.state[row] === ValueState.bad) bans.unreadable.add(unit);
    else {
      const told = ruleSet(row) === undefined ? bans.open : bans.byUnit;
      told.set(unit, [...(told.get(unit) ?? []), { from: written.num[row], until: lastBannedDay(written.num[row], inclusive, years) }]);
    }
  }
  return bans;
}

/** Fills in, per row, from the ban in force on the day of application, of several the last to end; without that day nobody can tell. */
function fillBans(data: RuleData, set: RecordSet, column: FieldColumn, of: (ban: Ban) => number, which: "byUnit" | "open"): void {
  const bans = allBans(data);
  const applied = data.column("institution", "applicationDate");
  eachRow(set, (row) => {
    const ours = bans[which].get(set.unit[row]) ?? [];
    if (applied.state[row] === ValueState.bad && ours.length > 0) column.state[row] = ValueState.bad;
    if (applied.state[row] !== ValueState.ok) return;
    const day = applied.num[row];
    const inForce = ours.filter(({ from, until }) => from <= day && day <= until);
    const longest = inForce.sort((a, b) => b.until - a.until)[0];
    if (longest) put(column, row, of(longest));
    else if (which === "byUnit" && bans.unreadable.has(set.unit[row])) column.state[row] = ValueState.bad;
  });
}

function banField(id: string, name: string, params: string[], doc: string, of: (ban: Ban) => number, which: "byUnit" | "open" = "byUnit"): DerivedField {
  return {
    id, record: "institution", name, type: "date", from: ["applicationDate"], params, doc,
    fill: (data, set, column) => fillBans(data, set, column, of, which),
  };
}

export const filingBanStart = banField(
  "filingBanStart", "三年内不得报备的起算日", ["banStart", "banYears", "banEndInclusive"],
  "申报日期正处在整改未达要求后的禁止报备期（参数 banYears，默认三年）内时，该期的起算日（参数 banStart，默认整改验收日期，没有则整改期限）；不在禁止期内或没有申报日期则为空",
  ({ from }) => from,
);

export const filingBanUntil = banField(
  "filingBanUntil", "三年内不得报备的截止日", ["banStart", "banYears", "banEndInclusive"],
  "上述禁止报备期的最后一天：期满那年的同月同日（2 月 29 日起算的为 2 月 28 日）；参数 banEndInclusive 为否则为其前一天；不在禁止期内或没有申报日期则为空",
  ({ until }) => until,
);

export const filingBanOpen = banField(
  "filingBanOpen", "未注明处理依据的禁止报备截止日", ["banStart", "banYears", "banEndInclusive"],
  "没有注明处理依据的整改未达要求，如依盐城办法作出，其禁止报备期的最后一天（算法同上）；不在该期内或没有申报日期则为空",
  ({ until }) => until, "open",
);
