import { refuse } from "../../write/refuse";
import type { SheetPart } from "../sheet/part";
import { MAX_ROWS } from "../../../sheet/area";
import { MAX_ROW_HEIGHT } from "../../../sheet/limits";

/** Sets the height of rows from…to (0-based); null gives them back to Excel's own measure. */
export function rowHeight(sheet: SheetPart, from: number, to: number, height: number | null, hidden: boolean | undefined, measured?: true): void {
  if (!(from >= 0 && from <= to && to < MAX_ROWS)) refuse("limit", `行高的行号 ${from + 1}–${to + 1} 超出了 Excel 工作表的范围。`);
  const all = from === 0 && to === MAX_ROWS - 1;
  const set = (row: number) => {
    // Nothing to take off from a row that is not there.
    const plain = height === null && !hidden;
    const draft = plain ? sheet.rows.existing(row) : sheet.rows.draft(row);
    if (!draft) return;
    const points = height === null ? null : Math.min(Math.max(height, 0), MAX_ROW_HEIGHT);
    draft.open.set("ht", points).set("customHeight", points === null || measured ? null : 1);
    if (hidden !== undefined) draft.open.set("hidden", hidden ? 1 : null);
  };
  if (!all) {
    for (let row = from; row <= to; row++) set(row);
    return;
  }
  for (const row of [...sheet.rows.numbers()]) set(row);
  const format = sheet.need("sheetFormatPr");
  format.set("defaultRowHeight", height ?? format.get("defaultRowHeight") ?? 15).set("customHeight", height === null ? null : 1);
  if (hidden !== undefined) format.set("zeroHeight", hidden ? 1 : null);
}
