import type { FoundTable } from "./found-table";

/**
 * The tables without those that one label alone makes of their kind, where another table of the kind stands in the workbook: 占地面积 in
 * a list of units beside a list of their facilities. Their label is told as that kind's in the table it stands in.
 */
export function withoutSlight(tables: FoundTable[]): FoundTable[] {
  const better = tables.filter(({ byOne, rows }) => !byOne && rows > 0);
  // A fuller form is another applicant's: those of one were joined before.
  const left = tables.filter(({ byOne, record, layout }) => byOne && better.some((other) => other.record === record && (layout === "table" || other.layout === "table")));
  for (const table of left) tellBeside(table, tables.filter((other) => !left.includes(other) && other.sheet === table.sheet && other.headerRow === table.headerRow));
  return left.length === 0 ? tables : tables.filter((table) => !left.includes(table));
}

/** Its columns that nobody beside it uses are told there as columns of its kind. */
function tellBeside({ record, columns }: FoundTable, beside: readonly FoundTable[]): void {
  const used = new Set(beside.flatMap((other) => [...other.columns.values()].map(({ column, row }) => `${column},${row}`)));
  for (const { column, row, sheet, label } of columns.values()) {
    if (used.has(`${column},${row}`)) continue;
    for (const table of beside) {
      table.unmatched = [...new Set([...table.unmatched, label])];
      table.mayBe = new Map([...(table.mayBe ?? []), [label, { column, ...(row !== undefined && { row }), ...(sheet !== undefined && { sheet }), of: record, likeliest: [], possible: new Set<string>() }]]);
    }
  }
}
