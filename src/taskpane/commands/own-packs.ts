import { largestPack } from "../../core/language/pack/limits";
import type { Trial, TrialProgress } from "../../core/author/trial";
import { refusedTrial } from "../../worker/refused-trial";
import { Cancelled } from "../../worker/drain";
import type { Dialog, BroughtPack } from "../state/state";
import { sentenceOf, text, type Context } from "./context";

type PackDialog = Extract<Dialog, { kind: "pack" }>;

/** Tries a pack of one's own from a file and shows what became of it; nothing is used yet. Ended when the dialog is closed. */
export async function openPack(context: Context, file: File): Promise<void> {
  const { store } = context;
  const words = text(context);
  const signal = context.trying.start();
  const show = (part: Omit<PackDialog, "kind" | "file">): void => void (signal.aborted || store.dispatch({ type: "dialog", dialog: { kind: "pack", file: file.name, ...part } }));
  store.dispatch({ type: "notice", notice: null });
  if (file.size > largestPack) return show({ text: "", trial: refusedTrial(words.packTooLarge) });
  show({ text: "", trial: null });
  try {
    const json = await file.text();
    show({ text: json, trial: await tryOne(context, file, json, signal, (share) => show({ text: "", trial: null, share })) });
  } catch (error) {
    show({ text: "", trial: refusedTrial(sentenceOf(error, words.packUnreadable)) });
  }
}

/** Loads a pack and runs its examples, beside the page where that can be. @throws Error for a fault of ours; those of the pack are in the trial */
async function tryOne(context: Context, file: Blob, json: string, signal: AbortSignal, onShare?: (share: number) => void): Promise<Trial> {
  const { builtIn, trialWith, tryAway } = context;
  const own = context.packs.filter((pack) => !builtIn.includes(pack));
  const onProgress = (progress: TrialProgress | void): void => void (progress && onShare?.(progress.done / progress.total));
  try {
    if (tryAway) return await tryAway(file, own, { signal, onProgress });
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    // Without a thread it is tried here, in slices.
  }
  // Only who brings a pack needs what tries it.
  const { tryPack } = await import("../../worker/try-pack");
  return tryPack(json, { builtIn, own, ...trialWith }, { signal, onProgress });
}

/** Takes the pack of the dialog among those that can be chosen, chooses it, and has the workbook carry it. */
export async function usePack(context: Context): Promise<void> {
  const { store } = context;
  const { dialog, own, choice } = store.get();
  if (dialog?.kind !== "pack" || !dialog.trial?.pack) return;
  const { pack, failures } = dialog.trial;
  const mine: BroughtPack = { id: pack.id, title: pack.shortTitle, pack, why: [], trial: failures.length > 0, text: dialog.text };
  store.dispatch({ type: "own", packs: [...own.filter(({ id }) => id !== mine.id), mine] });
  if (!choice.packs.includes(mine.id)) store.dispatch({ type: "choose", choice: { packs: [...store.get().choice.packs, mine.id] } });
  store.dispatch({ type: "dialog", dialog: null });
  await keep(context);
}

/** Closes the dialog; a pack that is being tried is not any more. */
export function closePack({ store, trying }: Context): void {
  trying.stop();
  store.dispatch({ type: "dialog", dialog: null });
}

/** Takes a pack of one's own out of the list and out of the workbook. */
export async function removePack(context: Context, id: string): Promise<void> {
  const { store } = context;
  store.dispatch({ type: "own", packs: store.get().own.filter((one) => one.id !== id) });
  await keep(context);
}

async function keep(context: Context): Promise<void> {
  const { store, excel } = context;
  try {
    await excel.savePacks(store.get().own.map(({ id, title, text: json }) => ({ id, title, text: json })));
  } catch (error) {
    // Read-only or protected: the pack lasts as long as the pane, and that is said.
    const words = text(context);
    store.dispatch({ type: "notice", notice: { tone: "warning", text: words.packNotKept(sentenceOf(error, words.unknownFailure, words)) } });
  }
}

/**
 * Offers the packs the workbook carries: each is tried again, because the workbook may come from anyone and the product may
 * have changed since. None is chosen by itself, and one that is altered or no longer fits is listed as refused, with the reasons.
 */
export async function offerKeptPacks(context: Context): Promise<void> {
  const { store, excel } = context;
  const kept = await excel.loadPacks().catch(() => []);
  if (kept.length === 0) return;
  for (const { id, title, text: json } of kept) {
    const offered = json === null ? refusedPack(id, title, "", [text(context).packAltered]) : await again(context, id, title, json);
    // Meanwhile the user may have loaded one of the same id: that one stays.
    if (!store.get().own.some((one) => one.id === id)) store.dispatch({ type: "own", packs: [...store.get().own, offered] });
  }
  const words = text(context);
  store.dispatch({ type: "notice", notice: { tone: "warning", text: words.packsOffered(kept.map(({ title }) => title).join(words.comma)) } });
}

async function again(context: Context, id: string, title: string, json: string): Promise<BroughtPack> {
  const { pack, problems, failures } = await tryOne(context, new Blob([json]), json, new AbortController().signal);
  const words = text(context);
  const why = problems.map(({ path, message }) => (path ? words.clauseWhy(path, message) : message));
  if (pack && pack.id === id) return { id, title: pack.shortTitle, pack, why: [], trial: failures.length > 0, text: json };
  return refusedPack(id, title, json, why.length > 0 ? why : [words.packAltered]);
}

const refusedPack = (id: string, title: string, json: string, why: string[]): BroughtPack => ({ id, title, pack: null, why, trial: false, text: json });
