import type { SheetCells, WorkbookCells } from "../../sheet/cells";
import { asProblem, codeOf, ExcelProblem } from "../problem";
import { inExcel, type ExcelSession } from "../run";
import { BlockQueue, type ReadBlock, type UsedPart } from "./blocks";
import { findMarks, fontAsked, isPlain } from "./fonts";
import { findHiddenRows } from "./hidden-rows";
import { readLayout, type SheetLayout } from "./layout";
import { findParts, reachOf, refuseScattered, rowRuns, rowsIn } from "./parts";
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
 * The cells of the open workbook, in at most 3 + cells/50,000 syncs; more only where Excel refuses a block as too large, and few where a
 * sheet's used part is large, which may be for a stray cell far away: then only the parts that hold something are read.
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
    const worksheets = wanted.map((head) => head.sheet);
    const parts = await findParts(session, worksheets, layouts.map((layout) => layout.used));
    wanted.forEach(({ name }, i) => refuseScattered(name, parts[i]));
    const stores = layouts.map(({ used }, i) => new ColumnStore(used ? used.top + used.rows : 0, strings, reachOf(parts[i])));
    const { hidden, marked } = await readBlocks(session, worksheets, layouts, parts, stores, options);
    for (const { sheet, row, column, font } of await findMarks(session, worksheets, marked)) stores[sheet].remark(row, column, font, date1904);
    const totals = await readTotals(session, worksheets, stores, parts);
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

async function readBlocks(session: ExcelSession, sheets: Excel.Worksheet[], layouts: SheetLayout[], parts: readonly UsedPart[][], stores: ColumnStore[], options: BookReadOptions): Promise<{ hidden: number[][]; marked: ReadBlock[] }> {
  const marked: ReadBlock[] = [];
  const sheetOf = parts.flatMap((some, sheet) => some.map(() => sheet));
  const all = parts.flat();
  const queue = new BlockQueue(all);
  const hidden = layouts.map((layout, i) => (layout.hidden === "all" ? rowsIn(parts[i]) : []));
  /** Sheets of which a block was read: one without a formula in its first block, of thousands of rows, is asked for no more. */
  const begun = new Set<number>();
  let rowsAsked = true;
  let done = 0;
  options.onProgress?.(0, queue.total);
  while (!queue.empty) {
    const taken = queue.next();
    const blocks = taken.map((block) => ({ ...block, part: all[block.sheet], sheet: sheetOf[block.sheet] }));
    const ranges = blocks.map((block) => sheets[block.sheet].getRangeByIndexes(block.top, block.left, block.rows, block.columns));
    const calculates = blocks.map(({ sheet }) => !begun.has(sheet) || stores[sheet].formulas > 0);
    ranges.forEach((range, i) => {
      range.load(calculates[i] ? "values,valueTypes,numberFormat,formulas" : "values,valueTypes,numberFormat");
      range.format.font.load(fontAsked);
    });
    const asked = rowsAsked ? blocks.map((block, i) => (layouts[block.sheet].hidden === true && block.left === block.part.left ? ranges[i].getRowProperties({ rowHidden: true }) : null)) : [];
    try {
      await session.sync();
    } catch (error) {
      if (isTooLarge(error) && queue.putBack(taken)) continue;
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
    for (const [i, layout] of layouts.entries()) {
      if (layout.hidden !== true) continue;
      hidden[i] = [];
      for (const run of rowRuns(parts[i])) hidden[i].push(...(await findHiddenRows(session, sheets[i], run)));
    }
  }
  // Rows were asked once per part: parts beside each other share theirs.
  return { hidden: hidden.map((rows) => [...new Set(rows)].sort((a, b) => a - b)), marked };
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
