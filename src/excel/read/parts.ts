import { cellName } from "../../sheet/a1";
import { MAX_ROWS } from "../../sheet/area";
import { farColumns, farRows } from "../../sheet/far";
import { asProblem, ExcelProblem, type ProblemCode } from "../problem";
import type { ExcelSession } from "../run";
import { blockCells, type UsedPart } from "./blocks";

/** A used part that reads in fewer round trips than this costs no question; one that is wider than tables are, does. */
const worthAsking = 4 * blockCells;
const wide = 1_000;
const isWorthAsking = (part: UsedPart): boolean => cellsIn(part) > (part.columns > wide ? part.columns : worthAsking);
/** Bands of rows and of columns a part is divided into. */
const ways = 4;
/** Parts asked about in all, and in one round trip; a scattered sheet has no end. */
const mostAsked = 4_000;
const atOnce = 1_024;
/** What is left of a part has to be less than this for its pieces to be read in its place: pieces cost requests, too. */
const worthDividing = 0.75;

/** Cells of one sheet that are read at most: a sheet of full height with 20 columns passes. */
const mostCells = 25_000_000;
/** Bytes the columns of one sheet may take: a kind for each row, a value down to the last cell of the column. */
const mostBytes = 512 * 1024 * 1024;

/** Problems that are not about how much is asked. */
const others = new Set<ProblemCode>(["editing", "cancelled", "timeout", "noSheet", "busy"]);

interface Division {
  sheet: number;
  part: UsedPart;
  pieces?: Division[];
}

/**
 * The parts of sheets in which values stand, where the used part of a sheet is mostly blank: a stray cell far away is a part of its own,
 * and is not paid for with all that lies between. One sync for each division, none where all sheets are small.
 */
export async function findParts(session: ExcelSession, sheets: readonly Excel.Worksheet[], used: readonly (UsedPart | null)[]): Promise<UsedPart[][]> {
  const roots = used.map((part, sheet): Division | null => part && { sheet, part });
  let open = roots.filter((node): node is Division => node !== null && isWorthAsking(node.part));
  for (let asked = 0; open.length > 0 && asked < mostAsked; ) {
    const now = open.splice(0, atOnce / (ways * ways));
    const asks = now.flatMap((node) => divided(node.part).map((part) => ({ node, range: sheets[node.sheet].getRangeByIndexes(part.top, part.left, part.rows, part.columns).getUsedRangeOrNullObject(true) })));
    for (const { range } of asks) range.load("rowIndex,columnIndex,rowCount,columnCount");
    asked += asks.length;
    try {
      await session.sync();
    } catch (error) {
      if (others.has(asProblem(error).code)) throw error;
      // An Excel that does not answer for parts is read as a whole.
      break;
    }
    for (const node of now) node.pieces = [];
    for (const { node, range } of asks) {
      if (!range.isNullObject) node.pieces!.push({ sheet: node.sheet, part: { top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount } });
      range.untrack();
    }
    open = [...open, ...now.flatMap((node) => node.pieces!.filter(({ part }) => isWorthAsking(part) && part.rows * part.columns < cellsIn(node.part)))];
  }
  return roots.map((root) => (root ? partsOf(root) : []));
}

/** Throws where a sheet has more in it than can be read, naming what lies far away. */
export function refuseScattered(name: string, parts: readonly UsedPart[]): void {
  const cells = parts.reduce((sum, part) => sum + cellsIn(part), 0);
  if (cells <= mostCells && bytesOf(parts) <= mostBytes) return;
  const end = cellName(Math.max(...parts.map(bottomOf)), Math.max(...parts.map(rightOf)));
  const strays = parts.filter((part) => cellsIn(part) === 1).sort((a, b) => b.top + b.left - a.top - a.left).slice(0, 3).map(({ top, left }) => cellName(top, left));
  const which = strays.length > 0 ? `，例如 ${strays.join("、")}` : "";
  throw new ExcelProblem("payload", `工作表“${name}”的内容一直延伸到 ${end}，零散地分布在过大的范围里${which}，无法读取：请删去远处多余的内容并保存，或不选这张工作表，再试一次。`);
}

