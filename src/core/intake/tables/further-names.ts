import { normalise } from "../../dictionary/text/normalise";
import type { RecordMatch } from "./match";
import type { SheetGrid } from "./sheet-grid";

/**
 * Columns that name a second (third …) person or class in each row, in a layout no header tells apart: 姓名 | 姓名 | 职称 | 职称.
 * Each name is a record of its own, with what stands under the labels that come again as often; nobody goes uncounted.
 */
export function furtherNames({ type, fields, duplicates }: RecordMatch): RecordMatch[] {
  const names = duplicates.filter(({ field }) => field.id === "name" && type.unitField !== "name");
  const unit = fields.get(type.unitField);
  return names.map(({ column, field }, at) => {
    const own: RecordMatch["fields"] = new Map([[field.id, { column, field, confidence: 0.6, reason: "alias" as const }]]);
    for (const [id, entry] of fields) {
      const again = duplicates.filter((one) => one.field.id === id);
      // As many of a label as of names: the second belongs to the second.
      if (id !== field.id && again.length === names.length) own.set(id, { column: again[at].column, field: again[at].field, confidence: 0.6, reason: "alias" });
      else if (entry.reason === "sheet") own.set(id, entry);
    }
    if (unit && !own.has(unit.field.id)) own.set(unit.field.id, unit);
    return { type, fields: own, duplicates: [], weight: 0 };
  });
}

/** The rows of which the match says something besides whose they are and what number they have. */
export function rowsSpokenOf(grid: SheetGrid, rows: readonly number[], { type, fields }: RecordMatch): number[] {
  const columns = [...fields].filter(([id]) => id !== type.unitField && id !== "id" && id !== "unitCreditCode").map(([, { column }]) => column.column);
  return rows.filter((row) => columns.some((column) => normalise(grid.text(row, column)) !== ""));
}
