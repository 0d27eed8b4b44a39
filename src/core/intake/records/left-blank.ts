import { ValueState, type FieldColumn, type RecordSet } from "../../dictionary/dataset";
import { recordType } from "../../dictionary/dictionary";
import { institutionLists } from "../../dictionary/kept-by";
import type { SheetCells } from "../../../sheet/cells";
import type { FoundTable } from "../tables/found-table";
import { columnsInOrder, saysGroup } from "../tables/grouping";

/** Records (counted in the set) of which a grouping column is blank below a value. */
interface LeftBlank {
  field: string;
  records: number[];
}

/**
 * Leading columns filled in once for several rows, without a merge: whether the value above is meant for a blank below it nobody can
 * tell, and nobody forgot it in row after row. Evidence is that no value is written twice running, and that blanks come in runs.
 */
export function leftBlank({ merges }: Pick<SheetCells, "merges">, table: FoundTable, { fields }: RecordSet, first: number): LeftBlank[] {
  if (table.layout !== "table" || table.rows < 3) return [];
  const { unitField } = recordType(table.record)!;
  const leading = columnsInOrder(table);
  const found: LeftBlank[] = [];
  for (const [at, [id, { column }]] of leading.entries()) {
    const field = table.readings.get(id)?.field;
    const names = id === "name" || (id === unitField && institutionLists.includes(table.record));
    if (!field || names || !saysGroup(field) || at === leading.length - 1 || merges.some((area) => area.left <= column && column <= area.right && area.bottom >= table.headerRow)) break;
    const records = blanksBelow(fields.get(id)!, first, table.rows, id === unitField);
    if (records.length === 0) break;
    found.push({ field: id, records });
  }
  return found;
}

/** @param several the values must be several: a unit named once is that of all rows, by other evidence */
function blanksBelow({ state, num }: FieldColumn, first: number, length: number, several: boolean): number[] {
  if (state[first] !== ValueState.ok) return [];
  const blanks: number[] = [];
  const values = new Set<number>();
  let [filled, longest, run] = [0, 0, 0];
  for (let at = first; at < first + length; at++) {
    if (state[at] === ValueState.blank) {
      blanks.push(at);
      longest = Math.max(longest, ++run);
    } else if (state[at] !== ValueState.ok || (run === 0 && at > first && num[at] === num[at - 1])) return [];
    else {
      filled++;
      values.add(num[at]);
      run = 0;
    }
  }
  if (several && values.size < 2) return [];
  return blanks.length > 1 && (blanks.length >= filled || longest > 1) ? blanks : [];
}
