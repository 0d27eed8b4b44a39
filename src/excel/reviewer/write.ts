import { isDone, planKept, type ReviewerPlan, type ReviewerWish } from "../../core/reports/reviewer/plan";
import { firstHeader, type ReviewerColumn, type ReviewerSheet } from "../../core/reports/reviewer/sheet";
import { journalKey, type WriteState } from "../protocol/write-state";
import { whileStill, type Guarded } from "../protocol/guards";
import { setUpPaper } from "../paper";
import { ExcelProblem } from "../problem";
import { recordSheet } from "../known-sheets";
import { inExcel, type ExcelSession } from "../run";
import { readEnded } from "../settle";
import { addOwn, answered } from "../sheet-names";
import { cellText } from "../text";
import { carryOut } from "../transaction";
import { quietly } from "../watch";
import { drawColumn, drawKept, drawRows, queueKeptPaper, shadeRows } from "./draw";
import { lookAtAnswers, queueKeptGuards } from "./guard";
import { locateKept, type Located } from "./locate";
import { noteKept } from "./take-back";
import { cellPrint, printOf, type ReviewerJournal } from "./journal";
import { columnName } from "../../sheet/a1";

/** Bytes of one request; the web refuses 5 MB. */
const requestBytes = 3_500_000;

export interface ReviewerDone {
  /** Name of the workbook. */
  file: string;
  sheet: string;
  created: boolean;
  /** Rows added, cells set in rows that were there, rows greyed. */
  added: number;
  changed: number;
  greyed: number;
  /** Per wanted row, its cell to be filled in, 0-based. */
  places: { row: number; column: number }[];
  /** What became of an earlier write that was cut off: one Chinese sentence. */
  note?: string;
  /** False where the sheet stands and its page could not be set up. */
  paper: boolean;
}

interface ReviewerCall {
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
  /** Name of an empty sheet the caller has made for this: it is begun there. */
  blank?: string;
}

/**
 * Writes wanted rows and answers into a kept sheet: made when there is none, else added to in place. Rows may have been sorted,
 * columns moved, rows and columns of a person's own added; all of that stays. Refuses a protected or filtered sheet before
 * anything is written. What was read is looked at again in the request that writes: an answer lands in its own line, or the sheet is read
 * again, or nothing is written. A write that fails is taken back, at once or before the next one. About 6 syncs + one per 4,000 rows.
 */
export async function writeReviewerSheet(kept: ReviewerSheet, wish: ReviewerWish, call: ReviewerCall = {}): Promise<ReviewerDone> {
  return quietly(() => whileStill(() => kept.name, (guarded) => inExcel((session) => write(session, kept, wish, call, guarded), call.signal)));
}

async function write(session: ExcelSession, kept: ReviewerSheet, wish: ReviewerWish, call: ReviewerCall, guarded: Guarded): Promise<ReviewerDone> {
  const { settled, ...found } = await readEnded(session, () => locateKept(session, kept, call.blank));
  const { name, records } = found;
  const plan = planKept(kept, found.grid, wish);
  const waits = plan.columns.get(kept.waits)!;
  const report: ReviewerDone = {
    file: session.workbook.name, sheet: name, created: !found.exists, added: plan.append.rows.length, changed: plan.cells.length, greyed: plan.greyed.length,
    places: plan.places.map((row) => ({ row, column: waits })), ...(settled?.sentence && { note: settled.sentence }), paper: true,
  };
  if (found.exists && found.grid && isDone(plan)) return report;
  if (found.protected) throw new ExcelProblem("protected", `工作表“${name}”受保护，不能写入：请先在“审阅”里撤消工作表保护，再试一次。`);
  if (found.filtered) throw new ExcelProblem("filtered", `工作表“${name}”正在筛选，直接写入会错行：请先清除筛选，再试一次。`);
  if (found.structure && (!found.exists || !records.exists)) throw new ExcelProblem("structure");
  const width = Math.max(found.grid?.width ?? 0, ...[...plan.columns.values()].map((at) => at + 1));
  const entry = undoOf(kept, plan, found, width);
  const ask = guarded(JSON.stringify(entry));
  const byId = new Map(kept.columns.map((column) => [column.id, column]));
  let sheet = found.sheet!;
  recordSheet(records, { kind: kept.kind, title: kept.name, sheet: name });
  await carryOut(session, records, {
    entry,
    guard: () => {
      if (found.grid && ask) queueKeptGuards(session, sheet, name, kept, found.grid, plan);
      // Where the name was taken meanwhile, it stops here, and that sheet is not ours to take back.
      if (!found.sheet) sheet = addOwn(session, name);
    },
    commit: async ({ committed, close }) => {
      const overtaken = found.grid && entry.cells.length > 0 ? lookAtAnswers(session, records, sheet, entry) : null;
      if (!found.grid) drawKept(sheet, kept, firstHeader);
      for (const id of plan.made) drawColumn(sheet, kept, byId.get(id)!, plan.columns.get(id)!, plan.header, plan.columns);
      for (const { row, column, value } of plan.cells) setCell(sheet, byId.get(column)!, row, plan.columns.get(column)!, value);
      shadeRows(sheet, plan.revived, width, false);
      shadeRows(sheet, plan.greyed, width, true);
      await appendRows(session, sheet, kept, plan, width, call.onProgress);
      finish(sheet, plan, found, width);
      // The journal stays until it is known that nobody was quicker.
      if (overtaken) committed();
      else close();
      if (!found.sheet) sheet.load("id");
      await session.sync();
      if (!overtaken?.()) return;
      records.set(journalKey, entry);
      records.state = "restoring" satisfies WriteState;
      records.queueWrite(session);
      await session.finish();
      throw new ExcelProblem("changed");
    },
  });
  const noteId = (): void => {
    if (found.sheet || !answered(() => sheet.id)) return;
    // From now on it is found whatever it is called.
    recordSheet(records, { kind: kept.kind, title: kept.name, sheet: name, id: sheet.id });
    noteKept(records, { ...entry, id: sheet.id });
    records.queueWrite(session);
  };
  if (!found.grid) report.paper = await setUpPaper(session, [noteId, () => queueKeptPaper(session.workbook.worksheets.getItem(name), firstHeader)]);
  return report;
}

