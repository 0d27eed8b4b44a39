import { normaliseLabel } from "../label";
import type { Layout, PlacedCell } from "./layout";

/** How the place of a value is told in any sheet: by the label beside it, the label above it, or both. */
interface Anchors {
  /** Id of the label left of it in its row, the nearest one. */
  beside: string | null;
  /** No other value stands between that label and the value. */
  next: boolean;
  /** Id of the label above it. */
  above: string | null;
}

/** Text that is printed in a cell whatever is filled in; "" where there is none. */
export function fixedText({ cell }: PlacedCell): string {
  return cell.text ?? cell.parts?.map((part) => (typeof part === "string" ? part : "")).join("") ?? "";
}

/** True for cells that a value is written into. */
export function takesValue({ cell }: PlacedCell): boolean {
  return cell.value !== undefined || (cell.parts?.some((part) => typeof part !== "string") ?? false);
}

/** True for the cell that says which year the form is of. */
export function printsYear({ cell }: PlacedCell): boolean {
  const sources = cell.value ? [cell.value] : (cell.parts ?? []).flatMap((part) => (typeof part === "string" ? [] : [part.value]));
  return sources.some((source) => "given" in source && source.given === "year");
}

/** Of each cell that was asked about: every cell of a page asks about all others. */
const asked = new WeakMap<PlacedCell, boolean>();

/** True for cells a template prints: recognised by their text. */
export function isLabel(placed: PlacedCell): boolean {
  let is = asked.get(placed);
  if (is === undefined) asked.set(placed, (is = placed.block === undefined && normaliseLabel(fixedText(placed)) !== ""));
  return is;
}

/** Where the value cell stands from the labels around it. */
export function anchorsOf(layout: Layout, placed: PlacedCell): Anchors {
  const { top, left } = placed.area;
  const row = layout.cells.filter((other) => other !== placed && other.area.top === top && other.area.right < left && other.id[0] !== "s");
  const labels = row.filter(isLabel);
  const beside = labels.at(-1) ?? null;
  const between = row.filter((other) => beside === null || other.area.left > beside.area.right);
  const line = layout.cells.filter((other) => other.area.top === top && other.id[0] !== "s");
  // A heading across the page parts lines from lines; it is not the label of a column.
  const heading = (other: PlacedCell): boolean => line.length > 1 && line.every((one) => other.area.left <= one.area.left && other.area.right >= one.area.right);
  const above = layout.cells
    .filter((other) => isLabel(other) && !heading(other) && other.cell.value === undefined && other.area.bottom < top && other.area.left <= left && other.area.right >= left && other.id[0] !== "s")
    .sort((a, b) => b.area.bottom - a.area.bottom)[0];
  return { beside: beside?.id ?? null, next: beside !== null && !between.some(takesValue), above: above?.id ?? null };
}

/** What messages call a value: its own name, the words it stands in, the label beside or above it. */
export function nameOf(layout: Layout, placed: PlacedCell): string {
  if (placed.cell.name) return placed.cell.name;
  const own = fixedText(placed);
  if (normaliseLabel(own) !== "") return tidy(own);
  const { beside, next, above } = anchorsOf(layout, placed);
  const by = (id: string | null): string => (id === null ? "" : tidy(fixedText(layout.cells.find((one) => one.id === id)!)));
  return next || above === null ? by(beside) : by(above);
}

const tidy = (text: string): string => text.replace(/[\s_＿]+/gu, "");
