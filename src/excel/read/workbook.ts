import type { SheetCells, WorkbookCells } from "../../sheet/cells";
import { asProblem, codeOf, ExcelProblem } from "../problem";
import { inExcel, type ExcelSession } from "../run";
import { BlockQueue, type ReadBlock } from "./blocks";
import { findMarks, fontAsked, isPlain } from "./fonts";
import { findHiddenRows } from "./hidden-rows";
import { readLayout, type SheetLayout } from "./layout";
import { readSheetHeads } from "./sheets";
import { ColumnStore, Strings } from "./store";
import { readTotals } from "./totals";

export interface BookReadOptions {
  /** Sheets to read; absent: all that are not ours. A name that is not there is a "noSheet" problem. */
  sheets?: string[];
  signal?: AbortSignal;
  /** Cells read so far and in all. */
  onProgress?(done: number, total: number): void;
}

/**
 * The cells of the open workbook, in at most 3 + cells/50,000 syncs; more only where Excel refuses a block as too large.
 * Hidden rows and hidden sheets are read like any other. Throws `ExcelProblem`; a block that comes back empty-handed is
 * one too, never a clean sheet.
 */
export async function readActiveWorkbook(options: BookReadOptions = {}): Promise<WorkbookCells> {
  return inExcel(async (session) => {
    const { heads, file } = await readSheetHeads(session);
    const wanted = options.sheets
      ? options.sheets.map((name) => heads.find((head) => head.name === name) ?? missing(name))
      : heads.filter((head) => !head.ours);
    const { layouts, date1904 } = await readLayout(session, wanted.map((head) => head.sheet));
    const strings = new Strings();
    const stores = layouts.map(({ used }) => new ColumnStore(used ? used.top + used.rows : 0, strings));
    const worksheets = wanted.map((head) => head.sheet);
    const { hidden, marked } = await readBlocks(session, worksheets, layouts, stores, options);
    for (const { sheet, row, column, font } of await findMarks(session, worksheets, marked)) stores[sheet].remark(row, column, font, date1904);
    const totals = await readTotals(session, worksheets, stores);
    const sheets = wanted.map(
      ({ name, visibility }, i): SheetCells => ({
        name,
        visibility,
        rowCount: stores[i].rowCount,
        columns: stores[i].columns,
        merges: layouts[i].merges,
        hiddenRows: hidden[i],
        ...(totals[i].length > 0 && { totals: totals[i] }),
        ...(stores[i].inputs.inputs && { inputs: stores[i].inputs.inputs }),
      }),
    );
    const links = [...new Set(stores.flatMap(({ inputs }) => [...inputs.books]))];
    return { file, date1904, strings: strings.list, sheets, ...(links.length > 0 && { links }), ...(strings.remarks.size > 0 && { remarks: strings.remarks }) };
  }, options.signal);
}

function missing(name: string): never {
  throw new ExcelProblem("noSheet", `工作表“${name}”已经不在：它可能被删除或改名，请重新选择。`);
}

async function readBlocks(session: ExcelSession, sheets: Excel.Worksheet[], layouts: SheetLayout[], stores: ColumnStore[], options: BookReadOptions): Promise<{ hidden: number[][]; marked: ReadBlock[] }> {
  const marked: ReadBlock[] = [];
  const queue = new BlockQueue(layouts.map((layout) => layout.used));
  const hidden = layouts.map(({ used, hidden }) => (used && hidden === "all" ? Array.from({ length: used.rows }, (_, i) => used.top + i) : []));
  /** Sheets of which a block was read: one without a formula in its first block, of thousands of rows, is asked for no more. */
  const begun = new Set<number>();
  let rowsAsked = true;
  let done = 0;
  options.onProgress?.(0, queue.total);
  while (!queue.empty) {
    const blocks = queue.next();
    const ranges = blocks.map((block) => sheets[block.sheet].getRangeByIndexes(block.top, block.left, block.rows, block.columns));
    const calculates = blocks.map(({ sheet }) => !begun.has(sheet) || stores[sheet].formulas > 0);
    ranges.forEach((range, i) => {
      range.load(calculates[i] ? "values,valueTypes,numberFormat,formulas" : "values,valueTypes,numberFormat");
      range.format.font.load(fontAsked);
    });
    const asked = rowsAsked ? blocks.map((block, i) => (asksRows(block, layouts) ? ranges[i].getRowProperties({ rowHidden: true }) : null)) : [];
    try {
      await session.sync();
    } catch (error) {
      if (isTooLarge(error) && queue.putBack(blocks)) continue;
      // Which rows are hidden is asked last: where that is refused, the values are there all the same.
      if (!ranges.every(hasValues)) throw asProblem(error);
      rowsAsked = false;
    }
    let bytes = 0;
    let cells = 0;
    blocks.forEach((block, i) => {
      const range = ranges[i];
      // Excel answers null instead of an error when a range is too large to read (5,000,000 cells; whole columns).
      if (!range.values || !range.valueTypes || !range.numberFormat) throw new ExcelProblem("payload");
      const { values, valueTypes, numberFormat } = range;
      bytes += stores[block.sheet].take(block.top, block.left, { values, valueTypes, numberFormat, ...(calculates[i] && { formulas: range.formulas as unknown[][] | null }) } as never);
      begun.add(block.sheet);
      if (!isPlain(range.format.font)) marked.push(block);
      cells += block.rows * block.columns;
      if (rowsAsked) asked[i]?.value.forEach((row, j) => row.rowHidden === true && hidden[block.sheet].push(block.top + j));
      range.untrack();
    });
    queue.learn(cells, bytes);
    done += cells;
    options.onProgress?.(done, queue.total);
  }
  if (!rowsAsked) {
    for (const [i, { used, hidden: some }] of layouts.entries()) if (used && some === true) hidden[i] = await findHiddenRows(session, sheets[i], used);
  }
  return { hidden, marked };
}

/** Hidden rows are asked once per row: with the block that starts at the sheet's first used column. */
function asksRows(block: ReadBlock, layouts: SheetLayout[]): boolean {
  const layout = layouts[block.sheet];
  return layout.hidden === true && block.left === layout.used?.left;
}

function isTooLarge(error: unknown): boolean {
  // Older hosts report a payload that is too large as GeneralException.
  return asProblem(error).code === "payload" || codeOf(error) === "GeneralException" || asProblem(error).detail === "GeneralException";
}

function hasValues(range: Excel.Range): boolean {
  try {
    return range.values !== undefined;
  } catch {
    return false;
  }
}
