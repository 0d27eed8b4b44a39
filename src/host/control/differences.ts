import type { CellColumn } from "../../sheet/cells";
import type { SheetSnapshot, Snapshot } from "./snapshot";
import { rangeAddress } from "../../sheet/a1";
import { area } from "../../sheet/area";

/** One thing that is not as it was: "names", "机构信息!rules", "机构信息!H7 value", "机构信息!H7 look", "机构信息!H7 formula". */
type Difference = string;

const cell = (row: number, column: number): string => rangeAddress(area(row, column));

function shown(column: CellColumn | undefined, row: number, texts: string[]): string {
  const kind = column?.kind[row] ?? 0;
  if (kind === 0) return "";
  const number = column!.value[row];
  // A date is a number to the grid: only its look tells.
  return kind === 3 || kind === 5 ? `${kind}:${texts[number]}` : `${kind === 2 ? 1 : kind}:${number}`;
}

function sheetDifferences(before: SheetSnapshot, after: SheetSnapshot, a: Snapshot, b: Snapshot, add: (what: Difference) => void): void {
  for (const [topic, text] of after.topics) if (before.topics.get(topic) !== text) add(`${after.name}!${topic}`);
  for (let c = 0; c < Math.max(before.columns.length, after.columns.length); c++) {
    const [x, y] = [before.columns[c], after.columns[c]];
    if (x?.kind === y?.kind && x?.value === y?.value) continue;
    const rows = Math.max(x?.kind.length ?? 0, y?.kind.length ?? 0);
    for (let r = 0; r < rows; r++) if (shown(x, r, a.texts) !== shown(y, r, b.texts)) add(`${after.name}!${cell(r, c)} value`);
  }
  for (let c = 0; c < Math.max(before.looks.length, after.looks.length); c++) {
    const [x, y] = [before.looks[c], after.looks[c]];
    const rows = Math.max(x?.length ?? 0, y?.length ?? 0);
    for (let r = 0; r < rows; r++) {
      const [m, n] = [x?.[r] ?? 0, y?.[r] ?? 0];
      if (m !== n && a.styles[Math.max(0, m - 1)] !== b.styles[Math.max(0, n - 1)]) add(`${after.name}!${cell(r, c)} look`);
    }
  }
  for (const key of new Set([...before.formulas.keys(), ...after.formulas.keys()]))
    if (before.formulas.get(key) !== after.formulas.get(key)) add(`${after.name}!${cell(...(key.split(",").map(Number) as [number, number]))} formula`);
}

/** Everything that differs between two moments of a workbook; at most `most` entries. Empty: nothing changed. */
export function differences(before: Snapshot, after: Snapshot, most = 1000): Difference[] {
  const found: Difference[] = [];
  const add = (what: Difference): void => {
    if (found.length < most) found.push(what);
  };
  for (const [topic, text] of after.topics) if (before.topics.get(topic) !== text) add(topic);
  for (const [id, sheet] of after.sheets) {
    const earlier = before.sheets.get(id);
    if (earlier) sheetDifferences(earlier, sheet, before, after, add);
    else add(`${sheet.name} added`);
  }
  for (const [id, sheet] of before.sheets) if (!after.sheets.has(id)) add(`${sheet.name} removed`);
  return found;
}
