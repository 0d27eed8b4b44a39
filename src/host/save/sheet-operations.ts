import type { SheetOperation } from "../../files/model";
import type { Sheet } from "../model/workbook";
import { pageSetup } from "./page-setup";
import { ruleOperations } from "./rule-operations";
import { validationOperations } from "./validation-operations";
import { rangeAddress } from "../../sheet/a1";

/** Everything that happened to a sheet since it was opened, as operations of the patch writer, in an order that gives the same sheet. */
export function sheetOperations(sheet: Sheet): SheetOperation[] {
  const { changed, page } = sheet;
  const operations = sheet.journal.operations().slice();
  if (changed.has("rules")) operations.push(...ruleOperations(sheet));
  if (changed.has("validations")) operations.push(...validationOperations(sheet));
  if (changed.has("freeze")) operations.push({ op: "freeze", rows: sheet.freeze?.rows ?? 0, columns: sheet.freeze?.columns ?? 0 });
  if (changed.has("page")) operations.push({ op: "page", setup: pageSetup(page) });
  if (changed.has("breaks")) operations.push({ op: "page", setup: { rowBreaks: page.rowBreaks } });
  if (changed.has("titles")) operations.push({ op: "printTitles", rows: page.titleRows && rangeAddress(page.titleRows), columns: page.titleColumns && rangeAddress(page.titleColumns) });
  if (changed.has("printArea")) operations.push({ op: "printArea", area: page.printAreas[0] ?? null });
  if (changed.has("tab")) operations.push({ op: "tabColor", color: sheet.tabColor === "" ? null : sheet.tabColor });
  if (changed.has("visibility")) operations.push({ op: "visibility", visibility: sheet.visibility });
  if (changed.has("gridlines")) operations.push({ op: "gridlines", shown: sheet.showGridlines });
  if (changed.has("filter")) operations.push({ op: "filter", area: sheet.autoFilter && sheet.autoFilter.area });
  if (changed.has("tableFilters")) for (const { name, filter } of sheet.tables) if (filter?.criteria.length === 0) operations.push({ op: "tableFilter", table: name });
  if (changed.has("protection")) {
    const allowed = sheet.protection?.options.allowFormatCells;
    operations.push({ op: "protect", protection: sheet.protection && { allowFormatCells: allowed } });
  }
  return operations;
}
