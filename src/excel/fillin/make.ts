import { fingerprint } from "../../sheet/content";
import { listsName, type FillInBook } from "../../core/fillin";
import { freeSheetName } from "../../sheet/free-sheet-name";
import { setUpPaper } from "../paper";
import { ExcelProblem } from "../problem";
import { inExcel, type ExcelSession } from "../run";
import { quietly } from "../watch";
import { queueFillInPaper, queueFillInSheet } from "./sheet";
import { queueTextPaper, queueTextSheet } from "./text-sheet";

/** A sheet that was made, with a fingerprint of its values: while that holds, nobody has filled it in. */
export interface MadeSheet {
  name: string;
  /** Its name in the plan; another one when that was taken. */
  wanted: string;
  print: string;
}

export interface FillInDone {
  /** In their order; the first is 填报说明. */
  sheets: MadeSheet[];
  /** False where the sheets stand and their pages could not be set up. */
  paper: boolean;
}

export interface FillInOptions {
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
  /** Name of an empty sheet that goes when all is made: the only one of a new workbook. */
  instead?: string;
}

/**
 * Adds the sheets of a plan to the open workbook, behind those that are there; a name that is taken gets a number, and
 * nothing is overwritten. When it is cancelled or fails half-way, what was made is removed. One sync per sheet and three more.
 */
export async function makeFillIn(book: FillInBook, options: FillInOptions = {}): Promise<FillInDone> {
  return quietly(() => inExcel(async (session) => {
    const { worksheets } = session.workbook;
    worksheets.load("items/name");
    session.workbook.protection.load("protected");
    await session.sync();
    if (session.workbook.protection.protected) throw new ExcelProblem("structure");
    const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()));
    const names = new Map<string, string>();
    const name = (wanted: string): string => {
      const free = freeSheetName(wanted, taken);
      taken.add(free.toLowerCase());
      names.set(wanted, free);
      return free;
    };
    const listSheet = book.lists.length > 0 ? name(listsName) : "";
    const steps: [string, (sheet: Excel.Worksheet) => void][] = [
      ...(listSheet === "" ? [] : [[listsName, (sheet) => queueLists(sheet, book)] as [string, (sheet: Excel.Worksheet) => void]]),
      [book.cover.name, (sheet) => queueTextSheet(sheet, withNames(book.cover, names))],
      ...book.sheets.map((plan): [string, (sheet: Excel.Worksheet) => void] => [plan.name, (sheet) => queueFillInSheet(sheet, plan, book, listSheet)]),
      [book.examples.name, (sheet) => queueTextSheet(sheet, book.examples)],
    ];
    for (const [wanted] of steps) if (wanted !== listsName) name(wanted);
    const made: string[] = [];
    try {
      for (const [at, [wanted, queue]] of steps.entries()) {
        options.onProgress?.(at, steps.length);
        made.push(names.get(wanted)!);
        queue(worksheets.add(names.get(wanted)!));
        await session.sync();
      }
      const report = await finish(session, steps.map(([wanted]) => wanted), names, options);
      const sheetOf = (wanted: string): Excel.Worksheet => worksheets.getItem(names.get(wanted)!);
      const paper = await setUpPaper(session, [
        ...[book.cover, book.examples].map((one) => () => queueTextPaper(sheetOf(one.name), one)),
        ...book.sheets.map((plan) => () => queueFillInPaper(sheetOf(plan.name), plan)),
      ]);
      return { ...report, paper };
    } catch (error) {
      await takeBack(session, made);
      throw error;
    }
  }, options.signal));
}

/** Hides the lists, shows the first sheet, and takes the fingerprints. */
async function finish(session: ExcelSession, wanted: readonly string[], names: ReadonlyMap<string, string>, { instead }: FillInOptions): Promise<Pick<FillInDone, "sheets">> {
  const { worksheets } = session.workbook;
  const shown = wanted.filter((one) => one !== listsName);
  const cover = worksheets.getItem(names.get(shown[0])!);
  cover.activate();
  cover.getRange("A1").select();
  const lists = names.get(listsName);
  if (lists !== undefined) worksheets.getItem(lists).visibility = "Hidden";
  if (instead !== undefined) worksheets.getItem(instead).delete();
  const order = [...shown, ...(lists === undefined ? [] : [listsName])];
  const values = order.map((one) => usedValues(worksheets.getItem(names.get(one)!)));
  await session.sync();
  return { sheets: order.map((one, at) => ({ wanted: one, name: names.get(one)!, print: printOf(values[at].values) })) };
}

export function usedValues(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRange(true);
  used.load("values");
  return used;
}

/** A fingerprint of all values, told apart by their place. */
export function printOf(values: readonly (readonly unknown[])[]): string {
  return fingerprint(JSON.stringify(values));
}

/** Removes sheets that may or may not be there yet; nothing that fails here hides why. */
async function takeBack(session: ExcelSession, made: readonly string[]): Promise<void> {
  for (const name of [...made].reverse()) {
    try {
      session.workbook.worksheets.getItem(name).delete();
      await session.finish();
    } catch {
      // It was never made.
    }
  }
}

function queueLists(sheet: Excel.Worksheet, { lists }: FillInBook): void {
  lists.forEach(({ title, items }, at) => {
    const column = sheet.getRangeByIndexes(0, at, items.length + 1, 1);
    column.numberFormat = "@" as never;
    column.values = [[title], ...items.map((item) => [item])];
  });
}

/** The list of sheets on the first one tells their names as they are. */
function withNames(cover: FillInBook["cover"], names: ReadonlyMap<string, string>): FillInBook["cover"] {
  return { ...cover, rows: cover.rows.map((row, at) => (at > cover.head && row.length > 0 ? [names.get(row[0]) ?? row[0], ...row.slice(1)] : row)) };
}
