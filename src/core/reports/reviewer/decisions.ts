import { keyText, textKey } from "../../../sheet/text-key";
import { ourSheetKinds } from "../../../sheet/our-sheets";
import { isListed, type Finding } from "../../dictionary/finding";
import { sourceOf } from "../../dictionary/finding-place";
import type { Pack } from "../../language/pack/schema";
import { decisionActionNames, decisionColumns, decisionScopeNames, nobody, type DecisionColumn } from "../../review/decisions/columns";
import type { DecidedAs, DecisionRow } from "../../review/decisions/decision";
import { versionsOf } from "../../review/decisions/decide";
import { markText, valueKey } from "../../review/decisions/mark";
import type { ReviewResult } from "../../review/contract";
import { matchRounds } from "../../review/round/match";
import { citeOf, findingContext, hiding, requiredOf, sentenceOf, type FindingContext } from "../../words/finding";
import { partText } from "../../words/clauses";
import { outcomeNames } from "../../words/outcome";
import { namedCells } from "../../words/place";
import type { ReviewerWish } from "./plan";
import type { ReviewerColumn, ReviewerRow, ReviewerSheet } from "./sheet";

/** How each column looks and whose it is: as wide together as a landscape page of A4 at 9 points. */
const looks: Record<DecisionColumn, Omit<ReviewerColumn, "id" | "label">> = {
  unit: { width: 11, kind: "key" },
  unitCreditCode: { width: 10, kind: "key" },
  cite: { width: 12, kind: "told" },
  outcome: { width: 5, kind: "told" },
  problem: { width: 20, kind: "told" },
  place: { width: 8, kind: "answer" },
  found: { width: 6, kind: "told" },
  required: { width: 6, kind: "told" },
  reasons: { width: 7, kind: "told" },
  action: { width: 6, kind: "answer", choices: Object.values(decisionActionNames), prompt: "确认：问题成立，须整改。说明：已有说明，记录在案，结论不变。豁免：不再计入单位结论；不符合和缺项的豁免须有复核人。留空：尚未处理。" },
  scope: { width: 6, kind: "answer", choices: Object.values(decisionScopeNames), prompt: "本项：只对这一行（留空也是）。本单位：该单位同一条款此前列出的各行。本年度：同上，只在作出决定的年度有效。" },
  reason: { width: 11, kind: "answer" },
  evidence: { width: 8, kind: "answer" },
  name: { width: 5, kind: "answer" },
  date: { width: 10, kind: "answer", date: true, prompt: "作出决定的日期，例如 2019-09-24。" },
  second: { width: 5, kind: "answer" },
  note: { width: 5, kind: "note" },
  item: { width: 1, kind: "key", quiet: true },
  mark: { width: 1, kind: "answer", quiet: true },
};

const { title, headers: [{ first: labels }] } = ourSheetKinds.decisions;

/** The sheet 处理决定: a row for each finding, on which a reviewer decides; read back from the reviewer's own workbook only. */
export const decisionsSheet: ReviewerSheet = {
  kind: "decisions",
  name: title,
  hint: "每行一个问题。需要确认、说明或豁免的，填写“处理决定”及其右边各栏；其余留空。决定随填报值、要求或规则的改变自行失效。可以排序、筛选、增加自己的列；“单位名称”和最后两栏用来认行，请勿改动。",
  unit: "unit", creditCode: "unitCreditCode", key: "item", waits: "action", note: "note",
  gone: "该问题已不存在，或填报值、要求、结论、规则已变；原决定保留备查",
  columns: decisionColumns.map((id, at) => ({ id, label: labels[at], ...looks[id] })),
};

/**
 * A row for each finding that can be decided: what a person judges on the checklist is decided there. What stands in the sheet already stays in its
 * row while it is of the same finding as it is; where its value or rule is another, a row of its own comes, and the old one is greyed.
 * @param packs those of the review, with the ones they extend
 * @param there rows of the sheet that is added to
 */
