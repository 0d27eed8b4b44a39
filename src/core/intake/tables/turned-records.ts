import { CellKind } from "../../../sheet/cells";
import { normalise } from "../../dictionary/text/normalise";
import { isMeasure } from "../../dictionary/values/measure";
import { isExplanation } from "./beside-values";
import { isBeside, type FormLabel } from "./form-labels";
import type { RecordMatch } from "./match";
import { isTotalWord, rowWord } from "./row-words";
import { fitOf, sampleOfCell } from "./sample";
import type { SheetGrid } from "./sheet-grid";

/** Part of the values of other than free words that must be such for a column to be a record. */
const mostly = 0.6;

/**
 * A record in a column beside a form's values: the labels with their values there, or undefined where the column is none, because it
 * names nothing or what stands there is not what the labels ask for.
 */
export function turnedRecord(grid: SheetGrid, { type, fields }: RecordMatch, labels: readonly FormLabel[], own: number, column: number): FormLabel[] | undefined {
  const moved = labels.map((label) => (isBeside(label) && label.column === own ? { ...label, column } : label));
  const naming = [type.unitField, "name"].flatMap((id) => fields.get(id) ?? []).map((entry) => moved[entry.column.column]).find((label) => label.column === column);
  if (!naming || grid.kind(naming.row, column) !== CellKind.text) return undefined;
  // 合计 and 计量单位 stand where names do and are none.
  const called = normalise(grid.text(naming.row, column));
  if (isTotalWord(rowWord(called)) || isExplanation(called) || isMeasure(called)) return undefined;
  let asked = 0;
  let good = 0;
  for (const { field, column: { column: at } } of fields.values()) {
    const label = moved[at];
    if (label.column !== column || grid.kind(label.row, column) === CellKind.blank || field.type === "string" || field.type === "text") continue;
    asked++;
    if (fitOf(sampleOfCell(grid, label.row, column), field) !== "against") good++;
  }
  return asked > 0 && good >= asked * mostly ? moved : undefined;
}
