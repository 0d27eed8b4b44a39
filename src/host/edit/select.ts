import { EventNumber } from "../events";
import { areaName } from "../model/address";
import type { CellArea } from "../model/area";
import type { Sheet } from "../model/sheet";
import { activateSheet } from "./activate-sheet";

/** Selects areas of a sheet and brings it to the front. */
export function select(sheet: Sheet, areas: CellArea[]): void {
  activateSheet(sheet);
  sheet.selection = areas.map((a) => ({ ...a }));
  const address = areas.map((a) => areaName(a)).join(",");
  sheet.workbook.tell({ event: EventNumber.selectionChanged, target: sheet.id, args: { address, worksheetId: sheet.id } });
}
