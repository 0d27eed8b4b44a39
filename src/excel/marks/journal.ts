import * as z from "zod/mini";
import type { Settled } from "../protocol/settled";
import { readSheetHeads } from "../read/sheets";
import type { RecordSheet } from "../protocol/record-sheet";
import { ExcelProblem } from "../problem";
import type { ExcelSession } from "../run";
import { byLook, findOurRules, recordedMarks, type Recognise } from "./ours";
import { markNumber } from "../../core/reports/marks/severity";

const noted = z.strictObject({ sheet: z.string(), id: z.optional(z.string()), rules: z.array(z.string()) });

/**
 * What is needed to end a write of marks that was cut off. New marks have higher numbers than any that was there: until all of them stand
 * ("committing") it is taken back by taking off the new ones, afterwards ("committed") it is finished by taking off the others.
 */
export const markJournal = z.strictObject({
  kind: z.literal("marks"),
  /** The first number of the new marks; of clearing, higher than any. */
  from: z.number(),
  /** Ids of the sheets that get marks, or lose them. */
  sheets: z.array(z.string()),
  /** What our notes say once it is done. */
  notes: z.array(noted),
});
export type MarkJournal = z.infer<typeof markJournal>;

/** Puts what our notes say of the marks right; the caller queues the record sheet. */
export function noteMarks(records: RecordSheet, notes: MarkJournal["notes"]): void {
  records.set("marks", notes.length > 0 ? notes : null);
}

/** Takes the new marks off, or those that they replace; looks again before it is said. Two syncs, the record sheet apart. */
export async function settleMarks(session: ExcelSession, records: RecordSheet, { from, sheets, notes }: MarkJournal, written: boolean): Promise<Settled> {
  const left = await takeOff(session, from, sheets, written);
  if (left > 0 && (await takeOff(session, from, sheets, written)) > 0) throw new ExcelProblem("notRestored", "标记没有清除完：请重新打开任务窗格，程序会再试一次。");
  if (written) noteMarks(records, notes);
  return { sheet: "", restored: !written, differs: [], sentence: written ? null : "上次标记没有完成，已恢复成标记前的样子。" };
}

/** Answers how many there were. */
async function takeOff(session: ExcelSession, from: number, begun: readonly string[], written: boolean): Promise<number> {
  const { heads, records } = await readSheetHeads(session);
  const open = heads.flatMap((head) => (head.protected ? [] : [head.sheet]));
  const recorded = recordedMarks(records, heads.map((head) => head.sheet));
  const older: Recognise = (id, formula, colour) => byLook(id, formula, colour) && markNumber(formula)! < from;
  // A batch may stop between adding a rule and giving it its formula, or its colour; a person's own always has a formula.
  const newer: Recognise = (_, formula) => (markNumber(formula) ?? -1) >= from || /^=?$/u.test(formula);
  const shut = heads.filter((head) => head.protected && begun.includes(head.sheet.id));
  const some = [...(written ? open : open.filter((sheet) => begun.includes(sheet.id))), ...shut.map(({ sheet }) => sheet)];
  const found = await findOurRules(session, some, written ? older : newer, recorded);
  const stuck = shut.find((_, i) => found[some.length - shut.length + i].formats.length > 0);
  if (stuck) throw new ExcelProblem("protected", `工作表“${stuck.name}”受保护，上面的标记不能清除：请先在“审阅”里撤消工作表保护，再重新打开任务窗格。`);
  const rules = found.flatMap(({ formats }) => formats);
  for (const format of rules) format.delete();
  if (rules.length > 0) await session.finish();
  return rules.length;
}

