import type { ReviewResult } from "../review/review";
import { columnTexts } from "../words/columns-said";
import { keptTexts } from "../words/stored-choices";
import { askedWordTexts } from "../words/words-asked";
import { hiddenSheets, leftOutRows } from "../words/left-out";
import { uncheckedSentence } from "../words/ledger";
import { ledgerSentence } from "../words/ledger-sentences";
import { decisionLines } from "../words/decision";
import { parameterLine } from "../words/parameter-line";
import { fileProblemText, remarkText, sheetReason } from "../words/reading-sentences";
import { reviewLine } from "../words/review-line";
import { titleOf, type ReportContext } from "./report";
import { countLines } from "../review/lines/lines";
import { lineCountsText } from "../words/outcome";
import { asWritten } from "../words/speech";

/** What the list says at its top. */
export function findingsLines(result: ReviewResult, listed: number, context: ReportContext): string[] {
  const told = lineCountsText(countLines(result));
  const unread = result.files.flatMap((file) => [
    ...(file.problem ? [`${file.file}：${fileProblemText(file.file, file.problem, asWritten)}`] : []),
    ...file.unreadSheets.flatMap((sheet) => (sheet.ours ? [] : [result.files.length > 1 ? `${file.file} 的${sheetReason(sheet, asWritten)}` : sheetReason(sheet, asWritten)])),
  ]);
  const ours = [...new Set(result.files.flatMap((file) => file.unreadSheets.flatMap((sheet) => (sheet.ours ? [sheet.sheet] : []))))];
  const reasons = new Map<string, number>();
  for (const line of result.ledger) {
    const why = uncheckedSentence(line, asWritten);
    if (why !== "") reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  const unchecked = [...reasons].map(([why, count]) => `${why}（${count} 条）`);
  const uncheckedCount = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  const notes = new Set(result.ledger.flatMap(({ note }) => (note ? [ledgerSentence(note, asWritten)] : [])));
  return [
    reviewLine(result.on, result.packs.map((id) => titleOf(id, context))),
    told !== "" ? `共 ${listed} 条：${told}` : result.closed ? "没有发现问题。" : "在已核验的范围内没有发现问题；另有未核验的条款，见下。",
    unread.length > 0 ? `没有核验的工作表或文件：${unread.join("；")}` : "所选工作表都已核验。",
    ...hiddenLine(result),
    ...remarkLines(result),
    ...columnLines(result),
    ...leftOutLine(result),
    unchecked.length > 0 ? `没有核验的条款 ${uncheckedCount} 条：${unchecked.join("；")}` : "适用的条款都已核验或列为待评审。",
    ...(ours.length > 0 ? [`程序自己的工作表不是填报内容，没有核验：${ours.join("、")}。`] : []),
    ...keptLines(result),
    ...(notes.size > 0 ? [`说明：${[...notes].join("；")}`] : []),
    ...decisionLines(result.decisions, asWritten),
    ...parameterLine(result.parameters),
  ];
}

/** Hidden sheets are reviewed like any other: whoever looks for their rows has to know. */
function hiddenLine({ files }: ReviewResult): string[] {
  const parts = files.flatMap(({ file, tables }) => hiddenSheets(tables, asWritten).map((text) => (files.length > 1 ? `${file} ${text}` : text)));
  return inLines(parts, "、").map((line) => `已一并核验：${line}`);
}

/** Hidden rows, and formulas whose values nobody can vouch for. */
function remarkLines({ files }: ReviewResult): string[] {
  const parts = files.flatMap(({ file, remarks = [] }) => remarks.map((one) => (files.length > 1 ? `${file} ` : "") + remarkText(one, asWritten)));
  return inLines(parts, "；").map((line) => `读取说明：${line}`);
}

/** Columns that are not sure, and words of columns of choices that nobody knows: whoever reads the list may know them. */
function columnLines(result: ReviewResult): string[] {
  const columns = inLines(columnTexts({ tables: result.files.flatMap(({ tables }) => tables) }), "。").map((line) => `栏目：${line}`);
  const words = inLines(askedWordTexts(result, asWritten), "；").map((line) => `选项：${line}`);
  return [...columns, ...words];
}

/** Characters of a line of the summary that people still read. */
const lineLength = 1_500;

/** The rows that are no records, each named, in as many lines as that takes: nothing is left out silently. */
function leftOutLine({ files }: ReviewResult): string[] {
  const several = files.length > 1;
  const parts = leftOutRows(files.flatMap(({ tables }) => tables), asWritten).flatMap(({ file, sheet, rows, why }) =>
    inLines(rows, "、").map((some) => `${several ? `${file} ` : ""}“${sheet}”第 ${some} 行（${why}）`));
  return inLines(parts, "；").map((line) => `没有作为记录的行：${line}`);
}

/** What was read as an answer kept in the workbook says, each column named: a reader of the list did not give that answer. */
function keptLines(result: ReviewResult): string[] {
  const { files } = result;
  const parts = files.flatMap((file) => keptTexts(file, result, asWritten).map((text) => (files.length > 1 ? `${file.file} 的${text}` : text)));
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
