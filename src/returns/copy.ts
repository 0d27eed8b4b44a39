import { reports, reportsOfFile } from "../core/reports";
import { ofFile } from "../core/reports/findings";
import { listPrint, writtenRows } from "../core/reports/list-print";
import type { ReportSheet } from "../core/reports/report";
import { plannedNotes } from "../core/reports/returned/notes";
import type { Pack } from "../core/language/pack/schema";
import type { ReviewResult } from "../core/review/review";
import { findingContext } from "../core/words/finding";
import { isOwnFormat, openZip, patchWorkbook, readProtection, readStyles, stamped, workbookOfCells, type PatchOptions } from "../files";
import type { WorkbookPatch } from "../files/model";
import type { WorkbookCells } from "../sheet/cells";
import { digitWidth } from "../sheet/digit-width";
import { ourSheetKey, ourSheetKinds } from "../sheet/our-sheets";
import { printable } from "../sheet/printable";
import { recordLines } from "../sheet/record-lines";
import { UserError } from "../sheet/user-error";
import { listOperations, longestLine } from "./draw-list";
import { markedSheets } from "./marked-sheets";
import { ownColumns, placeOf } from "./old-list";
import { readRecords } from "./records";

/** A copy that goes back, and what is to be told of it: one Chinese sentence each. */
export interface ReturnedCopy {
  copy: Uint8Array;
  told: string[];
}

/** A workbook as it was handed in. */
interface HandedIn {
  file: string;
  bytes: Uint8Array;
  /** What was read of it. */
  cells: WorkbookCells;
}

/**
 * The copy of a reviewed workbook that goes back: marks, notes on cells, its findings with a column for explanations, the run's ledger. The package is
 * patched: what is not touched is the same, byte for byte. Made again from a copy, it takes the place of its own marks, notes and lists.
 * @throws UserError when no sheet may be added
 */
export function returnedCopy({ file, bytes, cells }: HandedIn, result: ReviewResult, packs: readonly Pack[], packing: PatchOptions = {}): ReturnedCopy {
  const own = isOwnFormat(bytes);
  const base = own ? bytes : workbookOfCells(cells);
  const zip = openZip(base);
  if (own && readProtection(zip)?.structure) throw new UserError("工作簿的结构受保护，不能添加工作表：请先在“审阅—保护工作簿”里撤消保护，再试一次。");
  const styles = readStyles(zip);
  const digit = digitWidth(styles.cells[0]?.font);
  const records = readRecords(cells);
  const mine = ofFile(result, file);
  const words = findingContext(mine, packs);
  const marked = markedSheets(zip, cells, mine, plannedNotes(mine, file, words), records, styles);
  const returned = { withoutNote: marked.withoutNote };
  const edit: WorkbookPatch["edit"] = marked.edit;
  const add: WorkbookPatch["add"] = [];
  const taken = [...cells.sheets.map(({ name }) => name), records.sheet];
  const written = new Set(records.exists ? [records.sheet] : []);
  for (const kind of reportsOfFile) {
    const report = reports[kind](result, { only: file, open: file, packs, returned });
    const { name, emptied } = placeOf(kind, report.columns, cells, records, taken);
    taken.push(name);
    const operations = listOperations(report, digit);
    if (emptied) {
      written.add(name);
      edit.push({ sheet: name, operations: [...emptied, ...operations] });
    } else add.push({ name, operations });
    records.entries.set(ourSheetKey(name), JSON.stringify({ kind, title: ourSheetKinds[kind].title, sheet: name, print: printOf(report, kind) }));
    records.entries.set(`lines ${name}`, JSON.stringify({ sheet: name, header: report.lines.length + 1, rows: report.rows.length }));
  }
  for (const [key, value] of marked.noted) records.entries.set(key, JSON.stringify(value));
  const lines = recordLines(records.entries, "");
  const block = Array.from({ length: Math.max(records.rows, lines.length) }, (_, row) => Array.from({ length: Math.max(records.columns, lines[0].length) }, (__, column) => lines[row]?.[column] ?? "")).flatMap((line, row) => line.map((value, column) => ({ row, column, value: value === "" ? null : value, style: { numberFormat: "@" } })));
  if (records.exists) edit.push({ sheet: records.sheet, operations: [{ op: "cells", cells: block }] });
  else add.push({ name: records.sheet, visibility: "veryHidden", operations: [{ op: "cells", cells: block }] });
  const patched = patchWorkbook(base, { edit, add }, packing);
  const untouched = new Set(cells.sheets.map(({ name }) => name).filter((name) => !written.has(name)));
  const told = marked.told.map((why) => `${file}：${why}`);
  if (!own) told.push(`${file}：原文件不是 .xlsx 格式，标记副本另存为 .xlsx：内容和合并单元格照原样，字体、列宽等版式没有带过来；原文件没有改动。`);
  return { copy: stamped(patched, "marked", "", { cells, untouched }, packing), told };
}

/** The fingerprint by which the pane knows that nobody has written into a list. */
function printOf(report: ReportSheet, kind: (typeof reportsOfFile)[number]): string {
  const columns = ownColumns(kind, report.columns);
  return listPrint(columns, writtenRows({ ...report, columns, rows: report.rows.map((row) => row.slice(0, columns.length)) }, (line) => printable(line.slice(0, longestLine))));
}
