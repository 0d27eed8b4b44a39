import { ourSheetKinds } from "../../sheet/our-sheets";
import type { PaneSheet } from "../pane-excel";
import { readMemory } from "../state/memory";
import type { Action } from "../state/action";
import type { Context } from "./context";
import { sentenceOf, text } from "./context";
import { offerKeptPacks } from "./own-packs";

/** Connects to Excel: recovers a write that was cut short, lists the sheets, restores the choices, listens for edits. */
export async function start(context: Context): Promise<void> {
  const { store, excel, packs } = context;
  try {
    const capabilities = await excel.probe();
    if (capabilities.writes) await recover(context);
    const kept = readMemory(await excel.loadMemory(), packs.map((pack) => pack.id));
    if (kept) store.dispatch({ type: "remembered", memory: kept });
    store.dispatch({ type: "connected", capabilities, sheets: await excel.listSheets() });
    if (capabilities.events) await excel.watch((sheets) => noteEdits(context, sheets));
    await offerKeptPacks(context);
  } catch (error) {
    const words = text(context);
    const note = sentenceOf(error, words.noExcel, words);
    store.dispatch({ type: "connected", capabilities: { marks: false, writes: false, events: false, note }, sheets: [] });
  }
}

/** The sheets may have changed since the pane was last looked at. */
export async function refreshSheets(context: Context): Promise<void> {
  try {
    context.store.dispatch({ type: "sheets", sheets: await context.excel.listSheets() } satisfies Action);
  } catch {
    // Excel is busy: the list as last known stays.
  }
}

function noteEdits(context: Context, sheets: readonly string[]): void {
  for (const sheet of sheets) context.edited.add(sheet);
  tellStale(context);
}

/** Says that the result is older than the sheets it is of; also of edits made while it was being worked out. */
export function tellStale({ store, edited }: Context): void {
  const { sheets, sessions } = store.get();
  const { result } = sessions.workbook;
  // A reviewer's own sheets count in both scopes, also when they came after the review.
  const kept = [...edited].some((name) => isKeptName(name, sheets));
  const reviewed = result?.files.some((file) => file.tables.some((table) => edited.has(table.sheet)));
  if (reviewed || kept) store.dispatch({ type: "stale", scope: "workbook" });
  if (kept) store.dispatch({ type: "stale", scope: "batch" });
}

function isKeptName(name: string, sheets: readonly PaneSheet[]): boolean {
  const known = sheets.find((sheet) => sheet.name === name);
  // One begun since the sheets were listed is known by its name until they are listed again.
  return known ? known.kept === true : Object.values(ourSheetKinds).some(({ use, title }) => use === "kept" && name.startsWith(title));
}

/** What cannot be recovered now (the sheet is protected, someone is typing) is said, and tried again before the next write; what another pane may still be writing, as soon as it cannot be any more. */
async function recover(context: Context): Promise<void> {
  const { store, excel } = context;
  const recovered = await excel.recover().catch((error: unknown) => ({ sentence: sentenceOf(error, text(context).unknownFailure, text(context)), again: undefined }));
  if (recovered === null) return;
  store.dispatch({ type: "notice", notice: { tone: "warning", text: recovered.sentence } });
  if (recovered.again !== undefined) setTimeout(() => void recover(context), recovered.again);
}
