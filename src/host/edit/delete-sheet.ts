import { EventNumber } from "../event-number";
import { breakReferences } from "../formula/references";
import type { Sheet } from "../model/workbook";
import { invalidOperation } from "../office/host-error";
import { activateSheet } from "./activate-sheet";

/** Deletes a sheet: formulas that name it become #REF!, for good (limit L54). A very hidden sheet is refused (L62). */
export function deleteSheet(sheet: Sheet, source: "Local" | "Remote" = "Local"): void {
  const { workbook } = sheet;
  if (source === "Local") {
    workbook.checkStructure();
    if (sheet.visibility === "veryHidden") throw invalidOperation("A very hidden worksheet cannot be deleted.");
  }
  workbook.checkNotLastVisible(sheet);
  const at = workbook.sheets.indexOf(sheet);
  if (at < 0) return;
  workbook.sheets.splice(at, 1);
  if (sheet.openedAs !== undefined) workbook.removed.push(sheet.openedAs);
  for (const name of workbook.names.filter((n) => n.sheet === sheet)) workbook.names.splice(workbook.names.indexOf(name), 1);
  breakReferences(workbook, sheet.name);
  workbook.isDirty = true;
  if (workbook.active === sheet) {
    const near = workbook.sheets[at] ?? workbook.sheets[at - 1];
    const shown = near?.visibility === "visible" ? near : workbook.sheets.find((s) => s.visibility === "visible");
    // Without one a chart is in front: no worksheet is.
    if (shown) activateSheet(shown);
    else if (near) workbook.active = near;
  }
  workbook.tell({ event: EventNumber.deleted, target: "Workbook", args: { source, worksheetId: sheet.id } });
}