function setCell(sheet: Excel.Worksheet, column: ReviewerColumn, row: number, at: number, value: string): void {
  const cell = sheet.getRangeByIndexes(row, at, 1, 1);
  cell.numberFormat = [[formatOf(column)]];
  cell.values = [[column.date ? value : cellText(value)]];
}

/** What only programs read is not shown: it would make rows tall, and the page wide. */
const formatOf = ({ date, quiet }: ReviewerColumn): string => (quiet ? ";;;" : date ? "yyyy-mm-dd" : "@");

/** The rows below the last one; below them stays below. */
async function appendRows(session: ExcelSession, sheet: Excel.Worksheet, kept: ReviewerSheet, { append, columns }: ReviewerPlan, width: number, onProgress: ReviewerCall["onProgress"]): Promise<void> {
  const { at, rows, insert } = append;
  if (rows.length === 0) return;
  if (insert) sheet.getRange(`${at + 1}:${at + rows.length}`).insert("Down");
  drawRows(sheet, at, rows.length, width);
  const ours = kept.columns.map((column) => ({ column, at: columns.get(column.id)! }));
  for (const { column, at: place } of ours) sheet.getRangeByIndexes(at, place, rows.length, 1).numberFormat = formatOf(column) as never;
  for (let from = 0; from < rows.length; ) {
    let bytes = 0;
    let to = from;
    for (; to < rows.length; to++) {
      bytes += Object.values(rows[to]).reduce((sum, text) => sum + text.length * 3 + 3, 0);
      if (bytes > requestBytes && to > from) break;
    }
    for (const run of runsOf(ours)) {
      sheet.getRangeByIndexes(at + from, run[0].at, to - from, run.length).values = rows.slice(from, to).map((row) =>
        run.map(({ column }) => (column.date ? (row[column.id] ?? "") : cellText(row[column.id] ?? ""))),
      );
    }
    if (to < rows.length) await session.sync();
    onProgress?.(to, rows.length);
    from = to;
  }
}

/** Columns that lie side by side, left to right: a person's own between them are never written. */
function runsOf<T extends { at: number }>(columns: readonly T[]): T[][] {
  const runs: T[][] = [];
  for (const column of [...columns].sort((a, b) => a.at - b.at)) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.at === column.at - 1) runs.at(-1)!.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** The filter reaches to the last row; rows grow with their words. */
function finish(sheet: Excel.Worksheet, { header, append }: ReviewerPlan, { grid }: Located, width: number): void {
  const rows = (grid?.rows ?? 0) + append.rows.length;
  if (append.rows.length === 0 || rows === 0) return;
  sheet.getRangeByIndexes(append.at, 0, append.rows.length, width).format.autofitRows();
  if (!append.insert) sheet.autoFilter.apply(sheet.getRange(`A${header + 1}:${columnName(width - 1)}${header + 1 + rows}`));
}

function undoOf(kept: ReviewerSheet, plan: ReviewerPlan, { name, grid, exists, sheet }: Located, width: number): ReviewerJournal {
  const { header, append, columns } = plan;
  const before = grid?.rows ?? 0;
  const values = new Map([...columns.keys()].map((id) => {
    const list = [...(grid?.values.get(id) ?? new Array<string>(before).fill(""))];
    list.splice(append.at - header - 1, 0, ...append.rows.map((row) => row[id] ?? ""));
    return [id, list] as const;
  }));
  const cells = plan.cells.map(({ row, column, value }) => {
    const list = values.get(column)!;
    const was = String(list[row - header - 1] ?? "");
    list[row - header - 1] = value;
    const key = cellPrint(values.get(kept.key)?.[row - header - 1]);
    return { row, column: columns.get(column)!, before: was, after: cellPrint(value), key, date: kept.columns.some(({ id, date }) => id === column && date === true) };
  });
  const printed = kept.columns.filter(({ kind }) => kind !== "told");
  const at = (id: string): number => columns.get(id)!;
  const ids = [kept.unit, kept.key] as const;
  return {
    kind: "kept", sheet: name, ...(sheet && { id: sheet.id }), created: !exists, ...(exists && !grid && { begun: true }), header, cells,
    append: {
      at: append.at, count: append.rows.length, insert: append.insert, below: before, keys: [at(kept.unit), at(kept.key)],
      rows: append.rows.map((row) => [cellPrint(row[kept.unit]), cellPrint(row[kept.key])]),
      given: append.rows.flatMap((row, i) => printed.flatMap(({ id }): [number, number, string][] => (!ids.includes(id) && (row[id] ?? "") !== "" ? [[i, at(id), cellPrint(row[id])]] : []))),
    },
    made: plan.made.map(at), greyed: plan.greyed, revived: plan.revived, width,
    columns: printed.map(({ id }) => at(id)), told: kept.columns.flatMap(({ id, kind }) => (kind === "told" ? [at(id)] : [])), dates: printed.flatMap(({ id, date }) => (date ? [at(id)] : [])), print: printOf(printed.map(({ id }) => values.get(id)!)),
  };
}
