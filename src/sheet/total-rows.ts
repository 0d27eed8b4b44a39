import { parseArea } from "./a1";

/*
 * Which rows a file itself tells to be totals. Files and Excel ask here.
 */

/** A row that is a total by what the file says: the last row of a table with totals, SUBTOTAL, a sum over its column, an outline's summary. */
export interface TotalRow {
  /** 0-based. */
  row: number;
  by: "table" | "subtotal" | "sum" | "outline";
}

const call = /^(SUBTOTAL|AGGREGATE|SUM|AVERAGE)\((.*)\)$/iu;
/** What only rounds or guards a result: ROUND(SUM(F2:F9),2). */
const wrapped = /^(?:ROUND|ROUNDUP|ROUNDDOWN|INT|IFERROR|N)\((.*?)(?:,[^(),]*)?\)$/iu;
/** [年培训人数], 表1[年培训人数]: a whole column of a table; [@…] and [#…] are parts of one. */
const wholeColumn = /^(?:[^[\]'"!,()]+)?\[[^[\]@#]+\]$/u;

/**
 * What a formula (without "=") at a cell (0-based) says of its row: a SUBTOTAL, or a sum, over other rows of its own
 * column. Totals across a row, and numbers counted up, say nothing.
 */
export function totalFormula(formula: string, row: number, column: number): "subtotal" | "sum" | undefined {
  const bare = formula.replace(/\s+/gu, "");
  if (bare.length > 500) return undefined;
  const inner = wrapped.exec(bare)?.[1];
  if (inner !== undefined && !call.test(bare)) return totalFormula(inner, row, column);
  const found = call.exec(bare);
  if (!found) return addsUp(bare, row, column) ? "sum" : undefined;
  const [, name, list] = found;
  const parts = list.split(",");
  const sub = /^(?:SUBTOTAL|AGGREGATE)$/iu.test(name);
  const ranges = /^SUBTOTAL$/iu.test(name) ? parts.slice(1) : /^AGGREGATE$/iu.test(name) ? parts.slice(2) : parts;
  if (ranges.length === 0 || !ranges.every((range) => wholeColumn.test(range) || isOwnColumn(range, row, column))) return undefined;
  return sub ? "subtotal" : "sum";
}

/** F5+F9: a total of subtotals. */
function addsUp(bare: string, row: number, column: number): boolean {
  const parts = bare.replace(/^\+/u, "").split("+");
  return parts.length >= 2 && parts.every((part) => !part.includes(":") && isOwnColumn(part, row, column));
}

/** A reference to other rows of the column. */
function isOwnColumn(range: string, row: number, column: number): boolean {
  const area = parseArea(range);
  return area !== null && area.left === column && area.right === column && (area.bottom < row || area.top > row);
}

/** The summary rows of an outline: rows less deep than the one before them (or after, where the summary stands above). */
export function outlineTotals(levels: ReadonlyMap<number, number>, above: boolean): number[] {
  const rows: number[] = [];
  for (const [row, level] of levels) {
    const at = above ? row - 1 : row + 1;
    if (at >= 0 && (levels.get(at) ?? 0) < level) rows.push(at);
  }
  return rows.sort((a, b) => a - b);
}

/** One fact a row, the surest first. */
export function totalRows(found: Iterable<TotalRow>): TotalRow[] {
  const order: TotalRow["by"][] = ["outline", "sum", "subtotal", "table"];
  const rows = new Map<number, TotalRow["by"]>();
  for (const { row, by } of found) if (order.indexOf(by) > order.indexOf(rows.get(row) ?? "outline") || !rows.has(row)) rows.set(row, by);
  return [...rows].map(([row, by]) => ({ row, by })).sort((a, b) => a.row - b.row);
}
