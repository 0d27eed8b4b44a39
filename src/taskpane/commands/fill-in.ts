import { fillInSteps, offeredSheets, roleOf, roles, type FillInOffer } from "../../core/fillin";
import { formsOf } from "../../core/forms/layouts";
import type { FillInDialogState } from "../state/state";
import { drain } from "../../worker/drain";
import { perform, text, type Context } from "./context";
import { refreshSheets } from "./start";

function dialogOf({ store }: Context): FillInDialogState | null {
  const { dialog } = store.get();
  return dialog?.kind === "fillIn" ? dialog : null;
}

const show = ({ store }: Context, dialog: FillInDialogState | null): void => store.dispatch({ type: "dialog", dialog });

/** Opens the dialog on the regulation that is chosen last; nothing is written yet. */
export function openFillIn(context: Context): void {
  const { store, packs } = context;
  const chosen = store.get().choice.packs.filter((id) => packs.some((pack) => pack.id === id));
  const pack = chosen[chosen.length - 1] ?? packs[packs.length - 1]?.id;
  if (pack === undefined) return;
  store.dispatch({ type: "notice", notice: null });
  show(context, { kind: "fillIn", pack, role: roles[0].id, without: [], running: null, report: null });
}

/** Changes what is to be made; another regulation or role offers all its sheets again. */
export function chooseFillIn(context: Context, change: Partial<Pick<FillInDialogState, "pack" | "role" | "without">>): void {
  const dialog = dialogOf(context);
  if (dialog && !dialog.running) show(context, { ...dialog, ...(change.without ? {} : { without: [] }), ...change });
}

export function closeFillIn(context: Context): void {
  show(context, null);
}

function wishOf({ packs }: Context, { pack: id, role }: FillInDialogState) {
  const pack = packs.find((one) => one.id === id)!;
  return { pack, known: packs, role: roleOf(role)!, forms: formsOf(pack) };
}

/** The sheets that regulation and role ask for. */
export function fillInOffers(context: Context, dialog: FillInDialogState): FillInOffer[] {
  return offeredSheets(wishOf(context, dialog));
}

/** Plans the sheets and adds them to the open workbook. */
export async function makeFillIn(context: Context): Promise<void> {
  const dialog = dialogOf(context);
  if (!dialog || dialog.running) return;
  const records = fillInOffers(context, dialog).map((offer) => offer.record).filter((record) => !dialog.without.includes(record));
  if (records.length === 0) return;
  const signal = context.cancel.workbook.start();
  const progress = (part: number, whole: number): void => show(context, { ...dialog, running: { part, whole } });
  progress(0, 0);
  const done = await perform(context, "workbook", async () => {
    const book = await drain(fillInSteps({ ...wishOf(context, dialog), records }), { signal });
    const report = await context.excel.makeFillIn(book, { signal, onProgress: progress });
    await refreshSheets(context);
    const { dispatch, get } = context.store;
    // What was made for a regulation is reviewed against it, unless another is chosen.
    if (get().choice.packs.length === 0) dispatch({ type: "choose", choice: { packs: [dialog.pack] } });
    show(context, { ...dialog, running: null, report });
  });
  if (!done) closeFillIn(context);
}

/** Removes what was made, but for sheets that were filled in since. */
export async function undoFillIn(context: Context): Promise<void> {
  const report = dialogOf(context)?.report;
  closeFillIn(context);
  if (!report) return;
  await perform(context, "workbook", async () => {
    const { removed, kept } = await context.excel.undoFillIn(report);
    await refreshSheets(context);
    const words = text(context);
    const left = kept.length > 0 ? words.fillInKept(kept.join(words.comma)) : "";
    context.store.dispatch({ type: "notice", notice: { tone: kept.length > 0 ? "warning" : "done", text: words.fillInUndone(removed.length) + left } });
  });
}
