import { queueGuards, isGuarded } from "../protocol/guards";
import { sheetsOf, type FormJournal } from "./journal";
import type { WriteState } from "../protocol/write-state";
import { asProblem, ExcelProblem } from "../problem";
import { UndoStart } from "../protocol/undo-start";
import type { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";
import { asBefore, asPlanned, asWritten, queueBack, rowAfter, wayBack, type WayBack } from "./way-back";
import { readWritten, rowNow, type WrittenSheet } from "./written";
import { formulaIn } from "../text";
import type { Content } from "../../sheet/content";
import { printOf } from "./written";

/** What is not as it was before a write that was taken back. */
interface Restored {
  /** What a person changed since: cells. */
  differs: string[];
  /** Sheets that were left as they are, and why: sentences; "" where none was. */
  left: string;
  /** Cells that keep what was written. */
  lost: string[];
}

/** Times a sheet is read anew when somebody changes it in between. */
const mostTries = 4;

/**
 * Puts back what a write changed: its rows are removed, then every cell gets what it held before; what a person changed since is
 * left and named. What stands there is read in the request that puts it back. Safe to run again after a fault, because where the rows
 * stand is looked up each time. `allowed` looks at what is there first, and throws. The caller closes the journal. About four syncs.
 */
export async function restore(session: ExcelSession, records: RecordSheet, entry: FormJournal, how: "restoring" | "undoing", allowed: (written: readonly WrittenSheet[]) => void = () => undefined): Promise<Restored> {
  let before = "";
  const start = new UndoStart(session, records, how);
  for (let tries = 1; ; tries++) {
    const written = await readWritten(session, entry);
    allowed(written);
    const ways = written.map((one) => wayBack(one, how === "undoing" ? asWritten : asPlanned));
    refuse(ways, how);
    await hide(start, ways, how);
    if (how === "undoing" && ways.some(({ left }) => left !== null)) {
      for (const { one } of ways) if (one.part.created) one.sheet.visibility = "Visible";
      start.leave();
      await session.finish();
      throw new ExcelProblem("changed", `“${sheetsOf(entry)}”填写之后又有改动，不能整体撤销：请手工修改。`);
    }
    const reading = JSON.stringify(ways.map(({ one, cells }) => [one.name, one.last, one.lastColumn, one.from, cells.map((cell) => one.at(rowNow(one, cell), cell.column))]));
    // Some hosts search differently: what is refused twice over the same reading is no sign of a change.
    start.guard();
    if (tries < mostTries && reading !== before) for (const way of ways) guard(session, way);
    start.say(how);
    for (const way of ways) queueBack(way);
    const stands = ask(session, ways);
    records.queueState(session, (how === "undoing" ? "undone" : "restored") satisfies WriteState);
    try {
      await start.send();
    } catch (error) {
      if (tries === mostTries || reading === before || !isGuarded(asProblem(error))) throw error;
      before = reading;
      continue;
    }
    const wrong = stands();
    if (wrong !== null) {
      records.queueState(session, how satisfies WriteState);
      await session.finish();
      throw new ExcelProblem("notRestored", `工作表“${wrong}”没有恢复成写入前的样子：请重新打开任务窗格，程序会再试一次。`);
    }
    const gone = entry.parts.filter((part) => !part.created && !written.some((one) => one.part === part));
    return {
      differs: ways.flatMap((way) => way.differs),
      left: [...ways.flatMap((way) => way.left ?? []), ...gone.map((part) => `工作表“${part.sheet}”已经不在。`)].join(""),
      lost: ways.flatMap((way) => (way.left === null ? way.lost : [])),
    };
  }
}

/** Refuses what Excel would refuse, or misplace, half-way. */
function refuse(ways: readonly WayBack[], how: "restoring" | "undoing"): void {
  const [word, end] = how === "undoing" ? ["撤销", "再试一次"] : ["恢复", "再重新打开任务窗格"];
  for (const { one, nothing, left } of ways) {
    if (nothing || left !== null) continue;
    if (one.protected && !one.part.created) throw new ExcelProblem("protected", `工作表“${one.name}”受保护，不能${word}：请先在“审阅”里撤消工作表保护，${end}。`);
    if (one.filtered && !one.part.created) throw new ExcelProblem("filtered", `工作表“${one.name}”正在筛选，不能${word}：请先清除筛选，${end}。`);
  }
}

/** A sheet that goes is hidden first, so that nobody can write on it any more, and looked at once more. One sync where there are any. */
async function hide(start: UndoStart, ways: readonly WayBack[], how: "restoring" | "undoing"): Promise<void> {
  const going = ways.filter(({ one, left }) => one.part.created && one.part.print !== undefined && one.visible && left === null);
  if (going.length === 0) return;
  start.guard();
  start.say(how);
  const asked = going.map((way) => {
    way.one.sheet.visibility = "Hidden";
    const used = way.one.sheet.getUsedRangeOrNullObject(true);
    used.load("values");
    return { way, used };
  });
  await start.send();
  for (const { way, used } of asked) {
    if (used.isNullObject || printOf(used.values) === way.one.part.print) continue;
    way.left = `工作表“${way.one.name}”上另有填写，没有删除。`;
  }
}

/** Queues what Excel refuses when the sheet is not as it was just read. */
function guard(session: ExcelSession, { one, left, nothing, cells }: WayBack): void {
  if (left !== null || nothing || one.part.created) return;
  const shift = one.part.inserts.slice(one.from!);
  const anchors = one.part.anchors.flatMap((anchor) => (anchor ? [{ row: shift.reduce((row, { at, count }) => (at <= anchor.row ? row + count : row), anchor.row), column: anchor.column }] : []));
  const places = [...anchors, ...cells.map((cell) => ({ row: rowNow(one, cell), column: cell.column }))];
  const texts = places.flatMap(({ row, column }) => {
    const { value, formula } = one.at(row, column);
    return typeof value === "string" && formula === "" ? [{ row, column, text: value }] : [];
  });
  queueGuards(session, { sheet: one.sheet, name: one.name, last: one.last, lastColumn: one.lastColumn, texts });
}

/** Queues the question what stands there now, and answers what tells, once it is answered, the name of a sheet that is not as it was; null: none. */
function ask({ workbook }: ExcelSession, ways: readonly WayBack[]): () => string | null {
  const gone = ways.filter(({ one, left }) => one.part.created && left === null).map(({ one }) => one.name);
  workbook.worksheets.load("items/name");
  const asked = ways.filter(({ one, left, nothing }) => !one.part.created && left === null && !nothing).flatMap((way) => {
    const places = way.cells.map((cell) => ({ cell, row: rowAfter(way, cell) })).filter(({ row }) => row >= 0);
    if (places.length === 0) return [];
    const range = way.one.sheet.getRangeByIndexes(0, 0, Math.max(...places.map(({ row }) => row)) + 1, Math.max(...places.map(({ cell }) => cell.column)) + 1);
    range.load("values,formulas");
    return [{ way, places, range }];
  });
  return () => {
    const names = workbook.worksheets.items.map((sheet) => sheet.name);
    const stays = gone.find((name) => names.includes(name));
    if (stays !== undefined) return stays;
    return asked.find(({ places, range }) => {
      // What Excel does not give is looked at again at the next start.
      if (!(range.values as unknown)) return true;
      return places.some(({ cell, row }) => {
        const value = range.values[row][cell.column] as Content;
        return !asBefore(cell, { value, formula: formulaIn(range.formulas[row][cell.column], value) });
      });
    })?.way.one.name ?? null;
  };
}
