import { printOf, usedValues } from "../fillin/prints";
import type { SheetsJournal } from "../fillin/journal";
import { ExcelProblem } from "../problem";
import { readSheetHeads, type BookHeads } from "../read/sheets";
import type { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";
import { carryOut } from "../transaction";
import { forgetLast, lastList } from "./last-list";
import { readOldList } from "./old";
import { listPrint } from "../../core/reports/list-print";
import { writeOwnSheet } from "./write";

/**
 * Takes the list back that was written last: one that was made goes, another says again what it said before. Null when the last write was
 * none of a list. Refused when somebody wrote in it since.
 */
export async function undoList(session: ExcelSession, { heads, records, own }: BookHeads): Promise<{ sheet: string; cells: number } | null> {
  const list = lastList(records);
  if (!list) return null;
  const { sheet: name, own: now, before } = list;
  const head = heads.find((one) => one.name === name);
  const known = own.get(name);
  if (!head) throw new ExcelProblem("noSheet", `工作表“${name}”已经不在，无法撤销写入。`);
  if (head.protected) throw new ExcelProblem("protected", `工作表“${name}”受保护，无法撤销写入：请先撤消保护，再试一次。`);
  const old = known ? await readOldList(session, head.sheet, known.header, now.columns.length) : null;
  const beside = old?.beside.some((cells) => cells.some(({ value }) => value !== "")) ?? false;
  if (!old || known!.print !== listPrint(now.columns, old.values) || (before === null && beside)) throw new ExcelProblem("changed", `“${name}”写入之后又有改动，不能整体撤销：请手工修改。`);
  if (before) await writeOwnSheet(session, before);
  else await remove(session, records, head.sheet, name);
  forgetLast(list);
  return { sheet: name, cells: now.rows.length };
}

async function remove(session: ExcelSession, records: RecordSheet, sheet: Excel.Worksheet, name: string): Promise<void> {
  const values = usedValues(sheet);
  await session.sync();
  const entry: SheetsJournal = { kind: "sheets", make: [], hidden: null, remove: [{ name, print: printOf(values) }] };
  const { differs } = await carryOut(session, records, {
    entry,
    commit: async ({ close }) => {
      sheet.delete();
      close();
      await session.sync();
    },
    stands: async (again) => !(await readSheetHeads(again)).heads.some((head) => head.name === name),
  });
  if (differs.length > 0) throw new ExcelProblem("changed", `“${name}”写入之后又有改动，不能整体撤销：请手工修改。`);
}
