import { render } from "preact";
import type { Form } from "../core/forms";
import { createWorkerClient } from "../worker/client";
import { reviewAway, reviewHere, reviewLater } from "../worker/open-review";
import { tryElsewhere } from "../worker/try-elsewhere";
import { start } from "./commands/start";
import { App } from "./components/App";
import { createContext } from "./commands/create";
import { fileSaver } from "./commands/save-file";
import { roundStore } from "./round-store";
import { startComparing } from "./commands/previous";
import { startRounds } from "./commands/rounds";
import { officeExcel } from "./office-excel";
import type { Context } from "./commands/context";
import { nearestLanguage } from "../sheet/nearest-language";
import { loadPrefs } from "./state/prefs";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/start.css";
import "./styles/results.css";
import "./styles/tree.css";
import "./styles/reviewer.css";
import "./styles/ledger.css";
import "./styles/parameters.css";
import "./styles/fill-in.css";
import "./styles/board.css";

declare global {
  interface Window {
    /** gate.js: calls back once Office is there and new enough. */
    paneGate: { whenOpen(callback: () => void): void };
  }
}

// Regulations are most of what the pane weighs: a file of their own, shared with the worker, fetched while Office wakes up.
const loading = import("../packs").catch(() => ({ packs: [], forms: new Map<string, Form>(), workdays: undefined, common: {} }));

window.paneGate.whenOpen(async () => {
  const { packs, forms, workdays, common } = await loading;
  const { language = nearestLanguage(Office.context.displayLanguage), packs: usual, reviewer } = loadPrefs(() => localStorage);
  const spawn = () => new Worker(new URL("../worker/worker.ts", import.meta.url));
  const batch = createWorkerClient({ spawn });
  const here = reviewLater(async () => {
    const [{ walk }, { planForm }] = await Promise.all([import("../core/review/review"), import("../worker/plan-form")]);
    return reviewHere((books, options) => walk(books, { ...options, workdays }), planForm);
  });
  const open = reviewAway(createWorkerClient({ spawn }), packs.map(({ id }) => id), here);
  const context: Context = createContext({ excel: officeExcel(() => context.packs), packs, trialWith: { forms: [...forms.keys()], workdays, common }, tryAway: (file, own, call) => tryElsewhere(file, own, spawn, call), open, batch, saveFile: fileSaver(Office.context.platform), language, usual, reviewer, rounds: roundStore(() => indexedDB) });
  render(<App context={context} />, document.getElementById("pane")!);
  startComparing(context);
  void start(context);
  void startRounds(context);
});
