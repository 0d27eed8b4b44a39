import { markName } from "../../excel";
import { perform, reporter, text, type Context } from "./context";

/** Marks the findings of the last review in the sheets; sheets that cannot be marked are said. */
export async function mark(context: Context, signal: AbortSignal = context.cancel.workbook.start()): Promise<void> {
  const { store, excel } = context;
  const { result } = store.get().sessions.workbook;
  if (!result || !store.get().capabilities?.marks) return;
  const report = reporter(context, "workbook");
  await perform(context, "workbook", async () => {
    report("mark", 0, 0);
    const { marked, skipped, limited } = await excel.mark(result, { signal, onProgress: (part, whole) => report("mark", part, whole) });
    store.dispatch({ type: "marked", on: marked > 0 });
    if (skipped.length === 0 && limited === null) return;
    const words = text(context);
    const said = [words.marked(marked), ...(limited === null ? [] : [limited]), ...skipped.map(({ sheet, why }) => words.notMarked(sheet, why))];
    store.dispatch({ type: "notice", notice: { tone: "warning", text: said.reduce(words.together) } });
  });
}

/** Takes all our marks off again. */
export async function clearMarks(context: Context): Promise<void> {
  const { store, excel } = context;
  await perform(context, "workbook", async () => {
    const { protectedSheets, unlisted } = await excel.clearMarks();
    const words = text(context);
    store.dispatch({ type: "marked", on: protectedSheets.length > 0 });
    const said = [...(protectedSheets.length > 0 ? [words.marksLeft(protectedSheets.join(words.comma))] : []), ...(unlisted.length > 0 ? [words.marksUnlisted(unlisted.join(words.comma), markName)] : [])];
    store.dispatch({ type: "notice", notice: said.length > 0 ? { tone: "warning", text: said.reduce(words.together) } : { tone: "done", text: words.marksCleared } });
  });
}
