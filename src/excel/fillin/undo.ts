import { ExcelProblem } from "../problem";
import { inExcel } from "../run";
import { quietly } from "../watch";
import { readSheetHeads } from "../read/sheets";
import { readEnded } from "../settle";
import { carryOut } from "../transaction";
import type { SheetsJournal } from "./journal";
import type { FillInDone } from "./make";
import { printOf, usedValues } from "./prints";
import { listsName } from "../../core/fillin";

/**
 * Takes a fill-in workbook back: removes the sheets that still hold what was made, and names those that were filled in and
 * therefore stay. The list sheet stays as long as one of them does. Three syncs.
 */
export async function undoFillIn({ sheets }: Pick<FillInDone, "sheets">): Promise<{ removed: string[]; kept: string[] }> {
  return quietly(() => inExcel(async (session) => {
    const { heads, records, structure } = await readEnded(session, readSheetHeads);
    if (structure) throw new ExcelProblem("structure", "工作簿的结构受保护，不能删除工作表：请先在“审阅—保护工作簿”里撤消保护，再试一次。");
    const there = new Map(heads.map((head) => [head.name, head]));
    const present = sheets.filter(({ name }) => there.has(name));
    const values = present.map(({ name }) => usedValues(there.get(name)!.sheet));
    await session.sync();
    const filled = present.filter(({ print, wanted }, at) => wanted !== listsName && printOf(values[at]) !== print).map(({ name }) => name);
    const removed = present.filter(({ name, wanted }) => !filled.includes(name) && (wanted !== listsName || filled.length === 0));
    const names = new Set(removed.map(({ name }) => name));
    if (!heads.some((head) => head.visibility === "visible" && !names.has(head.name))) throw new ExcelProblem("changed", "工作簿里没有别的工作表，不能全部删除：请直接关闭而不保存。");
    const entry: SheetsJournal = { kind: "sheets", make: [], hidden: null, remove: removed.map(({ name, print }) => ({ name, print })) };
    const { differs } = removed.length === 0 ? { differs: [] as string[] } : await carryOut(session, records, {
      entry,
      commit: async ({ close }) => {
        for (const { name } of removed) there.get(name)!.sheet.delete();
        close();
        await session.sync();
      },
      stands: async (again) => !(await readSheetHeads(again)).heads.some((head) => names.has(head.name)),
    });
    return { removed: [...names].filter((name) => !name.startsWith(listsName) && !differs.includes(`工作表“${name}”`)), kept: [...filled, ...[...names].filter((name) => differs.includes(`工作表“${name}”`))] };
  }));
}
