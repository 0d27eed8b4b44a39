import { ExcelProblem } from "./problem";
import { inExcel } from "./run";

/** Shows a cell: activates its sheet and selects it; a hidden sheet is not unhidden but named. Two syncs. */
export async function goTo(sheet: string, address: string): Promise<void> {
  await inExcel(async ({ workbook, sync }) => {
    const target = workbook.worksheets.getItemOrNullObject(sheet);
    target.load("visibility");
    await sync();
    if (target.isNullObject) throw new ExcelProblem("noSheet", `工作表“${sheet}”已经不在：它可能被删除或改名，请重新核验。`);
    if (target.visibility !== "Visible") throw new ExcelProblem("noSheet", `工作表“${sheet}”是隐藏的：请先取消隐藏，再查看 ${address}。`);
    target.activate();
    target.getRange(address).select();
    await sync();
  });
}
