import type { Sheet, SheetTable, Workbook } from "../model/workbook";
import { itemNotFound } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import type { FilterRef } from "./auto-filter";
import { rangeOf } from "./range-ref";

interface TableRef {
  sheet: Sheet;
  table: SheetTable;
}

/** The tables of a workbook, or of one sheet. */
interface TableScope {
  workbook: Workbook;
  sheet?: Sheet;
}

const all = ({ workbook, sheet }: TableScope): TableRef[] => (sheet ? [sheet] : workbook.sheets).flatMap((on) => on.tables.map((table) => ({ sheet: on, table })));
const object = (ref: TableRef): OfficeObject => officeObject<TableRef>("Table", ref);
/** By name, which is its id here, too: no two tables of a workbook share one. */
const find = (scope: TableScope, key: unknown): TableRef | undefined => all(scope).find(({ table }) => table.name.toLowerCase() === String(key).toLowerCase());

/** `Excel.Table`: that it is there, and its filter. Everything else of it is refused by name. */
export const tableType: OfficeType<TableRef> = {
  name: "Table",
  identity: ({ table }) => ({ Id: table.name }),
  get: { Id: ({ table }) => table.name, Name: ({ table }) => table.name, ShowFilterButton: ({ table }) => table.filter !== null },
  object: {
    AutoFilter: ({ sheet, table }) => officeObject<FilterRef>("AutoFilter", { sheet, table }),
    Worksheet: ({ sheet }) => officeObject("Worksheet", sheet),
  },
  method: { GetRange: ({ sheet, table }) => rangeOf(sheet, table.area) },
};

/** `worksheet.tables` and `workbook.tables`: those of the file; none is made here. */
export const tableCollectionType: OfficeType<TableScope> = {
  name: "TableCollection",
  items: (scope) => all(scope).map(object),
  item: (scope, key) => {
    const table = find(scope, key);
    if (!table) throw itemNotFound(`table ${String(key)}`, "TableCollection.getItem");
    return object(table);
  },
  method: {
    GetCount: (scope) => all(scope).length,
    GetItemOrNullObject: (scope, args) => {
      const table = find(scope, args[0]);
      return table ? object(table) : null;
    },
  },
};
