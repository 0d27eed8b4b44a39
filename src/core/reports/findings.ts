import { recordType } from "../dictionary/dictionary";
import { rankOf, type Finding } from "../dictionary/finding";
import type { ReviewResult } from "../review/review";
import { linesOf, type FindingLine } from "../review/lines/lines";
import { findingContext, hiding, prefixOf, requiredOf, unitNameOf, type FindingContext } from "../words/finding";
import { citesText, clausesOfLine, lineMessage, lineQuotes, lineSentence, unitsOfLine, unitsText } from "../words/line";
import { ourSheetKinds } from "../../sheet/our-sheets";
import { sourceOf } from "../dictionary/finding-place";
import { printedQuote } from "../words/transcribed";
import { cellsOf } from "../words/place";
import { colours } from "../dictionary/colours";
import { explanationsOf, shownValue } from "./explained";
import { findingsLines } from "./findings-lines";
import { columnsOf, type ReportCell, type ReportColumn, type ReportContext, type ReportSheet, type ReturnedContext } from "./report";
import { identityOf } from "./returned/identity";
import { articleOf } from "./returned/objections";
import { outcomeNames } from "../words/outcome";

/** Columns of the list: as wide together as a landscape page of A4 at full size. */
const columns: readonly ReportColumn[] = columnsOf("findings", [
  { width: 4, general: true },
  { width: 12 },
  { width: 8 },
  { width: 33 },
  { width: 11, general: true, link: true },
  { width: 8 },
  { width: 8 },
  { width: 14 },
  { width: 19, verbatim: true },
  { width: 7 },
  { width: 10 },
]);
/** In the copy of one file its name stands above; what it is of, its sheet says. */
const saidElsewhere: readonly string[] = ["类别", "文件"];
const returnedColumns: readonly ReportColumn[] = [
  ...columns.map((column): ReportColumn => (saidElsewhere.includes(column.label) ? { ...column, hidden: true } : column)),
  ...ourSheetKinds.findings.returned!.map((label, at): ReportColumn => ({ label, ...(at === 0 ? { width: 17, fillIn: true } : { width: 2, hidden: true, key: true }) })),
];
/** Index of the column with the conclusion. */
const conclusionColumn = 2;

/** Quotes told in a cell at most: an absent table has those of dozens of clauses. */
const toldQuotes = 6;

/** Rows Excel has room for below the summary. */
const rowLimit = 1_000_000;

/** The sheet 核验结果: one row for each line of findings with a link to its first cell, below a summary. */
export function findingsReport(whole: ReviewResult, context: ReportContext): ReportSheet {
  const result = context.only === undefined ? whole : ofFile(whole, context.only);
  const lines = listed(result);
  const words = findingContext(result, context.packs ?? []);
  const { returned } = context;
  const row = (line: FindingLine, i: number): ReportCell[] => listRow(line, i + 1, result, words, context);
  return {
    kind: "findings",
    lines: [...findingsLines(result, lines.length, context), ...(returned ? returnedLines(returned, lines.length > 0) : [])],
    columns: returned ? returnedColumns : columns,
    rows: returned ? lines.map((line, i) => [...row(line, i), ...statementCells(line.lead, result, words)]) : lines.map(row),
    shade: { column: conclusionColumn, colour: (row) => colours[lines[row].outcome] },
  };
}

/** What whoever gets the copy back is to know of it. */
function returnedLines({ withoutNote = [] }: ReturnedContext, any: boolean): string[] {
  return [
    ...(withoutNote.length > 0 ? [`没有另加批注的单元格（问题仍列在下面）：${withoutNote.join("；")}。`] : []),
    ...(any ? ["填报单位：有说明的，请填在右边“填报单位说明”一栏；本表其余部分已锁定（没有密码）。改好后请将本工作簿整个交回。"] : []),
  ];
}

