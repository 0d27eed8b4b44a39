import type { ExcelSession } from "../run";

/** Queues the question whether rows of a sheet are filtered; `isFiltered` tells, once it is answered. */
export function askFilter(sheet: Excel.Worksheet): void {
  sheet.autoFilter.load("isDataFiltered");
  sheet.tables.load("items/showFilterButton");
}

/** True where the sheet's own filter or that of a table on it hides rows: what is written as a block goes astray there. */
export async function isFiltered(sheet: Excel.Worksheet, sync: ExcelSession["sync"]): Promise<boolean> {
  return sheet.autoFilter.isDataFiltered || hasFilteredTable(sheet, sync);
}

/** The same of tables alone; whether they have filter buttons has to be loaded. One sync more only where there are such tables. */
export async function hasFilteredTable(sheet: Excel.Worksheet, sync: ExcelSession["sync"]): Promise<boolean> {
  const filters = sheet.tables.items.filter((table) => table.showFilterButton).map((table) => table.autoFilter);
  if (filters.length === 0) return false;
  for (const filter of filters) filter.load("isDataFiltered");
  await sync();
  return filters.some((filter) => filter.isDataFiltered);
}
