import { ofFile } from "../../core/reports/findings";
import { sourceOf } from "../../core/dictionary/finding-place";
import type { TableSource } from "../../core/dictionary/dataset";
import type { ReviewResult } from "../../core/review/review";
import { perform, reporter, sentenceOf, text, type Context } from "./context";

/** Rows above and below that are shown with the row of a finding. */
const around = 8;

/** The table a finding stands in. */
export function tableOf({ files }: Pick<ReviewResult, "files">, { file, sheet, record }: { file: string; sheet: string; record: string }): TableSource | undefined {
  return files.find((one) => one.file === file)?.tables.find((one) => one.sheet === sheet && one.record === record);
}

/**
 * Opens the submitted file of a finding as a workbook of its own, a marked copy, at the cell. Where Excel cannot, its rows are shown in the pane.
 * Nothing is written into the open workbook.
 */
export async function openFile(context: Context, index: number): Promise<void> {
  const { store, files, batch, excel } = context;
  const result = store.get().sessions.batch.result!;
  const finding = result.findings[index];
  const { file, sheet } = sourceOf(finding, result);
  const bytes = files.get(file);
  if (!bytes) return showRows(context, index, text(context).fileNotHeld);
  const report = reporter(context, "batch");
  let why: string | undefined;
  await perform(context, "batch", async () => {
    report("open", 0, 0);
    const { row, columns } = finding.place;
    const at = columns.length > 0 && sheet !== "" ? { sheet, row, column: columns[0] } : undefined;
    try {
      const { own } = store.get();
      const { outcomes: _, ...mine } = ofFile(result, file);
      const { copy, told } = await batch.copy(file, { bytes, result: mine, own: own.flatMap(({ pack }) => pack ?? []), at });
      await excel.openWorkbook(copy);
      store.dispatch({ type: "notice", notice: { tone: told.length > 0 ? "warning" : "done", text: [text(context).fileOpened(file), ...told].reduce(text(context).together) } });
    } catch (error) {
      why = sentenceOf(error, text(context).fileNotOpened, text(context));
    }
  });
  if (why !== undefined) await showRows(context, index, why);
}

/** Shows the rows around a finding's cell, read only, below the headings of its table. @param why why the file is not opened beside */
export async function showRows(context: Context, index: number, why?: string): Promise<void> {
  const { store, batch } = context;
  const result = store.get().sessions.batch.result!;
  const finding = result.findings[index];
  const source = sourceOf(finding, result);
  const table = tableOf(result, source);
  const { row } = finding.place;
  const head = table ? table.headerRow - 1 : -1;
  const from = row < 0 ? head : Math.max(0, row - around);
  const wanted = [head - 1, head, ...Array.from({ length: 2 * around + 1 }, (_, i) => from + i)];
  await perform(context, "batch", async () => {
    const rows = batch.holds(source.file) ? await batch.rows(source.file, source.sheet || (table?.sheet ?? ""), wanted) : null;
    store.dispatch({ type: "dialog", dialog: { kind: "rows", finding: index, rows, ...(why !== undefined && { why }) } });
  });
}
