import { normalise } from "../text/normalise";
import type { RecordMatch } from "./match";
import type { NamelessRow } from "./nameless-rows";
import type { SheetGrid } from "./sheet-grid";

/** Said in brackets behind the name, all of it: 园林班（因故取消）. 关于取消…的培训班 and （延期举办） are classes. */
const notHeld = /\(((?:因[^()]{1,8})?(?:已|后)?(?:取消|停办|未举办|未开班|未开办|未办|没办|流班)(?:举办|开班|办班)?)\)$/u;

/** Rows of classes whose names say that they were not held: nothing is asked of them, and a person is told. */
export function classesNotHeld(grid: SheetGrid, rows: readonly number[], matches: readonly RecordMatch[]): NamelessRow[] {
  const name = matches.find(({ type }) => type.id === "trainingClass")?.fields.get("name");
  if (!name) return [];
  const { column } = name.column;
  return rows.flatMap((row): NamelessRow[] => {
    const text = grid.text(row, column);
    const said = notHeld.exec(normalise(text))?.[1];
    if (said === undefined) return [];
    const message = `“${text.trim()}”注明“${said}”，没有核验；如已举办，请去掉这一说明。`;
    return [{ row, why: `注明“${said}”的班次`, problem: { clause: "data/type", row, column, value: text, message, outcome: "review" } }];
  });
}
