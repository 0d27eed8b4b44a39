import { refuse } from "../../write/refuse";
import { element, isElement, type XmlElement } from "../xml/element";
import type { SheetPart } from "../sheet/part";
import { MAX_COLUMNS } from "../../../sheet/area";

/** Widest column Excel allows, characters. */
const widest = 255;

/** Sets the width of columns from…to (0-based); null gives them the sheet's default. Runs of `cols` are split where needed. */
export function columnWidth(sheet: SheetPart, from: number, to: number, width: number | null, hidden: boolean | undefined): void {
  if (!(from >= 0 && from <= to && to < MAX_COLUMNS)) refuse("limit", `列宽的列号 ${from + 1}–${to + 1} 超出了 Excel 工作表的范围。`);
  const cols = oneList(sheet);
  split(cols, from);
  split(cols, to + 1);
  let next = from;
  for (const col of cols.all("col")) {
    const [min, max] = [Number(col.get("min")) - 1, Number(col.get("max")) - 1];
    if (max < from || min > to) continue;
    if (min > next) make(sheet, cols, next, min - 1, width, hidden, col);
    set(col, width, hidden);
    next = max + 1;
  }
  if (next <= to) make(sheet, cols, next, to, width, hidden, cols.all("col").find((col) => Number(col.get("min")) - 1 > to));
  for (const col of cols.all("col")) {
    // A column that says nothing is no column.
    if (col.attributeNames().every((name) => name === "min" || name === "max")) cols.remove(col);
  }
  if (!cols.children.length) sheet.drop(cols);
}

/** The sheet's columns; the schema allows several lists of them, which become one. */
function oneList(sheet: SheetPart): XmlElement {
  const cols = sheet.need("cols");
  for (const other of sheet.root.all("cols").slice(1)) {
    for (const col of other.all("col")) {
      other.remove(col);
      cols.append(col);
    }
    sheet.drop(other);
  }
  return cols;
}

/** Splits the run that holds column `at` so that one begins there. */
function split(cols: XmlElement, at: number): void {
  for (const col of cols.all("col")) {
    const [min, max] = [Number(col.get("min")) - 1, Number(col.get("max")) - 1];
    if (!(min < at && at <= max)) continue;
    const right = element(col.name, Object.fromEntries(col.attributeNames().map((name) => [name, col.get(name)])));
    col.set("max", at);
    right.set("min", at + 1);
    cols.insert(right, cols.nodes.indexOf(col) + 1);
    return;
  }
}

function make(sheet: SheetPart, cols: XmlElement, from: number, to: number, width: number | null, hidden: boolean | undefined, before: XmlElement | undefined): void {
  const col = sheet.make("col", { min: from + 1, max: to + 1 });
  set(col, width, hidden);
  const at = before ? cols.nodes.indexOf(before) : cols.nodes.length;
  cols.insert(col, at >= 0 && (!before || isElement(before)) ? at : cols.nodes.length);
}

function set(col: XmlElement, width: number | null, hidden: boolean | undefined): void {
  const chars = width === null ? null : Math.min(Math.max(width, 0), widest);
  col.set("width", chars).set("customWidth", chars === null ? null : 1).set("bestFit", null);
  if (hidden !== undefined) col.set("hidden", hidden ? 1 : null);
  // The schema lets width be absent, but Excel then hides what it cannot measure: a styled column keeps its default.
  if (chars === null && (col.get("style") || hidden)) col.set("width", 9.140625);
}
