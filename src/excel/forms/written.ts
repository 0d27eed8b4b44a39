import { sameContent } from "../../core/form/fingerprint";
import type { Content } from "../../core/form/grid";
import { ExcelProblem } from "../problem";
import type { Session } from "../run";
import { formulaIn } from "../text";
import type { Journal, JournalCell, JournalPart } from "./journal";

/** Content of a cell as Excel shows it, its formula apart. */
export interface CellState {
  value: Content;
  formula: string;
}

/** A sheet a journal speaks of, as it is now. */
export interface WrittenSheet {
  part: JournalPart;
  sheet: Excel.Worksheet;
  /** First of `part.inserts` that has been carried out; all after it have been, too. */
  from: number;
  /** Content of a cell; rows as they are now. */
  at(row: number, column: number): CellState;
}

/**
 * Reads the cells of a journal and tells which of the rows it inserted are there; sheets that are gone are left out. Two syncs.
 * Problem "notRestored" when rows were moved by somebody else.
 */
export async function readWritten(session: Session, { parts }: Journal): Promise<WrittenSheet[]> {
  const there = parts.map((part) => ({ part, sheet: session.workbook.worksheets.getItemOrNullObject(part.sheet) }));
  for (const { sheet } of there) sheet.load("name");
  await session.finish();
  const asked = there.flatMap(({ part, sheet }) => {
    if (sheet.isNullObject) return [];
    const inserted = part.inserts.reduce((sum, { count }) => sum + count, 0);
    const rows = Math.max(0, ...part.cells.map((cell) => Math.max(cell.row, cell.to)), ...part.anchors.map((anchor) => (anchor ? anchor.row + inserted : 0)));
    const columns = Math.max(0, ...part.cells.map((cell) => cell.column), ...part.anchors.map((anchor) => anchor?.column ?? 0));
    const range = sheet.getRangeByIndexes(0, 0, rows + 1, columns + 1);
    range.load("values,formulas");
    return [{ part, sheet, range }];
  });
  if (asked.length > 0) await session.finish();
  return asked.map(({ part, sheet, range }) => {
    const at = (row: number, column: number): CellState => {
      const value = (range.values[row]?.[column] ?? "") as Content;
      return { value, formula: formulaIn(range.formulas[row]?.[column], value) };
    };
    return { part, sheet, at, from: carriedOut(part, at) };
  });
}

/** Rows were inserted from the bottom up: finds how far, by the texts between them. */
function carriedOut({ sheet, inserts, anchors }: JournalPart, at: WrittenSheet["at"]): number {
  for (let from = 0; from <= inserts.length; from++) {
    let shift = 0;
    const right = inserts.every(({ count }, i) => {
      if (i >= from) shift += count;
      const anchor = anchors[i];
      return anchor === null || sameContent(at(anchor.row + shift, anchor.column).value, anchor.text);
    });
    if (right && !(from < inserts.length && anchors.slice(from).every((anchor) => anchor === null))) return from;
  }
  throw new ExcelProblem("notRestored", `工作表“${sheet}”在此期间有变动，无法自动恢复：请核对第 ${(anchors.find((anchor) => anchor !== null)?.row ?? 0) + 1} 行附近的内容。`);
}

/** True when every cell is as planned. */
export function isWritten({ part, at }: WrittenSheet, right: (cell: JournalCell, now: CellState) => boolean): boolean {
  return part.cells.every((cell) => right(cell, at(cell.to, cell.column)));
}
