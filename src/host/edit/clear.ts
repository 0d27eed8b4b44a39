import type { Sheet } from "../model/workbook";
import { checkArrays, dropArrays } from "./arrays";
import { checkWritable } from "./check-writable";
import { changeLook } from "./format";
import { removeLinks } from "./links";
import { unmergeArea } from "./merge";
import { cellsChanged } from "./write-cells";
import { type CellArea, intersect, without } from "../../sheet/area";

/** Cuts an area out of what covers it; what is empty then goes. */
export function cutOut<T extends { areas: CellArea[]; touched?: boolean }>(items: T[], a: CellArea): T[] {
  for (const item of items) {
    if (!item.areas.some((one) => intersect(one, a))) continue;
    item.areas = item.areas.flatMap((one) => without(one, a));
    item.touched = true;
  }
  return items.filter((item) => item.areas.length > 0);
}

/** Empties cells: values and formulas. */
export function clearContents(sheet: Sheet, a: CellArea): void {
  checkWritable(sheet, [a]);
  const used = sheet.used(true);
  const within = used && intersect(used, a);
  if (!within) return;
  checkArrays(sheet, a);
  dropArrays(sheet, a);
  sheet.grid.each(within, (row, column) => sheet.grid.set(row, column, null));
  sheet.formulas.each(within, (row, column) => sheet.formulas.delete(row, column));
  cellsChanged(sheet, within, false);
}

/** `Range.clear`: as Excel's Clear All, Clear Formats (conditional ones too), Clear Contents, Clear Hyperlinks. */
export function clearArea(sheet: Sheet, a: CellArea, what: "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks"): void {
  if (what === "All" || what === "Contents") clearContents(sheet, a);
  if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") removeLinks(sheet, a);
  if (what !== "All" && what !== "Formats" && what !== "RemoveHyperlinks") return;
  if (what === "RemoveHyperlinks") {
    changeLook({ sheet, areas: [a] }, (style) => ({ ...style, font: undefined }));
    return;
  }
  unmergeArea(sheet, a);
  changeLook({ sheet, areas: [a] }, () => ({}));
  const before = JSON.stringify(sheet.rules.map((rule) => rule.areas));
  sheet.rules = cutOut(sheet.rules, a);
  if (JSON.stringify(sheet.rules.map((rule) => rule.areas)) !== before) sheet.changed.add("rules");
  if (what === "All") sheet.validations = cutOut(sheet.validations, a);
}
