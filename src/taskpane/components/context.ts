import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Context } from "../commands/context";
import { zhCN, type Messages } from "../messages/zh-CN";

export const WordsContext = createContext<Messages>(zhCN);
export const CommandsContext = createContext<Context | null>(null);

/** The words of the chosen language. */
export function useWords(): Messages {
  return useContext(WordsContext);
}

/** What commands act on; `dispatch` changes the state. */
export function useCommands(): Context {
  return useContext(CommandsContext)!;
}
