import type { LedgerLine, Outcome } from "../../core/finding";
import { parameterText } from "../../core/pack/parameter-list";
import type { Entry, Pack } from "../../core/pack/schema";
import type { ReviewResult } from "../../core/review";
import { ledgerState, ledgerStates, type LedgerState } from "../../core/rules/ledger";
import { colours } from "../marks/severity";
import { columnsOf, type OwnCell, type OwnColumn } from "../own/model";
import { kindText, resultText, stateNames, uncheckedText } from "./words";
import { reviewLine } from "../own/review-line";

export const ledgerColumns: readonly OwnColumn[] = columnsOf("ledger", [
  { width: 22 },
  { width: 30 },
  { width: 48 },
  { width: 14 },
  { width: 9 },
  { width: 8, general: true },
  { width: 8, general: true },
  { width: 26 },
  { width: 34 },
  { width: 28 },
]);
/** Index of the column with the result. */
export const stateColumn = 4;

/** Fill of a result cell; what is settled, or nothing of ours to settle, has none. */
export const stateColours: Partial<Record<LedgerState, string>> = {
  failed: colours.error, unchecked: colours.broken, review: colours.review,
};

/** What the ledger needs to know beside the result. */
export interface LedgerNames {
  packs: readonly Pack[];
  /** Titles of forms by id. */
  forms: Readonly<Record<string, string>>;
}

/** Per clause in the order of the ledger, its entry in the pack. */
export function entriesOf(packs: readonly Pack[]): ReadonlyMap<string, Entry> {
  return new Map(packs.flatMap((pack) => pack.entries.map((entry) => [entry.clause, entry])));
}

/** “已核验 210，不符合 12 …”, of a run's lines. */
export function statesText(ledger: readonly LedgerLine[]): string {
  const counts = new Map<LedgerState, number>();
  for (const line of ledger) counts.set(ledgerState(line), (counts.get(ledgerState(line)) ?? 0) + 1);
  return ledgerStates.filter((state) => counts.has(state)).map((state) => `${stateNames[state]} ${counts.get(state)}`).join("，");
}

/** What the ledger says below its title, before the parameters. */
export function ledgerLines(result: ReviewResult, { packs }: LedgerNames, file?: string): string[] {
  const titles = result.packs.map((id) => packs.find((pack) => pack.id === id)?.shortTitle ?? id);
  const files = result.files.filter((one) => one.status === "reviewed").length;
  const scope = file !== undefined && files > 1 ? [`单位数、行数和结论为本次一并核验的 ${files} 个工作簿合计；缺少的表和列只列本工作簿的。`] : [];
  return [
    reviewLine(result.on, titles),
    `共 ${result.ledger.length} 条：${statesText(result.ledger)}。`,
    result.closed ? "台账已闭合：适用条款均已核验，须由人判断的均已答复。" : "台账未闭合：有条款尚未核验或尚待评审，没有问题不等于符合条件。",
    ...scope,
  ];
}

/** One row of the ledger. */
export function ledgerRow(line: LedgerLine, entry: Entry | undefined, { forms }: LedgerNames, parameters: string, file?: string): OwnCell[] {
  const decided = line.as === "rule" || line.as === "question";
  return [
    line.clause,
    entry?.cite ?? "",
    entry?.quote ?? "",
    entry ? kindText(entry, forms) : "",
    stateNames[ledgerState(line)],
    decided ? sum(line.units) : "",
    line.as === "rule" ? sum(line.rows) : "",
    decided ? resultText(line) : "",
    uncheckedText(line, file),
    [parameters, line.note ?? ""].filter(Boolean).join("；"),
  ];
}

/** Per clause, the parameters that decide it and their values. */
export function parametersByClause({ parameters }: ReviewResult): ReadonlyMap<string, string> {
  const byClause = new Map<string, string[]>();
  for (const line of parameters) {
    for (const clause of line.clauses) byClause.set(clause, [...(byClause.get(clause) ?? []), parameterText(line)]);
  }
  return new Map([...byClause].map(([clause, texts]) => [clause, texts.join("；")]));
}

function sum(counts: Record<Outcome, number>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
