import { UserError } from "../../sheet/user-error";
import { ExcelProblem, faultCode, faults } from "../../excel";
import type { GivenAnswer } from "../../core/review/reanswer";
import type { Pack } from "../../core/language/pack/schema";
import type { Trial, TrialInput, TrialProgress } from "../../core/author/trial";
import type { WorkerClient } from "../../worker/client";
import type { OpenReview } from "../../worker/open-review";
import type { PaneExcel, WrittenReport } from "../pane-excel";
import type { RoundStore } from "../round-store";
import { catalogues } from "../messages/language";
import type { Messages } from "../messages/zh-CN";
import type { Action } from "../state/action";
import type { Running, SessionKey, State, PaneStep } from "../state/state";
import type { Store } from "../state/store";
import type { Cancel } from "./cancel";
import { Cancelled } from "../../worker/drain";

/** Takes answers to a scope's result and brings them to the sheet. */
interface Answering {
  /** Gets ready to take answers; cheap when it is ready. */
  prepare(context: Context, scope: SessionKey): Promise<unknown>;
  /** They count at once and go to the sheet together with those that follow. */
  take(context: Context, scope: SessionKey, given: readonly GivenAnswer[]): Promise<void>;
  /** Writes what is on its way. */
  flush(context: Context): Promise<void>;
}

/** All that commands act on. */
export interface Context {
  store: Store<State, Action>;
  dispatch: Store<State, Action>["dispatch"];
  excel: PaneExcel;
  /** Those of the product. */
  builtIn: readonly Pack[];
  /** All that can be chosen: those of the product and one's own. */
  readonly packs: readonly Pack[];
  /** What a pack of one's own is tried with, beside the other packs. */
  trialWith: Pick<TrialInput, "forms" | "workdays" | "common">;
  /** Tries a pack of one's own beside the page; absent: no thread can be had, and it is tried here. */
  tryAway?(file: Blob, own: readonly Pack[], call: { signal: AbortSignal; onProgress(progress: TrialProgress): void }): Promise<Trial>;
  /** The trial that runs. */
  trying: Cancel;
  /** Reviews the open workbook. */
  open: OpenReview;
  batch: WorkerClient;
  /** Saves a text, or what is a file already, under a name; null where the pane cannot. */
  saveFile: ((content: string | Blob, name: string) => void) | null;
  /** What this computer keeps for a pane that is closed. */
  rounds: RoundStore;
  /** YYYY-MM-DD in the user's time zone. */
  today(): string;
  cancel: Record<SessionKey, Cancel>;
  /** Sheets a person edited since the last review began to read. */
  edited: Set<string>;
  /** Answers on their way to the sheet. */
  answers: Answering;
  /** The submitted files by label. */
  files: Map<string, Blob>;
}

export function text(context: Context): Messages {
  return catalogues[context.store.get().language];
}

/** Says how far a run has come, at most ten times a second: more would only cost renders. */
export function reporter(context: Context, scope: SessionKey): (step: PaneStep, part: number, whole: number, more?: Pick<Running, "file" | "pace">) => void {
  let last = -Infinity;
  let lastStep: PaneStep | null = null;
  return (step, part, whole, more) => {
    const now = performance.now();
    if (step === lastStep && now - last < 100) return;
    last = now;
    lastStep = step;
    context.store.dispatch({ type: "running", scope, running: { step, part, whole, ...more } });
  };
}

/** Sentence for the user: our refusals carry one, Excel's errors have one each in the language of the pane, anything else gets `otherwise`. */
export function sentenceOf(error: unknown, otherwise: string, words?: Messages): string {
  const fault = words && error instanceof ExcelProblem ? faultCode(error.detail) : undefined;
  // Where a refusal says more than the code does, what it says is told.
  if (fault && (error as ExcelProblem).sentence === faults[fault].sentence) return words!.excelFaults[fault];
  return error instanceof UserError ? error.message : otherwise;
}

/** What was done, and what there is to know beside it: what became of people's own remarks, and a page that could not be set up. */
export function withNotes(words: Messages, told: string, { paper = true, remarks = 0, vanished = 0, left }: Pick<WrittenReport, "paper" | "remarks" | "vanished" | "left">): { tone: "done" | "warning"; text: string } {
  const notes = [
    ...(left === undefined ? [] : [words.listLeft(left)]), ...(remarks > 0 ? [words.remarksMoved(remarks)] : []), ...(vanished > 0 ? [words.remarksLeft(vanished)] : []), ...(paper ? [] : [words.paperNotSetUp]),
  ];
  const full = notes.length === 0 || /[.。]$/u.test(told) ? told : `${told}${words.stop}`;
  return { tone: !paper || left !== undefined || vanished > 0 ? "warning" : "done", text: [full, ...notes].reduce(words.together) };
}

/** Ours, the browser's, or the Excel room's way to say that a run was stopped. */
function wasCancelled(error: unknown): boolean {
  return error instanceof Cancelled || (error instanceof Error && (error.name === "AbortError" || ("code" in error && error.code === "cancelled")));
}

/** Runs one thing with Excel: clears the notice, ends the progress line, and says in one sentence what went wrong. */
export async function perform(context: Context, scope: SessionKey, work: () => Promise<void>, otherwise?: string): Promise<boolean> {
  const { store } = context;
  store.dispatch({ type: "notice", notice: null });
  try {
    await work();
    return true;
  } catch (error) {
    const words = text(context);
    if (wasCancelled(error))
      store.dispatch({ type: "notice", notice: { tone: "warning", text: words.cancelled } });
    else store.dispatch({ type: "notice", notice: { tone: "error", text: words.failed(sentenceOf(error, otherwise ?? words.unknownFailure, words)) } });
    return false;
  } finally {
    store.dispatch({ type: "running", scope, running: null });
  }
}
