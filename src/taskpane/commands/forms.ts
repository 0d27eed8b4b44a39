import { withExtended } from "../../core/language/pack/extend";
import type { Pack } from "../../core/language/pack/schema";
import type { FormChoice } from "../pane-excel";
import { WorkerLost } from "../../worker/client";
import type { PlannedForm } from "../../worker/plan-form";
import { formChoices } from "../select/forms";
import type { Dialog, SessionKey } from "../state/state";
import { perform, reporter, type Context } from "./context";
import { readAndReview, reviewWorkbook } from "./review";
import { readable, wireOptions } from "./files";

type FormDialog = Extract<Dialog, { kind: "form" }>;

/** Opens the dialog with the forms of the chosen regulations; nothing is written yet. */
export async function openForms(context: Context, scope: SessionKey): Promise<void> {
  context.store.dispatch({ type: "notice", notice: null });
  const forms = formChoices(chosenPacks(context));
  show(context, { kind: "form", scope, forms, form: forms[0]?.id ?? "", units: null, unit: "", report: null });
  await listUnits(context);
}

export function closeForms(context: Context): void {
  context.store.dispatch({ type: "dialog", dialog: null });
}

/** Chooses another form; one that is filled per unit asks for which. */
export async function chooseForm(context: Context, form: string): Promise<void> {
  const dialog = open(context);
  if (!dialog) return;
  show(context, { ...dialog, form, units: null, unit: "", report: null });
  await listUnits(context);
}

/** "" is all units. */
export function chooseUnit(context: Context, unit: string): void {
  const dialog = open(context);
  if (dialog) show(context, { ...dialog, unit, report: null });
}

const show = (context: Context, dialog: FormDialog): void => context.store.dispatch({ type: "dialog", dialog });

function open(context: Context): FormDialog | null {
  const { dialog } = context.store.get();
  return dialog?.kind === "form" ? dialog : null;
}

function chosenPacks(context: Context): Pack[] {
  const { packs } = context.store.get().choice;
  const all = withExtended(context.packs.filter(({ id }) => packs.includes(id)), [...context.packs]);
  // A round's own forms are what its round is about; those of the measures it extends come after.
  return [...all.filter((pack) => pack.extends !== undefined), ...all.filter((pack) => pack.extends === undefined)];
}

const formOf = ({ forms, form }: FormDialog): FormChoice | undefined => forms.find(({ id }) => id === form);

async function plan(context: Context, { scope, form }: FormDialog): Promise<PlannedForm> {
  if (scope === "batch") return context.batch.planForm(readable(context), wireOptions(context), form);
  try {
    return await context.open.planForm(form);
  } catch (error) {
    if (!(error instanceof WorkerLost)) throw error;
    // What was read went with its worker: it is read anew.
    await readAndReview(context);
    return context.open.planForm(form);
  }
}

async function listUnits(context: Context): Promise<void> {
  const dialog = open(context);
  if (!dialog || !formOf(dialog)?.perUnit || !context.store.get().sessions[dialog.scope].result) return;
  reporter(context, dialog.scope)("summary", 0, 0);
  await perform(context, dialog.scope, async () => {
    const { units } = await plan(context, dialog);
    // The person may have gone on to another form meanwhile.
    const now = open(context);
    if (now?.form === dialog.form) show(context, { ...now, units });
  });
}

/** Plans the form of a scope and fills it in; cells edited by hand are left alone until `overwrite`. */
export async function makeForm(context: Context, overwrite = false): Promise<void> {
  const { store, excel } = context;
  const dialog = open(context);
  if (!dialog || !formOf(dialog)) return;
  const { scope, unit } = dialog;
  if (!store.get().sessions[scope].result) return;
  // The form is of what the sheets say now, not of what they said at the last review.
  if (scope === "workbook" && store.get().sessions.workbook.stale) {
    await reviewWorkbook(context);
    if (store.get().sessions.workbook.stale) return closeForms(context);
  }
  reporter(context, scope)("summary", 0, 0);
  const done = await perform(context, scope, async () => {
    const planned = await plan(context, dialog);
    const report = await excel.fillForm(planned.plan, { overwrite, unit: unit === "" ? null : unit });
    show(context, { ...dialog, units: formOf(dialog)!.perUnit ? planned.units : null, report });
  });
  if (!done) closeForms(context);
}
