import { refuse } from "../../write/refuse";
import { type CellArea, MAX_COLUMNS, MAX_ROWS } from "../../../sheet/area";

/** An area that lies on the grid, its ends in order. @throws PatchRefusal (`limit`) */
export function checkArea(area: CellArea): CellArea {
  const { top, left, bottom, right } = area;
  const fits = [top, left, bottom, right].every(Number.isInteger) && 0 <= top && top <= bottom && bottom < MAX_ROWS && 0 <= left && left <= right && right < MAX_COLUMNS;
  return fits ? area : refuse("limit", `区域（第 ${top + 1}–${bottom + 1} 行，第 ${left + 1}–${right + 1} 列）不在 Excel 工作表的范围内，未做修改。`);
}
