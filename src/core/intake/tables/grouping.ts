import type { SheetCells } from "../../../sheet/cells";
import type { FieldPlace } from "../../dictionary/dataset";
import type { Field } from "../../dictionary/fields";
import type { FoundTable } from "./found-table";

/** Fields that only number the rows: they stand before what groups them. */
const numbers = new Set(["id", "rank"]);
/** The types whose values name a group: words, members of a list, years. */
const words = new Set(["string", "text", "enum", "string[]"]);

/** The columns of a table from the left, each beside its field; not what only numbers the rows, nor what stands in a further part. */
export const columnsInOrder = ({ columns }: Pick<FoundTable, "columns">): [string, FieldPlace][] =>
  [...columns].filter(([id, { row, rows }]) => row === undefined && !rows && !numbers.has(id)).sort(([, a], [, b]) => a.column - b.column);

/** What the field says may be said of a group of rows: words, a member of a list, a year. */
export const saysGroup = ({ type, shape }: Field): boolean => (words.has(type) && shape === undefined) || shape === "year";

/**
 * The fields of a table whose columns group its rows: the leading ones, merged down beside several rows that are told apart by what stands
 * right of them. The value of such a merge counts for each of its rows.
 */
export function groupingFields({ merges }: Pick<SheetCells, "merges">, table: FoundTable): ReadonlySet<string> {
  const found = new Set<string>();
  if (merges.length === 0 || table.layout === "form") return found;
  const leading = columnsInOrder(table);
  for (const [id, { column }] of leading) {
    const field = table.readings.get(id)?.field;
    const down = merges.some((area) => area.left === column && area.right === column && area.bottom > area.top && area.top >= table.headerRow);
    if (!field || !down || !(words.has(field.type) || field.shape === "year")) break;
    found.add(id);
  }
  // Where nothing is left to tell the rows apart, nothing groups them.
  return found.size < leading.length ? found : new Set();
}
