import { EventNumber } from "../event-number";
import type { Sheet } from "../model/workbook";
import { activateSheet } from "./activate-sheet";
import { rangeAddress } from "../../sheet/a1";
import type { CellArea } from "../../sheet/area";

/** Selects areas of a sheet and brings it to the front. */
export function select(sheet: Sheet, areas: CellArea[]): void {
  activateSheet(sheet);
  sheet.selection = areas.map((a) => ({ ...a }));
  const address = areas.map((a) => rangeAddress(a)).join(",");
  sheet.workbook.tell({ event: EventNumber.selectionChanged, target: sheet.id, args: { address, worksheetId: sheet.id } });
}
