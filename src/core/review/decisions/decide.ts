import { dayOf, yearOf } from "../../../sheet/day";
import type { Dataset } from "../../dictionary/dataset";
import { isListed, type Finding } from "../../dictionary/finding";
import { sourceOf } from "../../dictionary/finding-place";
import type { DecisionAction, DecisionLack, DecisionLapse, DecisionScope } from "../../dictionary/said-of-data";
import { normaliseName } from "../../dictionary/text/normalise";
import { dataFinding, type DataSaid } from "../../intake/data-finding";
import { placeAt } from "../../intake/records/cell-of";
import { ruleVersion } from "../../language/pack/as-version";
import type { Entry, Pack } from "../../language/pack/schema";
import { findingKeys } from "../identity/finding-keys";
import type { Restated } from "../lines/restated";
import { matchRounds } from "../round/match";
import type { RoundFinding } from "../round/round-finding";
import { decisionActionNames, decisionScopeNames } from "./columns";
import type { Decision, DecisionRow } from "./decision";
import { valueKey } from "./mark";

/** What decisions are applied to. */
interface DecideInput {
  dataset: Dataset;
  findings: readonly Finding[];
  rows: readonly DecisionRow[];
  /** Name of the reviewer's workbook. */
  file: string;
  packs: readonly Pack[];
  restated: Restated;
  /** Review date, days since 1970-01-01. */
  on: number;
}

/** What became of the decisions: findings in the same order, those decided with what was decided; what must be known of the others. */
export interface DecidedFindings {
  findings: Finding[];
  /** Per finding, the decision that stands on it; -1: none. */
  by: Int32Array;
  decisions: Decision[];
  notes: Finding[];
}

/** Words of the sheet, for what they mean. */
const meaning = <T extends string>(names: Record<T, string>): Readonly<Partial<Record<string, T>>> => Object.fromEntries((Object.entries(names) as [T, string][]).map(([id, name]) => [name, id])) as Partial<Record<string, T>>;
const actionOf = meaning(decisionActionNames);
const scopeOf = meaning(decisionScopeNames);

/**
 * Puts decisions of the reviewer's own workbook on the findings they were made of. Each row was written for a finding as it was: where its
 * value, what is asked for, its outcome or its rule is another by now, the decision has lapsed. One for the unit or the year reaches what
 * was listed by the time it was made, and nothing that came later.
 */
export function decide(input: DecideInput): DecidedFindings {
  const { dataset, findings, rows, file, on } = input;
  const listed = [...findings.keys()].filter((at) => isListed(findings[at].outcome) && findings[at].code !== "question" && findings[at].code !== "answer");
  const keys = findingKeys(dataset, listed.map((at) => findings[at]));
  const { was } = matchRounds(rows.map(asRound), listed.map((at, i) => roundOf(findings[at], keys[i], dataset)));
  /** Per row, the finding it is about. */
  const of = new Map<number, number>();
  was.forEach((row, i) => row >= 0 && of.set(row, listed[i]));
  const versions = versionsOf(input.packs);
  const holds = rows.map((row, at): DecisionLapse | "gone" | undefined => {
    const found = of.get(at);
    if (found === undefined) return "gone";
    if (row.mark.outcome !== findings[found].outcome || row.mark.value !== valueKey(findings[found])) return "value";
    return row.mark.rule === (versions.get(row.clause) ?? "") ? undefined : "rule";
  });
  const by = new Int32Array(findings.length).fill(-1);
  const decisions: Decision[] = [];
  const notes: Finding[] = [];
  const note = (row: DecisionRow, at: number, said: DataSaid): void => void notes.push({ ...dataFinding({ unit: findings[of.get(at) ?? -1]?.unit ?? -1, place: placeAt(dataset, "checklist", [{ file, sheet: row.sheet, row: row.row, column: row.column }]) }, "data/conflict", row.action, said, "warning"), clause: `data/${said.code}` });
  // Those of one finding before those of a unit: the nearer decision stands.
  const order = [...rows.keys()].filter((at) => rows[at].action !== "").sort((a, b) => Number(wide(rows[a])) - Number(wide(rows[b])) || a - b);
  for (const at of order) {
    const row = rows[at];
    const action = actionOf[row.action];
    const scope = scopeOf[row.scope] ?? "cell";
    const { clause, unit, creditCode, reason, evidence, name, date, second, column, sheet } = row;
    const decision: Decision = { clause, unit, creditCode, action: action ?? "explain", scope, reason, evidence, name, date, second, row: row.row, column, sheet, file, state: "counts" };
    const lapse = holds[at] ?? (scope === "year" && date !== "" && yearOf(dayOf(date)) !== yearOf(on) ? "year" : undefined);
    const reach = lapse === undefined ? reached(at, rows, scope).filter((one) => holds[one] === undefined).map((one) => of.get(one)!) : [];
    const wanting = lacks(row, action, reach.some((one) => mustBePutRight(findings[one])));
    if (lapse === "gone") decision.state = "gone";
    else if (lapse !== undefined) {
      Object.assign(decision, { state: "lapsed", why: lapse });
      note(row, at, { code: "decision-lapsed", data: { action: decision.action, why: lapse, clause } });
    } else if (wanting.length > 0) {
      Object.assign(decision, { state: "incomplete", wanting });
      note(row, at, { code: "decision-incomplete", data: { action: row.action, wanting } });
    }
    const index = decisions.push(decision) - 1;
    if (decision.state !== "counts") continue;
    for (const one of reach) if (by[one] < 0) by[one] = index;
  }
  spread(input, listed, keys, by);
  return { findings: findings.map((finding, at) => (by[at] < 0 ? finding : withDecision(finding, decisions[by[at]]))), by, decisions, notes };
}

