import type { Finding, FindingValue } from "../../core/finding";
import { leftOutRows } from "../../core/left-out";
import { keptTexts } from "../../core/report";
import type { ReviewResult } from "../../core/review";
import { columnsOf, type OwnCell, type OwnColumn } from "../own/model";
import { parameterLine } from "../own/parameter-line";
import { colours, isSeverity, severities, severityNames, type Severity } from "../marks/severity";
import { masked } from "./mask";
import { reviewLine } from "../own/review-line";

/** Words for ids, as the caller knows them; an id without a word is shown as it is. */
export interface Names {
  packs?: Record<string, string>;
  records?: Record<string, string>;
}

/** Columns of the list. */
export const listColumns: readonly OwnColumn[] = columnsOf("findings", [
  { width: 6, general: true },
  { width: 24 },
  { width: 9 },
  { width: 46 },
  { width: 18, general: true, link: true },
  { width: 16 },
  { width: 16 },
  { width: 30 },
  { width: 48 },
  { width: 14 },
  { width: 18 },
]);
/** Index of the column with the conclusion. */
export const conclusionColumn = 2;

/** Rows Excel has room for below the summary. */
const rowLimit = 1_000_000;

/** What the list says at its top. */
export function summaryLines(result: ReviewResult, names: Names): string[] {
  const counts = severities.map((severity) => [severity, result.findings.filter((finding) => finding.outcome === severity).length] as const);
  const told = counts.filter(([, count]) => count > 0).map(([severity, count]) => `${severityNames[severity]} ${count}`);
  const unread = result.files.flatMap((file) => [
    ...(file.problem ? [`${file.file}：${file.problem}`] : []),
    ...file.unreadSheets.flatMap((sheet) => (sheet.ours ? [] : [`${sheet.sheet}：${sheet.why}`])),
  ]);
  const ours = [...new Set(result.files.flatMap((file) => file.unreadSheets.flatMap((sheet) => (sheet.ours ? [sheet.sheet] : []))))];
  const reasons = new Map<string, number>();
  for (const { unchecked } of result.ledger) if (unchecked !== undefined) reasons.set(unchecked, (reasons.get(unchecked) ?? 0) + 1);
  const unchecked = [...reasons].map(([why, count]) => `${why.replace(/。$/, "")}（${count} 条）`);
  const uncheckedCount = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  const notes = new Set(result.ledger.flatMap(({ note }) => note ?? []));
  return [
    reviewLine(result.on, result.packs.map((id) => names.packs?.[id] ?? id)),
    told.length > 0 ? `共 ${listed(result).length} 条：${told.join("，")}` : result.closed ? "没有发现问题。" : "在已核验的范围内没有发现问题；另有未核验的条款，见下。",
    unread.length > 0 ? `没有核验的工作表或文件：${unread.join("；")}` : "所选工作表都已核验。",
    ...leftOutLine(result),
    unchecked.length > 0 ? `没有核验的条款 ${uncheckedCount} 条：${unchecked.join("；")}` : "适用的条款都已核验或列为待评审。",
    ...(ours.length > 0 ? [`程序自己的工作表不是填报内容，没有核验：${ours.join("、")}。`] : []),
    ...keptLines(result),
    ...(notes.size > 0 ? [`说明：${[...notes].join("；")}`] : []),
    ...parameterLine(result.parameters),
  ];
}

/** Characters of a line of the summary that people still read. */
const lineLength = 1_500;

/** The rows that are no records, each named, in as many lines as that takes: nothing is left out silently. */
function leftOutLine({ files }: ReviewResult): string[] {
  const several = files.length > 1;
  const parts = leftOutRows(files.flatMap(({ tables }) => tables)).flatMap(({ file, sheet, rows, why }) =>
    inLines(rows.split("、"), "、").map((some) => `${several ? `${file} ` : ""}“${sheet}”第 ${some} 行（${why}）`));
  return inLines(parts, "；").map((line) => `没有作为记录的行：${line}`);
}

/** What was read as an answer kept in the workbook says, each column named: a reader of the list did not give that answer. */
function keptLines({ files }: ReviewResult): string[] {
  const parts = files.flatMap((file) => keptTexts(file).map((text) => (files.length > 1 ? `${file.file} 的${text}` : text)));
  return inLines(parts, "；").map((line) => `说明：${line}`);
}

/** The parts joined into lines none of which is too long. */
function inLines(parts: readonly string[], separator: string): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length < lineLength) lines[lines.length - 1] = last + separator + part;
    else lines.push(part);
  }
  return lines;
}

/** Findings to list: what was decided before what a person still has to judge; by file and unit in the order they come, the weightiest first. */
export function listed(result: ReviewResult): Finding[] {
  const order = new Map<string, number>();
  for (const { file, unit } of result.findings) if (!order.has(`${file}\n${unit}`)) order.set(`${file}\n${unit}`, order.size);
  return result.findings
    .filter((finding) => isSeverity(finding.outcome))
    .map((finding, i) => ({ finding, i, group: order.get(`${finding.file}\n${finding.unit}`)! }))
    .sort((a, b) => Number(a.finding.outcome === "review") - Number(b.finding.outcome === "review") || a.group - b.group || rank(a.finding) - rank(b.finding) || a.i - b.i)
    .slice(0, rowLimit)
    .map(({ finding }) => finding);
}

function rank(finding: Finding): number {
  return severities.indexOf(finding.outcome as Severity);
}

/** One row of the list; the place is a link when the finding lies in `file`. */
export function listRow(finding: Finding, serial: number, file: string | null, names: Names): OwnCell[] {
  const text = (value: string): string => masked(value, finding.record);
  const reference = finding.reference ? `（参考：${finding.reference}）` : "";
  return [
    serial,
    text(finding.unit),
    severityNames[finding.outcome as Severity],
    text(finding.message + reference),
    place(finding, file),
    text(shown(finding.value)),
    text(shown(finding.required)),
    finding.cite || finding.clause,
    finding.quote,
    names.records?.[finding.record] ?? finding.record,
    finding.file,
  ];
}

/** Fill of a conclusion cell. */
export function conclusionColour(finding: Finding): string {
  return colours[finding.outcome as Severity];
}

function place(finding: Finding, file: string | null): OwnCell {
  const [first] = finding.cells;
  if (first === undefined) return finding.sheet === "" ? "—" : finding.sheet;
  const more = finding.cells.length > 1 ? ` 等${finding.cells.length}处` : "";
  const shownPlace = `${finding.sheet}!${first}${more}`;
  if (finding.file !== file) return shownPlace;
  const quoted = (part: string): string => part.replace(/"/g, '""');
  const target = `#'${finding.sheet.replace(/'/g, "''")}'!${first}`;
  // A text inside a formula may have 255 characters.
  if (target.length > 250 || shownPlace.length > 250) return shownPlace;
  return { formula: `=HYPERLINK("${quoted(target)}","${quoted(shownPlace)}")` };
}

function shown(value: FindingValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  return String(value);
}
