import { useEffect, useState } from "preact/hooks";
import type { Context } from "../commands/context";
import { catalogues } from "../messages/language";
import { AppBar } from "./AppBar";
import { BatchScreen } from "./batch/BatchScreen";
import { CommandsContext, WordsContext } from "./context";
import { OpenDialog } from "./dialogs";
import { NoticeBar } from "./NoticeBar";
import { WorkbookScreen } from "./start/WorkbookScreen";

/** The whole pane; everything it shows comes from the store. */
export function App({ context }: { context: Context }) {
  const { store } = context;
  const [state, setState] = useState(store.get());
  useEffect(() => {
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  return (
    <CommandsContext.Provider value={context}>
      <WordsContext.Provider value={catalogues[state.language]}>
        <div class="pane">
          <AppBar state={state} />
          <main class="pane-body">
            <div class="pane-body" id={`panel-${state.scope}`} role="tabpanel" aria-labelledby={`tab-${state.scope}`}>
              {state.scope === "workbook" ? <WorkbookScreen state={state} /> : <BatchScreen state={state} />}
            </div>
          </main>
          <div aria-live="polite">{state.notice && <NoticeBar notice={state.notice} scope={state.scope} />}</div>
          <OpenDialog state={state} />
        </div>
      </WordsContext.Provider>
    </CommandsContext.Provider>
  );
}
