import { largestPack } from "../../core/language/pack/limits";
import type { Trial } from "../../core/author/trial";
import { drain } from "../../worker/drain";
import type { Dialog, BroughtPack } from "../state/state";
import { sentenceOf, text, type Context } from "./context";

type PackDialog = Extract<Dialog, { kind: "pack" }>;

/** Tries a pack of one's own from a file and shows what became of it; nothing is used yet. */
export async function openPack(context: Context, file: File): Promise<void> {
  const { store } = context;
  const words = text(context);
  const show = (part: Omit<PackDialog, "kind" | "file">): void => store.dispatch({ type: "dialog", dialog: { kind: "pack", file: file.name, ...part } });
  store.dispatch({ type: "notice", notice: null });
  if (file.size > largestPack) return show({ text: "", trial: refused(words.packTooLarge) });
  show({ text: "", trial: null });
  try {
    const json = await file.text();
    show({ text: json, trial: await tryPack(context, json) });
  } catch (error) {
    show({ text: "", trial: refused(sentenceOf(error, words.packUnreadable)) });
  }
}

/** Loads a pack and runs its examples in slices. @throws Error for a fault of ours; those of the pack are in the trial */
async function tryPack(context: Context, json: string): Promise<Trial> {
  // Only who brings a pack needs what tries it.
  const [{ trialSteps }, { parseJson }] = await Promise.all([import("../../core/author/trial"), import("../../core/language/pack/parse-json")]);
  let parsed: unknown;
  try {
    parsed = parseJson(json);
  } catch (error) {
    return refused(sentenceOf(error, text(context).packUnreadable));
  }
  const id = (parsed as { id?: unknown } | null)?.id;
  // One loaded before is replaced, so it is no part of what the new one is tried against.
  const known = context.packs.filter((pack) => pack.id !== id || context.builtIn.includes(pack));
  return drain(trialSteps(parsed, { known, reserved: context.builtIn.map((pack) => pack.id), ...context.trialWith }));
}

const refused = (message: string): Trial => ({ problems: [{ path: "", message }], failures: [], examples: 0, lints: [] });

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

export function closePack({ store }: Context): void {
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
  const { pack, problems, failures } = await tryPack(context, json);
  const words = text(context);
  const why = problems.map(({ path, message }) => (path ? words.clauseWhy(path, message) : message));
  if (pack && pack.id === id) return { id, title: pack.shortTitle, pack, why: [], trial: failures.length > 0, text: json };
  return refusedPack(id, title, json, why.length > 0 ? why : [words.packAltered]);
}

const refusedPack = (id: string, title: string, json: string, why: string[]): BroughtPack => ({ id, title, pack: null, why, trial: false, text: json });
