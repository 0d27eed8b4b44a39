import type { XmlElement } from "../xml/element";

/** Where a row goes; null: it is deleted. */
export type RowMap = (row: number) => number | null;

/**
 * Moves the anchors of drawings (and of controls inside a sheet): pictures, charts, shapes. What is anchored to one cell
 * keeps its height, what is anchored to two stretches, what is absolute stays. `at` is the row where deleted ends come to lie.
 */
export function moveAnchors(root: XmlElement, map: RowMap, at: number): void {
  for (const e of [...root.descendants()]) {
    const from = e.child("from");
    if (!from || e.get("editAs") === "absolute") continue;
    const before = rowOf(from);
    const after = moveEnd(from, map, at);
    const to = e.child("to");
    if (!to || before === null || after === null) continue;
    if (e.get("editAs") === "oneCell") setRow(to, (rowOf(to) ?? 0) + after - before);
    else moveEnd(to, map, at);
  }
}

function rowOf(end: XmlElement): number | null {
  const row = end.child("row");
  return row ? Number(row.text) : null;
}

function setRow(end: XmlElement, row: number): void {
  const own = end.child("row");
  if (own) own.text = String(row);
}

function moveEnd(end: XmlElement, map: RowMap, at: number): number | null {
  const row = rowOf(end);
  if (row === null) return null;
  const next = map(row);
  setRow(end, next ?? at);
  const offset = end.child("rowOff");
  if (next === null && offset) offset.text = "0";
  return next ?? at;
}