/** What was explained before stays, unless it was of another value; and the key of the line. */
function statementCells(lead: number, result: ReviewResult, words: FindingContext): ReportCell[] {
  const said = explanationsOf(result).of.get(lead);
  return [said && !said.lapsed ? said.text : "", identityOf(result.findings[lead], result.keys?.[lead], words)];
}

/** What a result says of one of its files. */
export function ofFile(result: ReviewResult, file: string): ReviewResult {
  // The groups of what is left are worked out anew: none of them crosses files.
  const keys = result.keys?.filter((_, at) => sourceOf(result.findings[at], result).file === file);
  return { ...result, groups: undefined, keys, files: result.files.filter((one) => one.file === file), findings: result.findings.filter((finding) => sourceOf(finding, result).file === file) };
}

/** Lines to list: what was decided before what a person still has to judge; by file and unit in the order they come, the weightiest first. */
function listed(result: ReviewResult): FindingLine[] {
  const order = new Map<string, number>();
  const whose = (finding: Finding): string => `${sourceOf(finding, result).file}\n${unitNameOf(finding, result)}`;
  for (const finding of result.findings) if (!order.has(whose(finding))) order.set(whose(finding), order.size);
  return linesOf(result)
    .map((line, i) => ({ line, i, whom: order.get(whose(result.findings[line.lead]))! }))
    .sort((a, b) => Number(a.line.outcome === "review") - Number(b.line.outcome === "review") || a.whom - b.whom || rankOf(a.line.outcome) - rankOf(b.line.outcome) || a.i - b.i)
    .slice(0, rowLimit)
    .map(({ line }) => line);
}

/** One row of the list; the place is a link when the finding lies in the open workbook. */
function listRow(line: FindingLine, serial: number, result: ReviewResult, words: FindingContext, { open, returned }: ReportContext): ReportCell[] {
  const finding = result.findings[line.lead];
  const { file, record } = sourceOf(finding, words);
  const text = hiding(words, record);
  const clauses = clausesOfLine(line, result);
  return [
    serial,
    text(unitsText(unitsOfLine(line, result, words), words.speech)),
    outcomeNames[line.outcome],
    // On paper the citation stands in its own column, once and in short: the whole of it is in the ledger beside.
    text(returned ? prefixOf(finding, words) + lineSentence(line, result, words) : lineMessage(line, result, words)),
    place(line, result, words, open),
    text(shownValue(finding.value)),
    text(shownValue(requiredOf(finding, words))),
    returned ? [...new Set(clauses.map((clause) => articleOf({ clause }, words)))].join("；") : citesText(clauses, words) || clauses.join("、"),
    quotesText(line, result, words),
    recordType(record)?.title ?? record,
    file,
  ];
}

/** Quotes told in a cell: of one clause alone, of several each behind what it is of. */
function quotesText(line: FindingLine, result: ReviewResult, words: FindingContext): string {
  const quotes = lineQuotes(line, result, words);
  if (quotes.length <= 1) return quotes.map(printedQuote).join("");
  const told = quotes.slice(0, toldQuotes).map((quote) => `${quote.cite}：${printedQuote(quote)}`);
  return [...told, ...(quotes.length > toldQuotes ? [`其余 ${quotes.length - toldQuotes} 条原文见条款台账。`] : [])].join("\n");
}

function place({ lead, findings: own }: FindingLine, { findings }: ReviewResult, words: FindingContext, open: string | undefined): ReportCell {
  const { file, sheet } = sourceOf(findings[lead], words);
  const [first] = cellsOf(findings[lead]);
  if (first === undefined) return sheet === "" ? "—" : sheet;
  const cells = new Set(own.flatMap((at) => cellsOf(findings[at]).map((cell) => `${findings[at].place.source} ${cell}`)));
  const more = cells.size > 1 ? ` 等${cells.size}处` : "";
  const shownPlace = `${sheet}!${first}${more}`;
  return file === open ? { text: shownPlace, to: { sheet, cell: first } } : shownPlace;
}