export function decisionsWish(result: ReviewResult, packs: readonly Pack[], known: readonly Pack[], there: readonly DecisionRow[]): ReviewerWish {
  const words = findingContext(result, known);
  const versions = versionsOf(packs);
  const reasons = new Map(packs.flatMap(({ entries }) => entries).flatMap((entry) => (entry.as === "rule" && entry.reasons ? [[entry.clause, entry.reasons]] : [])));
  const faults = decidable(result);
  const batch = Math.max(0, ...there.map(({ mark }) => mark.batch)) + 1;
  const wanted = faults.map((at) => ({ at, ...wantedAs(result, at, versions, batch) }));
  const { was } = matchRounds(
    there.map(({ clause, unit, creditCode, mark }) => ({ clause, outcome: mark.outcome, unit, creditCode, file: mark.file, sheet: "", key: mark.key, value: `${mark.value}\n${mark.rule}` })),
    wanted.map(({ at, unit, mark }) => ({ clause: result.findings[at].clause, outcome: mark.outcome, unit: unit.name === nobody ? "" : unit.name, creditCode: unit.creditCode, file: mark.file, sheet: "", key: mark.key, value: `${mark.value}\n${mark.rule}` })),
  );
  const taken = new Set(there.map(({ item }) => item));
  const places = new Map<string, string>();
  const rows = wanted.map(({ at, unit, mark }, i): ReviewerRow => {
    const finding = result.findings[at];
    const row = there[was[i]] as DecisionRow | undefined;
    const place = placeText(finding, words);
    if (row && row.mark.outcome === mark.outcome && row.mark.value === mark.value && row.mark.rule === mark.rule) {
      places.set(row.item, place);
      return { unit, key: row.item, told: {} };
    }
    let item = `${finding.clause}#${keyText(textKey([unit.name, mark.outcome, mark.value, mark.rule, mark.key, mark.file].join("\n")))}`;
    for (let n = 2; taken.has(item); n++) item = `${item.split("~", 1)[0]}~${n}`;
    taken.add(item);
    return { unit, key: item, told: { ...toldOf(finding, words, reasons.get(finding.clause)), place, mark: markText(mark) } };
  });
  return { rows, units: [...result.checklist.units, { name: nobody, creditCode: "" }], whole: [...new Set([...packs.map(({ id }) => id), "data"])], derive: (text) => (places.has(text("item")) ? { place: places.get(text("item"))! } : {}) as Record<string, string> };
}

/** Findings to decide on, each fault once: of a clause and the one it says again, the first. */
function decidable({ findings, restated = {}, keys = [] }: ReviewResult): number[] {
  const known = new Set<string>();
  return [...findings.keys()].filter((at) => {
    const { clause, outcome, unit, place, code } = findings[at];
    if (!isListed(outcome) || outcome === "pending" || code === "question" || code === "answer" || clause.startsWith("data/answer-") || clause.startsWith("data/decision-")) return false;
    const fault = [restated[clause] ?? clause, outcome, unit, place.source, place.row, place.columns.join(), keys[at]].join("\n");
    return !known.has(fault) && known.add(fault);
  });
}

function wantedAs(result: ReviewResult, at: number, versions: ReadonlyMap<string, string>, batch: number): { unit: ReviewerRow["unit"]; mark: DecidedAs } {
  const finding = result.findings[at];
  const { name = "", creditCode = "" } = result.checklist.units[finding.unit] ?? {};
  const mark: DecidedAs = { outcome: finding.outcome, value: valueKey(finding), rule: versions.get(finding.clause) ?? "", batch, file: sourceOf(finding, result).file, key: result.keys?.[at] ?? "" };
  return { unit: name === "" ? { name: nobody, creditCode: "" } : { name, creditCode }, mark };
}

function toldOf(finding: Finding, words: FindingContext, reasons: readonly string[] = []): Record<string, string> {
  const { record } = sourceOf(finding, words);
  const hidden = hiding(words, record);
  const shown = (value: unknown): string => (value === null || value === undefined ? "" : typeof value === "boolean" ? (value ? "是" : "否") : hidden(String(value)));
  const bare: Finding = { ...finding, notes: (finding.notes ?? []).filter(({ code }) => code !== "decided") };
  return {
    cite: citeInShort(finding, words), outcome: outcomeNames[finding.outcome as keyof typeof outcomeNames], problem: hidden(sentenceOf(bare, words)), found: shown(finding.value), required: shown(requiredOf(finding, words)),
    ...(reasons.length > 0 && { reasons: reasons.join("；") }),
  };
}

/** The article as people say it: the whole citation would make every row five lines tall. */
function citeInShort(finding: Finding, words: FindingContext): string {
  const known = words.clauses.get(finding.clause);
  return known ? known.pack.shortTitle + partText(known, words.speech) : citeOf(finding, words) || finding.clause;
}

function placeText(finding: Finding, words: FindingContext): string {
  const [{ file, sheet, cells }] = namedCells(finding.place, words.sources);
  return [file, cells.length > 0 ? `${sheet}!${cells[0]}` : sheet].filter((text) => text !== "").join(" ");
}
