import type { Language } from "../messages/language";
import { reduce } from "../state/reducer";
import { initialState } from "../state/state";
import { createStore } from "../state/store";
import { Cancel } from "../pacing/cancel";
import type { Context } from "./context";

/** Today in the user's time zone, YYYY-MM-DD. */
export function localDate(now: Date = new Date()): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

type Parts = Pick<Context, "host" | "packs" | "walk" | "planForm" | "batch"> & Partial<Pick<Context, "trialWith">> & { language: Language; today?: () => string; /** Packs chosen last time on this computer. */ usual?: string[] };

/** Puts the pane's parts together; nothing starts yet. */
export function createContext({ language, today = localDate, usual = [], packs: builtIn, trialWith = { forms: [] }, ...parts }: Parts): Context {
  const store = createStore(reduce, initialState(today(), language));
  store.dispatch({ type: "choose", choice: { packs: usual.filter((id) => builtIn.some((pack) => pack.id === id)) } });
  return {
    ...parts,
    builtIn,
    trialWith,
    get packs() {
      return [...builtIn, ...store.get().own.flatMap(({ pack }) => pack ?? [])];
    },
    store,
    dispatch: store.dispatch,
    today,
    cancel: { workbook: new Cancel(), batch: new Cancel() },
    last: null,
    edited: new Set(),
    files: new Map(),
  };
}
