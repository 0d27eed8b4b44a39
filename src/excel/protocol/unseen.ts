import type { ExcelSession } from "../run";

/** Takes off what a write has added where nobody sees it. What a person has made under such a name meanwhile stays, unless it holds nothing. Up to three syncs. */
export async function dropUnseen({ workbook: { worksheets }, finish }: ExcelSession, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const asked = names.map((name) => worksheets.getItemOrNullObject(name));
  for (const sheet of asked) sheet.load("name,visibility");
  await finish();
  const there = asked.filter((sheet) => !sheet.isNullObject).map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(false) }));
  for (const { used } of there) used.load("address");
  if (there.length > 0) await finish();
  // A batch may stop between adding a sheet and hiding it, or between making it less hidden and deleting it.
  const ours = there.filter(({ sheet, used }) => sheet.visibility !== "Visible" || used.isNullObject);
  for (const { sheet } of ours) queueRemoval(sheet);
  if (ours.length > 0) await finish();
}

/** Queues the removal of a sheet, whoever sees it: a very hidden one cannot be deleted. */
export function queueRemoval(sheet: Excel.Worksheet): void {
  sheet.visibility = "Hidden";
  sheet.delete();
}
