import { CellKind, type SheetCells, type WorkbookCells } from "../../../sheet/cells";
import { MAX_COLUMNS, MAX_ROWS, type CellArea } from "../../../sheet/area";
import { freeSheetName } from "../../../sheet/free-sheet-name";
import { MAX_SHEET_NAME } from "../../../sheet/limits";
import { countedText, type TextRemark } from "../../../sheet/text-runs";
import { Refusal } from "../../refusal";
import type { ReadCaps } from "../../zip";
import { CellStore } from "../sheet/store";
import { tooManyMerges } from "../sheet/too-many-merges";
import { StringTable } from "../strings/table";
import { checkSheets } from "../too-large";
import { sheetNameOf } from "../text/sheet-name";
import type { DocumentBlock, DocumentTable, DocumentLine, LineRun } from "./blocks";
import { withoutDivisions } from "./divided";
import { filledIn } from "./filled-in";

/** Lines that stand above a table as its title; what comes before them is running text, on a sheet of its own. */
const titleLines = 20;

/** A text with what is struck out of it. */
interface CellText { text: string; remark?: TextRemark }

/**
 * The tables of a document as sheets: a sheet for each, with the lines before it above it and, under the last one, those after it; a table
 * within a cell follows on a sheet of its own. Throws Refusal.
 */
export function sheetsOfBlocks(given: readonly DocumentBlock[], file: string, caps: ReadCaps): WorkbookCells {
  const blocks = withoutDivisions(given);
  const maker = new SheetMaker(file, caps);
  let lines: DocumentLine[] = [];
  const tables = blocks.flatMap((block, at) => (block.is === "table" ? [at] : []));
  const last = tables.at(-1) ?? -1;
  blocks.forEach((block, at) => {
    if (block.is === "line") {
      if (runsText(block.runs) !== "") lines.push(block);
      return;
    }
    if (lines.length > titleLines) maker.add(lines.splice(0, lines.length - titleLines));
    const after = at === last ? blocks.slice(at + 1).filter((one): one is DocumentLine => one.is === "line" && runsText(one.runs) !== "") : [];
    maker.add(lines, block, after);
    lines = [];
  });
  if (tables.length === 0) maker.add(lines);
  return maker.book;
}

const runsText = (runs: readonly LineRun[]): string => runs.map(({ text }) => text).join("").trim();

class SheetMaker {
  private readonly strings: StringTable;
  private readonly names = new Set<string>();
  readonly book: WorkbookCells;
  private cells = 0;

  constructor(private readonly file: string, private readonly caps: ReadCaps) {
    this.strings = new StringTable(caps.cells);
    this.book = { file, date1904: false, strings: this.strings.list, sheets: [] };
  }

  add(lines: readonly DocumentLine[], table?: DocumentTable, after: readonly DocumentLine[] = []): void {
    // Nested tables are sheets, too.
    checkSheets(this.book.sheets.length + 1, this.caps);
    const { caps } = this;
    const store = new CellStore(caps, caps.cells - this.cells);
    const merges: CellArea[] = [];
    const hiddenRows: number[] = [];
    const nested: DocumentTable[] = [];
    let row = 0;
    const write = (line: DocumentLine): void => {
      filledIn(line.runs).forEach((runs, column) => this.put(store, row, column, cellText([runs])));
      row++;
    };
    lines.forEach(write);
    if (table) row = this.grid(table, row, store, merges, hiddenRows, nested);
    // A line below stands outside the table.
    if (table && after.length > 0) row++;
    after.forEach(write);
    this.cells += store.count;
    // A table that only lays out others is none.
    if (store.count === 0 && nested.length > 0) return nested.forEach((inner) => this.add([], inner));
    const { rowCount, columns } = store.finish();
    const name = this.nameOf(lines);
    const sheet: SheetCells = { name, visibility: "visible", rowCount, columns, merges, hiddenRows: hiddenRows.filter((at) => at < rowCount) };
    this.book.sheets.push(sheet);
    if (this.strings.remarks.size > 0) this.book.remarks = this.strings.remarks;
    for (const inner of nested) this.add([], inner);
  }

  /** Writes a table from a row on; returns the row below it. */
  private grid(table: DocumentTable, top: number, store: CellStore, merges: CellArea[], hiddenRows: number[], nested: DocumentTable[]): number {
    /** By its first column, the area that the next row may continue. */
    const open = new Map<number, CellArea>();
    /** By column, the last row an area from above is known to take. */
    const taken: number[] = [];
    let row = top;
    for (const { before, cells, hidden } of table.rows) {
      if (row >= MAX_ROWS) throw offGrid();
      if (hidden) hiddenRows.push(row);
      let column = before;
      for (const cell of cells) {
        // What an area above takes up is passed over where the document leaves it out, as web pages do.
        while (taken[column] >= row) column++;
        const right = column + cell.span - 1;
        if (right >= MAX_COLUMNS) throw offGrid();
        const above = open.get(column);
        if (cell.rows === 0 && above && above.right === right && above.bottom === row - 1) above.bottom = row;
        else {
          const area = { top: row, left: column, bottom: Math.min(MAX_ROWS - 1, row + Math.max(1, cell.rows) - 1), right };
          for (let at = column; at <= right; at++) {
            open.delete(at);
            if (area.bottom > row) taken[at] = area.bottom;
          }
          if (cell.continued || cell.rows === 0) open.set(column, area);
          merges.push(area);
          this.put(store, row, column, textOfCell(cell.blocks));
        }
        for (const block of cell.blocks) if (block.is === "table") nested.push(block);
        column = right + 1;
      }
      row++;
    }
    const kept = merges.map((area) => ({ ...area, bottom: Math.min(area.bottom, row - 1) })).filter(({ top: from, left, bottom, right }) => bottom > from || right > left);
    if (kept.length > this.caps.merges) throw tooManyMerges(this.caps.merges);
    merges.splice(0, merges.length, ...kept);
    return row;
  }

  private put(store: CellStore, row: number, column: number, { text, remark }: CellText): void {
    if (text !== "" || remark) store.put(row, column, CellKind.text, this.strings.intern(text, remark));
  }

  /** Called as the last title above it, else as the file. */
  private nameOf(lines: readonly DocumentLine[]): string {
    const titles = lines.map(({ runs }) => runsText(runs).replace(/\s+/gu, "")).filter((text) => text.length >= 2 && text.length <= MAX_SHEET_NAME && !/[:：。]/u.test(text));
    const title = titles.filter((text) => /[表册]$/u.test(text)).at(-1) ?? titles.at(-1);
    const name = title === undefined ? sheetNameOf(this.file, this.names) : freeSheetName(title, this.names);
    this.names.add(name.toLowerCase());
    return name;
  }
}

/** The lines of a cell; nested tables follow on sheets of their own. */
const textOfCell = (blocks: readonly DocumentBlock[]): CellText => cellText(blocks.flatMap((block) => (block.is === "line" ? [block.runs] : [])));

/** Lines as one text, without the empty ones at its ends. */
function cellText(lines: readonly (readonly LineRun[])[]): CellText {
  const texts = lines.map((runs) => countedText(runs));
  const text = texts.map((one) => one.text.trimEnd()).join("\n").replace(/^(?:[^\S\n]*\n)+|\s+$/gu, "");
  const struck = texts.map(({ remark }) => remark?.struck ?? "").join("");
  return struck === "" ? { text } : { text, remark: { struck } };
}

const offGrid = (): Refusal => new Refusal("off-grid", `文档里的表格超过工作表的上限（${MAX_ROWS} 行、${MAX_COLUMNS} 列），未读取。请拆分后再试。`);
