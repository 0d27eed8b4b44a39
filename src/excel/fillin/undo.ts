import { ExcelProblem } from "../problem";
import { inExcel } from "../run";
import { quietly } from "../watch";
import { printOf, usedValues, type FillInDone } from "./make";
import { listsName } from "../../core/fillin";

/**
 * Takes a fill-in workbook back: removes the sheets that still hold what was made, and names those that were filled in and
 * therefore stay. The list sheet stays as long as one of them does. Three syncs.
 */
export async function undoFillIn({ sheets }: Pick<FillInDone, "sheets">): Promise<{ removed: string[]; kept: string[] }> {
  return quietly(() => inExcel(async (session) => {
    const { worksheets } = session.workbook;
    worksheets.load("items/name,items/visibility");
    await session.sync();
    const there = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
    const present = sheets.filter(({ name }) => there.has(name));
    const values = present.map(({ name }) => usedValues(there.get(name)!));
    await session.sync();
    const filled = present.filter(({ print, wanted }, at) => wanted !== listsName && printOf(values[at].values) !== print).map(({ name }) => name);
    const removed = present.filter(({ name, wanted }) => !filled.includes(name) && (wanted !== listsName || filled.length === 0)).map(({ name }) => name);
    const left = worksheets.items.filter((sheet) => sheet.visibility === "Visible" && !removed.includes(sheet.name));
    if (left.length === 0) throw new ExcelProblem("changed", "工作簿里没有别的工作表，不能全部删除：请直接关闭而不保存。");
    for (const name of removed) there.get(name)!.delete();
    await session.sync();
    return { removed: removed.filter((name) => !name.startsWith(listsName)), kept: filled };
  }));
}
