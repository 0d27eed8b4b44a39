import type { ReviewOptions, ReviewResult } from "../../core/review/review";
import { WorkerLost } from "../../worker/client";
import { sentParameters } from "../select/parameters";
import { memoryOf } from "../state/memory";
import { savePrefs } from "../state/prefs";
import { Cancelled } from "../../worker/drain";
import { perform, reporter, type Context } from "./context";
import { mark } from "./marks";
import { refreshSheets, tellStale } from "./start";

/** Sheets to read: those chosen, or all visible ones; a reviewer's own in any case. */
function sheetsToReview(context: Context): string[] {
  const { choice, sheets } = context.store.get();
  const chosen = choice.sheets ?? sheets.filter((sheet) => sheet.visible).map((sheet) => sheet.name);
  return [...new Set([...chosen, ...sheets.filter((sheet) => sheet.kept).map((sheet) => sheet.name)])];
}

/** Reads the chosen sheets, reviews them, keeps the choices in the workbook, marks the cells. */
export async function reviewWorkbook(context: Context): Promise<void> {
  const { store } = context;
  const signal = context.cancel.workbook.start();
  const report = reporter(context, "workbook");
  report("read", 0, 0);
  const done = await perform(context, "workbook", async () => {
    // Answers that wait belong to what is read now.
    await context.answers.flush(context);
    // Since the last look a sheet may have come, gone, or been filled by us: a form we filled is no submission.
    await refreshSheets(context);
    if (signal.aborted) throw new Cancelled();
    const { choice } = store.get();
    const result = await readAndReview(context, signal, report);
    store.dispatch({ type: "reviewed", scope: "workbook", result });
    tellStale(context);
    await remember(context);
    savePrefs(() => localStorage, { packs: choice.packs });
  });
  if (done) await mark(context, signal);
}

/** The result of the chosen sheets as they are now; read anew once when the worker that had them died. */
export async function readAndReview(context: Context, signal?: AbortSignal, report: ReturnType<typeof reporter> = () => undefined): Promise<ReviewResult> {
  const { store, excel, open, packs } = context;
  for (let again = false; ; again = true) {
    context.edited.clear();
    const { choice, own } = store.get();
    const cells = await excel.read(sheetsToReview(context), { signal, onProgress: (part, whole) => report("read", part, whole) });
    const options: ReviewOptions = {
      packs: packs.filter((pack) => choice.packs.includes(pack.id)),
      known: [...packs],
      trial: own.filter(({ trial }) => trial).map(({ id }) => id),
      on: choice.on,
      params: sentParameters(choice, packs),
      // In the pane's state the open workbook has no name: it may be saved under another one.
      choices: choice.columns.filter((column) => column.file === "").map((column) => ({ ...column, file: cells.file })),
      templates: choice.templates,
    };
    try {
      return await open.review(cells, options, { signal, onProgress: ({ phase, done: part, total }) => report(phase, part, total) });
    } catch (error) {
      if (again || !(error instanceof WorkerLost)) throw error;
    }
  }
}

/** Keeps the choices in the workbook; a workbook that cannot be written to is reviewed all the same. */
export async function remember(context: Context): Promise<void> {
  const { store, excel, today } = context;
  try {
    await excel.saveMemory(memoryOf(store.get(), today()));
  } catch {
    // Read-only or protected: the choices last as long as the pane.
  }
}
