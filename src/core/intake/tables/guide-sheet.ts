import { exampleWords } from "./example-name";
import type { SheetGrid } from "./sheet-grid";
import { labelKey } from "../headings/label";

/** The header of a guide stands within these rows. */
const rowsRead = 20;
const things = new Set(["栏目", "字段", "指标", "填报项目", "工作表"]);
const guidance = new RegExp(`^(?:${exampleWords}|填[写报](?:要求|说明))$`, "u");

/**
 * True for a sheet that tells how others are filled in: a row near its top has a column for what is filled in (栏目, 字段,
 * 工作表) and one for how (示例, 填写要求). What stands in such a sheet is nobody's data, whatever it is called.
 */
export function isGuideSheet(grid: SheetGrid): boolean {
  for (let row = 0; row < Math.min(grid.rows, rowsRead); row++) {
    const filled = grid.filled(row);
    if (filled.length < 2 || filled.length > 12) continue;
    const labels = filled.map((column) => labelKey(grid.text(row, column)));
    if (labels.some((label) => things.has(label)) && labels.some((label) => guidance.test(label))) return true;
  }
  return false;
}
