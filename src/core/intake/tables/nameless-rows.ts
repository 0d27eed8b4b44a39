import { CellKind } from "../../../sheet/cells";
import { normalise } from "../../dictionary/text/normalise";
import { isPlaceholder, namesNothing, saysNothing } from "../../dictionary/values/placeholder";
import { saysTheSame } from "../../dictionary/values/pointer";
import type { HeaderProblem } from "./found-table";
import type { RecordMatch } from "./match";
import type { SetAsideRow } from "./set-aside-row";
import type { SheetGrid } from "./sheet-grid";

/**
 * Rows of a list of institutions whose name is 同上, 0, a dash or blank, with no credit code either: nobody can say whom they
 * speak of, so they are asked about and judge nobody. A blank name alone in its list is the one institution there, and one
 * under a name merged down belongs to that name.
 */
export function namelessRows(grid: SheetGrid, rows: readonly number[], matches: readonly RecordMatch[]): SetAsideRow[] {
  const match = matches.find(({ type }) => type.id === "institution") ?? matches.find(({ type }) => type.id === "recommendation");
  const name = match?.fields.get(match.type.unitField)?.column;
  if (!match || !name) return [];
  const code = match.fields.get("creditCode")?.column;
  const called = match.fields.get(match.type.unitField)!.field.name;
  const filled = (row: number, column: number): boolean => {
    const plain = normalise(grid.text(row, column));
    return grid.kind(row, column) !== CellKind.blank && !isPlaceholder(plain) && !saysNothing(plain);
  };
  const blanks = match.type.id === "institution" && rows.length > 1;
  const found: SetAsideRow[] = [];
  for (const row of rows) {
    if (code && filled(row, code.column)) continue;
    const text = grid.text(row, name.column);
    const plain = normalise(text);
    const none = namesNothing(plain) && !isPlaceholder(plain);
    if (!saysTheSame(text) && !none && (!blanks || filled(row, name.column) || grid.merge(row, name.column))) continue;
    const said = { code: "row-nameless" as const, data: { field: called, text: text.trim() } };
    const problem: HeaderProblem = { clause: "data/type", row, column: name.column, value: text, said, outcome: "review" };
    found.push({ row, why: { code: "nameless", data: said.data }, problem });
  }
  return found;
}
