import { listsName, type FillInBook } from "../../core/fillin";
import { freeSheetName } from "../../sheet/free-sheet-name";
import { setUpPaper } from "../paper";
import { ExcelProblem } from "../problem";
import { readSheetHeads } from "../read/sheets";
import { inExcel, type ExcelSession } from "../run";
import { readEnded } from "../settle";
import { addOwn, namesTaken } from "../sheet-names";
import { carryOut } from "../transaction";
import { quietly } from "../watch";
import { queueShow, type SheetsJournal } from "./journal";
import { printOf, usedValues } from "./prints";
import { frozenRows, queueFillInPaper, queueFillInSheet } from "./sheet";
import { frozenText, queueTextPaper, queueTextSheet } from "./text-sheet";

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
  /** Name of the empty sheet of a workbook that nobody has seen yet: it goes when all is made. */
  instead?: string;
}

/**
 * Adds the sheets of a plan to the open workbook, behind those that are there; a name that is taken gets a number, and
 * nothing is overwritten. They are made where nobody sees them and shown at once: cancelled or cut off, it leaves nothing. One sync per sheet and five more.
 */
export async function makeFillIn(book: FillInBook, options: FillInOptions = {}): Promise<FillInDone> {
  return quietly(async () => {
    const report = await inExcel((session) => make(session, book, options), options.signal);
    // What is read back came with the request that showed the sheets, unless its answer was lost.
    return report.sheets ? { ...report, sheets: report.sheets } : { ...report, sheets: await inExcel((session) => readPrints(session, report.names)) };
  });
}

interface Made {
  /** Wanted name and name of every sheet, in their order. */
  names: [string, string][];
  sheets: MadeSheet[] | null;
  paper: boolean;
}

async function make(session: ExcelSession, book: FillInBook, options: FillInOptions): Promise<Made> {
  const { worksheets } = session.workbook;
  const { heads, records, structure } = await readEnded(session, readSheetHeads);
  if (structure) throw new ExcelProblem("structure");
  const taken = new Set([...heads.map((head) => head.name), ...namesTaken()].map((one) => one.toLowerCase()));
  const names = new Map<string, string>();
  const name = (wanted: string): string => {
    const free = freeSheetName(wanted, taken);
    taken.add(free.toLowerCase());
    names.set(wanted, free);
    return free;
  };
  const listSheet = book.lists.length > 0 ? name(listsName) : "";
  const steps: { wanted: string; queue(sheet: Excel.Worksheet): void; freeze: string | null }[] = [
    ...(listSheet === "" ? [] : [{ wanted: listsName, queue: (sheet: Excel.Worksheet) => queueLists(sheet, book), freeze: null }]),
    { wanted: book.cover.name, queue: (sheet) => queueTextSheet(sheet, withNames(book.cover, names)), freeze: frozenText(book.cover) },
    ...book.sheets.map((plan) => ({ wanted: plan.name, queue: (sheet: Excel.Worksheet) => queueFillInSheet(sheet, plan, book, listSheet), freeze: frozenRows })),
    { wanted: book.examples.name, queue: (sheet) => queueTextSheet(sheet, book.examples), freeze: frozenText(book.examples) },
  ];
  for (const { wanted } of steps) if (wanted !== listsName) name(wanted);
  const order = [...steps.filter(({ wanted }) => wanted !== listsName), ...steps.filter(({ wanted }) => wanted === listsName)];
  const entry: SheetsJournal = {
    kind: "sheets", make: order.map(({ wanted, freeze }) => ({ name: names.get(wanted)!, freeze })), hidden: listSheet === "" ? null : listSheet, remove: [],
  };
  let values: Excel.Range[] = [];
  const { lost } = await carryOut(session, records, {
    entry,
    prepare: async () => {
      for (const [at, { wanted, queue }] of steps.entries()) {
        options.onProgress?.(at, steps.length);
        const sheet = addOwn(session, names.get(wanted)!);
        // Nobody sees or fills a part of it.
        sheet.visibility = "VeryHidden";
        queue(sheet);
        await session.sync();
      }
    },
    commit: async ({ close }) => {
      queueShow(session, entry);
      values = order.map(({ wanted }) => usedValues(worksheets.getItem(names.get(wanted)!)));
      close();
      await session.sync();
    },
    stands: async (again) => {
      const { heads: now } = await readSheetHeads(again);
      return entry.make.every((one) => now.some((head) => head.name === one.name && (head.visibility === "visible" || one.name === entry.hidden)));
    },
  });
  const sheetOf = (wanted: string): Excel.Worksheet => worksheets.getItem(names.get(wanted)!);
  const paper = await setUpPaper(session, [
    ...[book.cover, book.examples].map((one) => () => queueTextPaper(sheetOf(one.name), one)),
    ...book.sheets.map((plan) => () => queueFillInPaper(sheetOf(plan.name), plan)),
  ]);
  if (options.instead !== undefined) {
    worksheets.getItem(options.instead).delete();
    await session.finish();
  }
  const pairs = order.map(({ wanted }): [string, string] => [wanted, names.get(wanted)!]);
  return { names: pairs, sheets: lost || values.some((one) => !(one.values as unknown)) ? null : pairs.map(([wanted, made], at) => ({ wanted, name: made, print: printOf(values[at]) })), paper };
}

async function readPrints(session: ExcelSession, names: readonly [string, string][]): Promise<MadeSheet[]> {
  const values = names.map(([, name]) => usedValues(session.workbook.worksheets.getItem(name)));
  await session.sync();
  return names.map(([wanted, name], at) => ({ wanted, name, print: printOf(values[at]) }));
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
