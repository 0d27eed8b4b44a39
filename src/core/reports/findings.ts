import { recordType } from "../dictionary/dictionary";
import { isListed, rankOf, type Finding, type FindingValue, type ListedOutcome } from "../dictionary/finding";
import type { ReviewResult } from "../review/review";
import { citeOf, findingContext, messageOf, prefixOf, quoteOf, requiredOf, sentenceOf, unitNameOf, type FindingContext } from "../words/finding";
import { ourSheetKinds } from "../../sheet/our-sheets";
import { sourceOf } from "../dictionary/finding-place";
import { masked } from "../words/mask";
import { cellsOf } from "../words/place";
import { colours } from "../dictionary/colours";
import { findingsLines } from "./findings-lines";
import { columnsOf, type ReportCell, type ReportColumn, type ReportContext, type ReportSheet, type ReturnedContext } from "./report";
import { identityOf } from "./returned/identity";
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
  { width: 19 },
  { width: 7 },
  { width: 10 },
]);
/** In the copy of one file its name stands above; what it is of, its sheet says. */
const saidElsewhere: readonly string[] = ["类别", "文件"];
const returnedColumns: readonly ReportColumn[] = [
  ...columns.map((column): ReportColumn => (saidElsewhere.includes(column.label) ? { ...column, hidden: true } : column)),
  ...ourSheetKinds.findings.returned!.map((label, at): ReportColumn => ({ label, ...(at === 0 ? { width: 17, fillIn: true } : { width: 2, hidden: true }) })),
];
/** Index of the column with the conclusion. */
const conclusionColumn = 2;

/** Rows Excel has room for below the summary. */
const rowLimit = 1_000_000;

/** The sheet 核验结果: every finding, one row each with a link to its cell, below a summary. */
export function findingsReport(whole: ReviewResult, context: ReportContext): ReportSheet {
  const result = context.only === undefined ? whole : ofFile(whole, context.only);
  const findings = listed(result);
  const words = findingContext(result, context.packs ?? []);
  const { returned } = context;
  const row = (finding: Finding, i: number): ReportCell[] => listRow(finding, i + 1, words, context);
  return {
    kind: "findings",
    lines: [...findingsLines(result, findings.length, context), ...(returned ? returnedLines(returned, findings.length > 0) : [])],
    columns: returned ? returnedColumns : columns,
    rows: returned ? findings.map((finding, i) => [...row(finding, i), ...statementCells(identityOf(finding, words), returned)]) : findings.map(row),
    shade: { column: conclusionColumn, colour: (row) => colours[findings[row].outcome as ListedOutcome] },
  };
}

/** What whoever gets the copy back is to know of it. */
function returnedLines({ withoutNote = [] }: ReturnedContext, any: boolean): string[] {
  return [
    ...(withoutNote.length > 0 ? [`没有另加批注的单元格（问题仍列在下面）：${withoutNote.join("；")}。`] : []),
    ...(any ? ["填报单位：有说明的，请填在右边“填报单位说明”一栏；本表其余部分已锁定（没有密码）。改好后请将本工作簿整个交回。"] : []),
  ];
}

const statementCells = (key: string, { statements }: ReturnedContext): ReportCell[] => [statements?.get(key) ?? "", key];

/** What a result says of one of its files. */
export function ofFile(result: ReviewResult, file: string): ReviewResult {
  // The groups of what is left are worked out anew: none of them crosses files.
  return { ...result, groups: undefined, files: result.files.filter((one) => one.file === file), findings: result.findings.filter((finding) => sourceOf(finding, result).file === file) };
}

/** Findings to list: what was decided before what a person still has to judge; by file and unit in the order they come, the weightiest first. */
function listed(result: ReviewResult): Finding[] {
  const order = new Map<string, number>();
  const whose = (finding: Finding): string => `${sourceOf(finding, result).file}\n${unitNameOf(finding, result)}`;
  for (const finding of result.findings) if (!order.has(whose(finding))) order.set(whose(finding), order.size);
  return result.findings
    .filter((finding) => isListed(finding.outcome))
    .map((finding, i) => ({ finding, i, group: order.get(whose(finding))! }))
    .sort((a, b) => Number(a.finding.outcome === "review") - Number(b.finding.outcome === "review") || a.group - b.group || rank(a.finding) - rank(b.finding) || a.i - b.i)
    .slice(0, rowLimit)
    .map(({ finding }) => finding);
}

function rank(finding: Finding): number {
  return rankOf(finding.outcome);
}

/** One row of the list; the place is a link when the finding lies in the open workbook. */
function listRow(finding: Finding, serial: number, words: FindingContext, { open, returned }: ReportContext): ReportCell[] {
  const { file, record } = sourceOf(finding, words);
  const text = (value: string): string => masked(value, record);
  return [
    serial,
    text(unitNameOf(finding, words)),
    outcomeNames[finding.outcome],
    // On paper the citation stands in its own column, once.
    text(returned ? prefixOf(finding, words) + sentenceOf(finding, words) : messageOf(finding, words)),
    place(finding, words, open),
    text(shown(finding.value)),
    text(shown(requiredOf(finding, words))),
    citeOf(finding, words) || finding.clause,
    quoteOf(finding, words),
    recordType(record)?.title ?? record,
    file,
  ];
}

function place(finding: Finding, words: FindingContext, open: string | undefined): ReportCell {
  const { file, sheet } = sourceOf(finding, words);
  const cells = cellsOf(finding);
  const [first] = cells;
  if (first === undefined) return sheet === "" ? "—" : sheet;
  const more = cells.length > 1 ? ` 等${cells.length}处` : "";
  const shownPlace = `${sheet}!${first}${more}`;
  return file === open ? { text: shownPlace, to: { sheet, cell: first } } : shownPlace;
}

function shown(value: FindingValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  return String(value);
}