/**
 * Throws where something stands on a list of ours far from the list itself: all rows between would have to be read, kept apart and guarded. It is named, so
 * that whoever put it there can take it away. No question while the used part is small.
 */
export async function refuseStrays(session: ExcelSession, name: string, sheet: Excel.Worksheet, used: Excel.Range): Promise<void> {
  const [parts] = await findParts(session, [sheet], [{ top: used.rowIndex, left: used.columnIndex, rows: used.rowCount, columns: used.columnCount }]);
  if (parts.length === 0) return;
  const near = [parts.reduce((most, part) => (cellsIn(part) > cellsIn(most) ? part : most))];
  const far = new Set(parts.filter((part) => !near.includes(part)));
  for (const one of near) {
    for (const part of far) {
      if (gap(one.top, one.rows, part.top, part.rows) > farRows || gap(one.left, one.columns, part.left, part.columns) > farColumns) continue;
      far.delete(part);
      near.push(part);
    }
  }
  if (far.size === 0) return;
  const cells = [...far].map(({ top, left }) => cellName(top, left));
  throw new ExcelProblem("payload", `工作表“${name}”的 ${cells.slice(0, 3).join("、")}${cells.length > 3 ? " 等处" : ""} 填在远离其他内容的地方：请先删去那里的内容，再试一次。`);
}

const gap = (from: number, length: number, other: number, otherLength: number): number => Math.max(0, other - (from + length), from - (other + otherLength));

/** Per column down to which row its values reach, of the columns that have any; see `ColumnStore`. */
export function reachOf(parts: readonly UsedPart[]): Map<number, number> {
  const reach = new Map<number, number>();
  for (const part of parts) {
    for (let column = part.left; column <= rightOf(part); column++) reach.set(column, Math.max(reach.get(column) ?? 0, bottomOf(part) + 1));
  }
  return reach;
}

/** Rows in which the parts of a sheet lie, from the top, each once. */
export function rowRuns(parts: readonly UsedPart[]): Pick<UsedPart, "top" | "rows">[] {
  const runs: Pick<UsedPart, "top" | "rows">[] = [];
  for (const { top, rows } of [...parts].sort((a, b) => a.top - b.top)) {
    const last = runs.at(-1);
    if (last && top <= last.top + last.rows) last.rows = Math.max(last.rows, top + rows - last.top);
    else runs.push({ top, rows });
  }
  return runs;
}

export const rowsIn = (parts: readonly UsedPart[]): number[] => rowRuns(parts).flatMap(({ top, rows }) => Array.from({ length: rows }, (_, i) => top + i));

const cellsIn = ({ rows, columns }: UsedPart): number => rows * columns;
const bottomOf = ({ top, rows }: UsedPart): number => top + rows - 1;
const rightOf = ({ left, columns }: UsedPart): number => left + columns - 1;

function bytesOf(parts: readonly UsedPart[]): number {
  const reach = [...reachOf(parts).values()];
  const rows = Math.min(MAX_ROWS, Math.max(0, ...parts.map((part) => bottomOf(part) + 1)));
  return reach.reduce((sum, own) => sum + rows + 8 * own, 0);
}

/** A node as the parts that are read: its pieces where they are less, itself where dividing it gained nothing. */
function partsOf(node: Division): UsedPart[] {
  if (!node.pieces) return [node.part];
  const parts = node.pieces.flatMap(partsOf);
  return parts.reduce((sum, part) => sum + cellsIn(part), 0) < worthDividing * cellsIn(node.part) ? parts : [node.part];
}

function divided({ top, left, rows, columns }: UsedPart): UsedPart[] {
  const down = bands(top, rows);
  const across = bands(left, columns);
  return down.flatMap(([from, height]) => across.map(([begin, width]) => ({ top: from, left: begin, rows: height, columns: width })));
}

function bands(from: number, length: number): [number, number][] {
  const step = Math.ceil(length / ways);
  return Array.from({ length: Math.ceil(length / step) }, (_, i) => [from + i * step, Math.min(step, length - i * step)]);
}
