import { isListed, listedOutcomes, rankOf, type Finding, type ListedOutcome } from "../../dictionary/finding";
import { areaName } from "../../../sheet/a1";
import { type CellArea, MAX_COLUMNS } from "../../../sheet/area";

/** Addresses of more than 8,192 characters are refused; the count of areas is kept low because it slows drawing. */
const addressLimit = 7_500;
const areasPerRule = 400;

/** One conditional format: a severity and the areas it covers. */
export interface MarkRule {
  severity: ListedOutcome;
  areas: CellArea[];
  address: string;
}

/** The mark of every cell of one sheet: row × 16,384 + column → severity. Only the first cell of a finding carries it. */
export function marksOf(findings: readonly Finding[]): Map<number, ListedOutcome> {
  const marks = new Map<number, ListedOutcome>();
  for (const finding of findings) {
    const { row, columns } = finding.place;
    if (columns.length === 0 || !isListed(finding.outcome)) continue;
    const key = row * MAX_COLUMNS + columns[0];
    const now = marks.get(key);
    if (now === undefined || rankOf(finding.outcome) < rankOf(now)) marks.set(key, finding.outcome);
  }
  return marks;
}

/** Cells of one severity as few rectangles: runs down a column, joined across where neighbours are equal. */
export function rectangles(cells: readonly number[]): CellArea[] {
  const byColumn = new Map<number, number[]>();
  for (const cell of cells) {
    const column = cell % MAX_COLUMNS;
    const rows = byColumn.get(column);
    if (rows) rows.push(Math.floor(cell / MAX_COLUMNS));
    else byColumn.set(column, [Math.floor(cell / MAX_COLUMNS)]);
  }
  const open = new Map<string, CellArea>();
  const areas: CellArea[] = [];
  for (const [column, rows] of [...byColumn].sort(([a], [b]) => a - b)) {
    for (const [top, bottom] of runs(rows.sort((a, b) => a - b))) {
      const left = open.get(`${top}:${bottom}`);
      if (left && left.right === column - 1) {
        left.right = column;
        continue;
      }
      const area = { top, left: column, bottom, right: column };
      open.set(`${top}:${bottom}`, area);
      areas.push(area);
    }
  }
  return areas.sort((a, b) => a.top - b.top || a.left - b.left);
}

function runs(rows: number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last && row <= last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}

/** Rules of a sheet, chunked so that every address is accepted; `single` gives each area a rule of its own. */
export function rulesOf(marks: ReadonlyMap<number, ListedOutcome>, single = false): MarkRule[] {
  const rules: MarkRule[] = [];
  for (const severity of listedOutcomes) {
    const cells = [...marks].flatMap(([cell, one]) => (one === severity ? [cell] : []));
    let rule: MarkRule | null = null;
    for (const area of rectangles(cells)) {
      const name = areaName(area);
      if (!rule || single || rule.areas.length >= areasPerRule || rule.address.length + 1 + name.length > addressLimit) {
        rule = { severity, areas: [area], address: name };
        rules.push(rule);
      } else {
        rule.areas.push(area);
        rule.address += `,${name}`;
      }
    }
  }
  return rules;
}

/** Cells a rule covers. */
export function cellCount(rule: MarkRule): number {
  return rule.areas.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
}
