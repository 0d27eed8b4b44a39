import type { Visibility } from "../../sheet/cells";
import { EventNumber } from "../event-number";
import type { Sheet } from "../model/workbook";
import { activateSheet } from "./activate-sheet";

const NAMES: Record<Visibility, string> = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };

/** Shows or hides a sheet. @throws HostError InvalidOperation for the last visible one (limit L62). */
export function setVisibility(sheet: Sheet, visibility: Visibility): void {
  const { workbook, visibility: before } = sheet;
  if (before === visibility) return;
  workbook.checkStructure();
  if (visibility !== "visible") workbook.checkNotLastVisible(sheet);
  sheet.visibility = visibility;
  sheet.changed.add("visibility");
  workbook.isDirty = true;
  workbook.tell({
    event: EventNumber.visibilityChanged,
    target: sheet.id,
    args: { worksheetId: sheet.id, visibilityBefore: NAMES[before], visibilityAfter: NAMES[visibility] },
  });
  const shown = workbook.sheets.find((other) => other.visibility === "visible");
  if (workbook.active === sheet && shown && shown !== sheet) activateSheet(shown);
}
