import type { CellArea } from "../../sheet/area";
import { hasApi } from "../office";
import { asProblem, type ProblemCode } from "../problem";
import type { ExcelSession } from "../run";

/** A part of a sheet whose merges are asked for. */
interface MergePart {
  sheet: Excel.Worksheet;
  area: CellArea;
}

/** Parts a part is divided into where it holds more merges than Excel tells at once (512). */
const ways = 8;
/** Requests in all before it is given up: some ten thousand merges take about twenty. */
const mostRequests = 200;
/** Parts asked in one request. */
const atOnce = 64;

/** Queues the question for the merges of a range; null where this Excel cannot tell (before ExcelApi 1.13). */
export function queueMerges(range: Excel.Range): Excel.RangeAreas | null {
  if (!hasApi("1.13")) return null;
  const merged = range.getMergedAreasOrNullObject();
  // Not their address: Excel cuts it at 8,192 characters, and names no more than the first cells.
  merged.load("areaCount,areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return merged;
}

/** What was answered to such a question; null: nothing. */
export function mergesIn(merged: Excel.RangeAreas): CellArea[] | null {
  try {
    if (merged.isNullObject) return [];
    return merged.areas.items.map((range) => ({ top: range.rowIndex, left: range.columnIndex, bottom: range.rowIndex + range.rowCount - 1, right: range.columnIndex + range.columnCount - 1 }));
  } catch {
    return null;
  }
}

/** Problems that are not about how many merges there are. */
const others = new Set<ProblemCode>(["editing", "cancelled", "timeout", "noSheet"]);

/**
 * The merges of parts that hold too many for one question: a part that Excel does not tell of is divided and asked again. Null for a part of which not all
 * could be told. Syncs: one, and one for every part that is divided.
 */
export async function readMerges(session: ExcelSession, parts: readonly MergePart[]): Promise<(CellArea[] | null)[]> {
  const found: (CellArea[] | null)[] = parts.map(() => []);
  if (!hasApi("1.13")) return parts.map(() => null);
  const open = parts.map((part, index) => ({ ...part, index }));
  let batch = atOnce;
  for (let requests = 0; open.length > 0; requests++) {
    if (requests >= mostRequests) {
      for (const { index } of open) found[index] = null;
      break;
    }
    const now = open.slice(0, batch);
    const asked = now.map(({ sheet, area: { top, left, bottom, right } }) => queueMerges(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1))!);
    let failed = false;
    try {
      await session.sync();
    } catch (error) {
      if (others.has(asProblem(error).code)) throw error;
      failed = true;
    }
    const answers = asked.map(mergesIn);
    const told = failed ? answers.findIndex((answer) => answer === null) : now.length;
    for (const [i, answer] of answers.slice(0, told).entries()) found[now[i].index]?.push(...answer!);
    open.splice(0, told);
    if (!failed) continue;
    // An Excel that loses the answers before an error does not say which part it was: the first one is asked alone.
    if (told === 0 && batch > 1) {
      batch = 1;
      continue;
    }
    const [first] = open.splice(0, 1);
    const pieces = divided(first.area);
    if (pieces.length > 1) {
      open.unshift(...pieces.map((area) => ({ ...first, area })));
      continue;
    }
    // One cell is not too much: this Excel says it can and cannot.
    for (const { index } of [first, ...open]) found[index] = null;
    break;
  }
  return found;
}

function divided(area: CellArea): CellArea[] {
  const down = area.bottom > area.top;
  const [from, to] = down ? [area.top, area.bottom] : [area.left, area.right];
  const step = Math.ceil((to - from + 1) / ways);
  const pieces: CellArea[] = [];
  for (let at = from; at <= to; at += step) {
    const end = Math.min(to, at + step - 1);
    pieces.push(down ? { ...area, top: at, bottom: end } : { ...area, left: at, right: end });
  }
  return pieces;
}
