import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Context } from "../commands/context";
import type { ReviewResult } from "../../core/review/review";
import type { FindingContext } from "../../core/words/finding";
import type { Speech } from "../../core/words/speech";
import { speechOf } from "../messages/language";
import { zhCN, type Messages } from "../messages/zh-CN";
import { findingContextOf } from "../select/finding-context";

export const WordsContext = createContext<Messages>(zhCN);
export const CommandsContext = createContext<Context | null>(null);

/** The words of the chosen language. */
export function useWords(): Messages {
  return useContext(WordsContext);
}

/** How core puts its words in the chosen language. */
export function useSpeech(): Speech {
  return speechOf(useWords());
}

/** What commands act on; `dispatch` changes the state. */
export function useCommands(): Context {
  return useContext(CommandsContext)!;
}

/** What the findings of a result are told with. */
export function useFindingContext(result: ReviewResult): FindingContext {
  return findingContextOf(result, useCommands().packs, useSpeech());
}
