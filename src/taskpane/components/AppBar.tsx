import { languageNames } from "../messages/language";
import { languages, type Language } from "../../sheet/language";
import { savePrefs } from "../state/prefs";
import type { SessionKey, State } from "../state/state";
import { useCommands, useWords } from "./context";

const scopes: SessionKey[] = ["workbook", "batch"];

/** The two scopes as tabs, and the language. */
export function AppBar({ state }: { state: State }) {
  const words = useWords();
  const { dispatch } = useCommands();
  const choose = (scope: SessionKey) => dispatch({ type: "scope", scope });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = scopes[1 - scopes.indexOf(state.scope)];
    choose(other);
    document.getElementById(`tab-${other}`)?.focus();
  };
  const setLanguage = (language: Language) => {
    savePrefs(() => localStorage, { language });
    dispatch({ type: "language", language });
  };
  return (
    <header class="app-bar">
      <h1 class="visually-hidden">{words.appName}</h1>
      <div class="tabs" role="tablist" aria-label={words.tabs} onKeyDown={onKeyDown}>
        {scopes.map((scope) => (
          <button
            key={scope}
            type="button"
            role="tab"
            id={`tab-${scope}`}
            class="tab"
            aria-selected={state.scope === scope}
            aria-controls={`panel-${scope}`}
            tabIndex={state.scope === scope ? 0 : -1}
            data-testid={`${scope}-tab`}
            onClick={() => choose(scope)}
          >
            {scope === "workbook" ? words.tabWorkbook : words.tabBatch}
          </button>
        ))}
      </div>
      <select class="language" aria-label={words.language} value={state.language} onChange={(event) => setLanguage(event.currentTarget.value as Language)}>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </header>
  );
}
