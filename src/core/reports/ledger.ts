import type { LedgerLine, Outcome } from "../dictionary/finding";
import { formsOf } from "../forms/layouts";
import { parameterText } from "../language/pack/parameter-list";
import type { Entry } from "../language/pack/schema";
import type { ReviewResult } from "../review/review";
import { clauseLines, ledgerState, type LedgerState } from "../review/ledger";
import { countLines } from "../review/lines/lines";
import { lineCountsText } from "../words/outcome";
import { kindText, resultText, stateNames, statesText, uncheckedText } from "../words/ledger";
import { ledgerSentence } from "../words/ledger-sentences";
import { ofFile } from "./findings";
import { parameterLine } from "../words/parameter-line";
import { printedQuote, shownQuote } from "../words/transcribed";
import { reviewLine } from "../words/review-line";
import { colours } from "../dictionary/colours";
import { columnsOf, titleOf, type ReportCell, type ReportColumn, type ReportContext, type ReportSheet } from "./report";
import { asWritten } from "../words/speech";

const columns: readonly ReportColumn[] = columnsOf("ledger", [
  { width: 14 },
  { width: 17 },
  { width: 30, verbatim: true },
  { width: 7 },
  { width: 7 },
  { width: 6, general: true },
  { width: 6, general: true },
  { width: 15 },
  { width: 20 },
  { width: 17 },
]);
/** Index of the column with the result. */
const stateColumn = 4;

/** Fill of a result cell; what is settled, or nothing of ours to settle, has none. */
const stateColours: Partial<Record<LedgerState, string>> = {
  failed: colours.error, unchecked: colours.broken, review: colours.review,
};

/** The sheet 条款台账: one row per clause of every pack, whatever became of it. */
export function ledgerReport(result: ReviewResult, context: ReportContext): ReportSheet {
  const { packs = [], only } = context;
  const entries = new Map(packs.flatMap((pack) => pack.entries.map((entry): [string, Listed] => [entry.clause, { entry, quote: printedQuote(shownQuote(entry.quote, pack, asWritten)) }])));
  const forms = Object.fromEntries(packs.flatMap(formsOf).map(({ id, title }) => [id, title]));
  const parameters = parametersByClause(result);
  const { ledger } = result;
  return {
    kind: "ledger",
    lines: [...ledgerLines(result, context), ...parameterLine(result.parameters)],
    columns,
    rows: ledger.map((line) => ledgerRow(line, entries.get(line.clause) ?? {}, forms, parameters.get(line.clause) ?? "", only)),
    shade: { column: stateColumn, colour: (row) => stateColours[ledgerState(ledger[row])] },
  };
}

/** What the ledger says below its title, before the parameters. */
function ledgerLines(result: ReviewResult, context: ReportContext): string[] {
  const files = result.files.filter((one) => one.status === "reviewed").length;
  const scope = context.only !== undefined && files > 1 ? [`单位数、行数和结论为本次一并核验的 ${files} 个工作簿合计；缺少的表和列只列本工作簿的。`] : [];
  return [
    reviewLine(result.on, result.packs.map((id) => titleOf(id, context))),
    `共 ${clauseLines(result.ledger).length} 条：${statesText(result.ledger)}。标题、目录和章节名列出而不计数。`,
    `问题与“核验结果”同一计数：${lineCountsText(countLines(context.only === undefined ? result : ofFile(result, context.only))) || "没有"}；各条款的单位数和行数另计，同一问题可以涉及几条。`,
    result.closed ? "台账已闭合：适用条款均已核验，须由人判断的均已答复。" : "台账未闭合：有条款尚未核验或尚待评审，没有问题不等于符合条件。",
    ...scope,
  ];
}

/** An entry with its words as they are printed. */
interface Listed {
  entry: Entry;
  quote: string;
}

/** One row of the ledger. */
function ledgerRow(line: LedgerLine, { entry, quote = "" }: Partial<Listed>, forms: Readonly<Record<string, string>>, parameters: string, only?: string): ReportCell[] {
  const decided = line.as === "rule" || line.as === "question";
  return [
    line.clause,
    entry?.cite ?? "",
    quote,
    entry ? kindText(entry, forms) : "",
    stateNames[ledgerState(line)],
    decided ? sum(line.units) : "",
    line.as === "rule" ? sum(line.rows) : "",
    decided ? resultText(line) : "",
    uncheckedText(line, only),
    [parameters, line.note ? ledgerSentence(line.note, asWritten) : ""].filter(Boolean).join("；"),
  ];
}

/** Per clause, the parameters that decide it and their values. */
function parametersByClause({ parameters }: ReviewResult): ReadonlyMap<string, string> {
  const byClause = new Map<string, string[]>();
  for (const line of parameters) {
    for (const clause of line.clauses) byClause.set(clause, [...(byClause.get(clause) ?? []), parameterText(line)]);
  }
  return new Map([...byClause].map(([clause, texts]) => [clause, texts.join("；")]));
}

function sum(counts: Record<Outcome, number>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
