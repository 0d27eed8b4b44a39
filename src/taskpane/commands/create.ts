import type { Pack } from "../../core/language/pack/schema";
import type { Language } from "../../sheet/language";
import { localDay } from "../../sheet/day";
import { reduce } from "../state/reducer";
import { initialState, type BroughtPack } from "../state/state";
import { createStore } from "../state/store";
import { Cancel } from "./cancel";
import { AnswerDesk } from "./answers";
import type { Context } from "./context";

type Parts = Pick<Context, "excel" | "packs" | "open" | "batch" | "saveFile"> & Partial<Pick<Context, "trialWith" | "tryAway" | "rounds">> & { language: Language; today?: () => string; /** Packs chosen last time on this computer. */ usual?: string[]; /** Who reviewed last on this computer. */ reviewer?: string };

const nothingKept: Context["rounds"] = { load: async () => null, save: async () => undefined, forget: async () => undefined };

/** Puts the pane's parts together; nothing starts yet. */
export function createContext({ language, today = () => localDay(new Date()), usual = [], reviewer = "", packs: builtIn, trialWith = { forms: [] }, rounds = nothingKept, ...parts }: Parts): Context {
  const store = createStore(reduce, initialState(today(), language));
  store.dispatch({ type: "choose", choice: { packs: usual.filter((id) => builtIn.some((pack) => pack.id === id)) } });
  if (reviewer !== "") store.dispatch({ type: "reviewer", change: { name: reviewer } });
  let known: { own: readonly BroughtPack[] | null; packs: readonly Pack[] } = { own: null, packs: [] };
  return {
    ...parts,
    builtIn,
    trialWith,
    rounds,
    get packs() {
      const { own } = store.get();
      // The same list for as long as nothing is brought or removed: much is worked out from it.
      if (known.own !== own) known = { own, packs: [...builtIn, ...own.flatMap(({ pack }) => pack ?? [])] };
      return known.packs;
    },
    store,
    dispatch: store.dispatch,
    today,
    trying: new Cancel(),
    cancel: { workbook: new Cancel(), batch: new Cancel() },
    edited: new Set(),
    answers: new AnswerDesk(),
    files: new Map(),
  };
}