const wide = ({ scope }: DecisionRow): boolean => (scopeOf[scope] ?? "cell") !== "cell";
const mustBePutRight = ({ outcome }: Finding): boolean => outcome === "error" || outcome === "missing";

/** The rows that a decision reaches: its own; of a wider one those of the clause and unit that were listed by then and have no decision of their own. */
function reached(at: number, rows: readonly DecisionRow[], scope: DecisionScope): number[] {
  const own = rows[at];
  if (scope === "cell" || (own.unit === "" && own.creditCode === "")) return [at];
  const unit = unitKey(own);
  return [...rows.keys()].filter((one) => one === at || (rows[one].clause === own.clause && unitKey(rows[one]) === unit && rows[one].mark.batch <= own.mark.batch && rows[one].action === ""));
}

const unitKey = ({ unit, creditCode }: DecisionRow): string => creditCode || normaliseName(unit);

function lacks({ reason, name, date, second }: DecisionRow, action: DecisionAction | undefined, grave: boolean): DecisionLack[] {
  if (action === undefined) return ["action"];
  const twice = action === "waive" && grave;
  return [
    ...(reason === "" ? (["reason"] as const) : []), ...(name === "" ? (["name"] as const) : []), ...(date === "" ? (["date"] as const) : []),
    ...(twice && second === "" ? (["second"] as const) : []), ...(twice && second !== "" && normaliseName(second) === normaliseName(name) ? (["other"] as const) : []),
  ];
}

/** What a clause and the one it says again hold against the same cells is one fault, and decided once. */
function spread({ findings, restated }: DecideInput, listed: readonly number[], keys: readonly string[], by: Int32Array): void {
  const fault = (at: number, i: number): string => {
    const { clause, outcome, unit, place } = findings[at];
    return [restated[clause] ?? clause, outcome, unit, place.source, place.row, place.columns.join(), keys[i]].join("\n");
  };
  const decided = new Map<string, number>();
  listed.forEach((at, i) => by[at] >= 0 && decided.set(fault(at, i), by[at]));
  if (decided.size > 0) listed.forEach((at, i) => by[at] < 0 && (by[at] = decided.get(fault(at, i)) ?? -1));
}

function withDecision(finding: Finding, { action, scope, reason, name, second, date }: Decision): Finding {
  return { ...finding, notes: [...(finding.notes ?? []), { code: "decided", data: { action, scope, reason, by: second === "" ? [name] : [name, second], date } }] };
}

/** The version of each clause that decides. */
export function versionsOf(packs: readonly Pack[]): Map<string, string> {
  return new Map(packs.flatMap(({ entries }) => entries).map((entry: Entry) => [entry.clause, ruleVersion(entry)]));
}

function asRound({ clause, mark, unit, creditCode }: DecisionRow): RoundFinding {
  return { clause, outcome: mark.outcome, unit, creditCode, file: mark.file, sheet: "", key: mark.key, value: mark.value };
}

function roundOf(finding: Finding, key: string, { units, sources }: Dataset): RoundFinding {
  const { name = "", creditCode = "" } = units[finding.unit] ?? {};
  return { clause: finding.clause, outcome: finding.outcome, unit: name, creditCode, file: sourceOf(finding, { sources: sources.list }).file, sheet: "", key, value: valueKey(finding) };
}
