import { printOf, usedValues } from "../fillin/prints";
import type { SheetsJournal } from "../fillin/journal";
import { ExcelProblem } from "../problem";
import { readSheetHeads, type BookHeads } from "../read/sheets";
import type { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";
import { carryOut } from "../transaction";
import { forgetLast, lastList, lastNoted } from "./last-list";
import { readOldList } from "./old";
import { listPrint } from "../../core/reports/list-print";
import { writeOwnSheet } from "./write";

/**
 * Takes the list back that was written last: one that was made goes, also after the pane was closed; another says again what it said before, which only
 * the pane that wrote it knows. Null when the last write was none of a list. Refused when somebody wrote in it since.
 */
export async function undoList(session: ExcelSession, { heads, records, own }: BookHeads): Promise<{ sheet: string; cells: number } | null> {
  const list = lastList(records);
  const noted = lastNoted(records);
  if (!list && !noted) return null;
  if (!list && !noted!.made) throw new ExcelProblem("changed", `“${noted!.sheet}”改写前的内容没有保存（为保护个人信息，关闭任务窗格后不再保留），不能恢复成原来的样子：需要时请重新核验，再写一次。`);
  const name = list?.sheet ?? noted!.sheet;
  const before = list?.before ?? null;
  const columns = list?.own.columns ?? Array.from({ length: noted!.width }, (_, at) => ({ link: noted!.links.includes(at) }));
  const head = heads.find((one) => one.name === name);
  const known = own.get(name);
  if (!head) throw new ExcelProblem("noSheet", `工作表“${name}”已经不在，无法撤销写入。`);
  if (head.protected) throw new ExcelProblem("protected", `工作表“${name}”受保护，无法撤销写入：请先撤消保护，再试一次。`);
  const old = known ? await readOldList(session, head.sheet, known.header, columns.length) : null;
  const beside = old?.beside.some((cells) => cells.some(({ value }) => value !== "")) ?? false;
  if (!old || known!.print !== listPrint(columns, old.values) || (before === null && beside)) throw new ExcelProblem("changed", `“${name}”写入之后又有改动，不能整体撤销：请手工修改。`);
  if (before) await writeOwnSheet(session, before, undefined, true);
  else await remove(session, records, head.sheet, name);
  if (list) forgetLast(list);
  return { sheet: name, cells: list?.own.rows.length ?? noted!.rows };
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
