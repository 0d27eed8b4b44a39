import type { Finding } from "../../core/finding";
import type { ReviewResult } from "../../core/review";
import { columnName } from "../../core/form/address";
import { findingsSheetName } from "../ownSheets";
import { asProblem, ExcelProblem } from "../problem";
import { inExcel, type Session } from "../run";
import { widthInPoints } from "../units";
import { quietly } from "../watch";
import { conclusionColour, listColumns, listed, listRow, placeColumn, summaryLines, type Names } from "./rows";

export interface ListOptions {
  /** File that is the open workbook: its findings get links. Absent: the workbook's name, or the only file. */
  file?: string;
  names?: Names;
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

const title = "核验结果";
/** Bytes of one request; the web refuses 5 MB. */
const requestBytes = 3_500_000;
const rowsPerSync = 5_000;

/**
 * Writes every finding into the sheet 核验结果, one row each with a link to its cell, below a summary. The sheet is
 * rewritten in place, never deleted; a sheet of that name that is not ours is left alone and a numbered one is used.
 * 2 syncs + one per 5,000 findings.
 */
export async function writeFindingsSheet(result: ReviewResult, options: ListOptions = {}): Promise<{ sheet: string; rows: number }> {
  return quietly(() => inExcel(async (session) => {
    const { sheet, name } = await prepare(session);
    const file = options.file ?? (result.files.length === 1 ? result.files[0].file : session.workbook.name);
    const findings = listed(result);
    const head = writeHead(sheet, result, options.names ?? {});
    const rows = findings.map((finding, i) => listRow(finding, i + 1, file, options.names ?? {}));
    for (let from = 0; from < rows.length; ) {
      let bytes = 0;
      let to = from;
      for (; to < rows.length && to - from < rowsPerSync; to++) {
        bytes += rowBytes(rows[to]);
        if (bytes > requestBytes && to > from) break;
      }
      writeRows(sheet, head + from, rows.slice(from, to), findings.slice(from, to));
      if (to < rows.length) await session.sync();
      options.onProgress?.(to, rows.length);
      from = to;
    }
    finish(sheet, head, rows.length);
    try {
      await session.sync();
    } catch (error) {
      // Frozen rows, filter and page come last: without them the list is complete.
      if (asProblem(error).code !== "unsupported") throw error;
    }
    return { sheet: name, rows: rows.length };
  }, options.signal));
}

/** Our sheet, emptied; made when there is none. One sync, more only where somebody else's sheet has the name. */
async function prepare(session: Session): Promise<{ sheet: Excel.Worksheet; name: string }> {
  const { worksheets } = session.workbook;
  worksheets.load("items/name,items/protection/protected");
  session.workbook.load("name");
  for (let n = 1; ; n++) {
    const name = n === 1 ? findingsSheetName : `${findingsSheetName} (${n})`;
    const sheet = worksheets.getItem(name);
    const face = sheet.getRange("A1");
    face.load("values");
    const used = sheet.getUsedRange();
    used.load("address");
    try {
      await session.sync();
    } catch (error) {
      // The sheet is asked for last: where it is missing, the names have been answered.
      if (asProblem(error).code !== "noSheet") throw error;
      return { sheet: worksheets.add(name), name };
    }
    const shown = String(face.values[0][0]);
    if (shown !== title && shown !== "") continue;
    const known = worksheets.items.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (known?.protection.protected) throw new ExcelProblem("protected", `工作表“${name}”受保护，不能写入：请先撤消保护，再试一次。`);
    sheet.autoFilter.remove();
    used.unmerge();
    used.clear("All");
    return { sheet, name };
  }
}

/** Title, summary and header; answers the 0-based row the list starts in. */
function writeHead(sheet: Excel.Worksheet, result: ReviewResult, names: Names): number {
  const lines = summaryLines(result, names);
  const last = columnName(listColumns.length - 1);
  const top = sheet.getRange(`A1:A${lines.length + 1}`);
  top.numberFormat = [["@"], ...lines.map(() => ["@"])];
  top.values = [[title], ...lines.map((line) => [line.slice(0, 8_000)])];
  for (let row = 1; row <= lines.length + 1; row++) {
    const line = sheet.getRange(`A${row}:${last}${row}`);
    line.merge(false);
    line.format.wrapText = true;
    line.format.verticalAlignment = "Center";
    line.format.rowHeight = row === 1 ? 30 : Math.min(180, 18 * Math.ceil((lines[row - 2].length + 1) / 100));
  }
  const face = sheet.getRange("A1");
  face.format.font.size = 18;
  face.format.font.bold = true;
  const row = lines.length + 2;
  const header = sheet.getRange(`A${row}:${last}${row}`);
  header.values = [listColumns.map((column) => column.label)];
  header.format.font.bold = true;
  header.format.fill.color = "#D9E1F2";
  header.format.horizontalAlignment = "Center";
  header.format.verticalAlignment = "Center";
  header.format.rowHeight = 24;
  listColumns.forEach((column, i) => {
    sheet.getRange(`${columnName(i)}:${columnName(i)}`).format.columnWidth = widthInPoints(column.width);
  });
  return row;
}

function writeRows(sheet: Excel.Worksheet, top: number, rows: (string | number)[][], findings: readonly Finding[]): void {
  if (rows.length === 0) return;
  const width = listColumns.length;
  // "@" first, so that no text becomes a formula, number or date; links and the serial are ours and stay General.
  sheet.getRangeByIndexes(top, 1, rows.length, width - 1).numberFormat = "@" as never;
  sheet.getRangeByIndexes(top, placeColumn, rows.length, 1).numberFormat = "General" as never;
  const block = sheet.getRangeByIndexes(top, 0, rows.length, width);
  block.values = rows;
  block.format.wrapText = true;
  block.format.verticalAlignment = "Top";
  block.format.autofitRows();
  sheet.getRangeByIndexes(top, placeColumn, rows.length, 1).format.font.color = "#0563C1";
  for (let from = 0; from < rows.length; ) {
    let to = from + 1;
    while (to < rows.length && findings[to].outcome === findings[from].outcome) to++;
    sheet.getRangeByIndexes(top + from, 2, to - from, 1).format.fill.color = conclusionColour(findings[from]);
    from = to;
  }
}

function finish(sheet: Excel.Worksheet, head: number, rows: number): void {
  const last = columnName(listColumns.length - 1);
  const whole = sheet.getRange(`A${head}:${last}${head + rows}`);
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
    whole.format.borders.getItem(edge).style = "Continuous";
    whole.format.borders.getItem(edge).color = "#BFBFBF";
  }
  sheet.freezePanes.freezeRows(head);
  sheet.autoFilter.apply(whole);
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(`$${head}:$${head}`);
  sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
}

function rowBytes(row: readonly (string | number)[]): number {
  return row.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length * 3 + 3 : 8), 0);
}
