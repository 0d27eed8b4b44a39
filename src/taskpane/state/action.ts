import type { ReviewResult } from "../../core/review/review";
import type { ChangeFilter, PreviousRun, SecondRound } from "./second-round";
import type { BoardView } from "./board-view";
import type { FileLine, FileStatus } from "./file-line";
import type { PaneCapabilities, PaneSheet } from "../pane-excel";
import type { Language } from "../../sheet/language";
import type { Grouping } from "./grouping";
import type { Memory } from "./memory";
import type { Reviewer, ReviewerView, Saving } from "./reviewer";
import type { Active, Choice, Dialog, LedgerView, Notice, BroughtPack, PanePage, Running, SessionKey, State } from "./state";
import type { ListedOutcome } from "../../core/dictionary/finding";

/** How one scope's findings are looked at. */
export type ViewAction =
  | { type: "page"; scope: SessionKey; page: PanePage }
  | { type: "group"; scope: SessionKey; by: Grouping }
  | { type: "filter"; scope: SessionKey; outcome: ListedOutcome }
  | { type: "search"; scope: SessionKey; text: string }
  | { type: "change"; scope: SessionKey; change: ChangeFilter }
  | { type: "clearFilters"; scope: SessionKey }
  | { type: "toggleGroup"; scope: SessionKey; key: string }
  /** Closes these groups; none opens all. */
  | { type: "collapse"; scope: SessionKey; keys: string[] }
  | { type: "activate"; scope: SessionKey; active: Active }
  /** Another look at the ledger. */
  | { type: "ledger"; scope: SessionKey; view: Partial<LedgerView> }
  /** The findings of one clause, and only those. */
  | { type: "showClause"; scope: SessionKey; clause: string };

/** How the pages 评审 and 单位 are looked at. */
export type ReviewerAction = { type: "reviewerView"; scope: SessionKey; change: Partial<ReviewerView> };

/** How the page 总览 is looked at. */
export type BoardAction = { type: "board"; scope: SessionKey; change: Partial<BoardView> };

/** The course of one scope's review. */
export type RunAction =
  | { type: "running"; scope: SessionKey; running: Running | null }
  | { type: "reviewed"; scope: SessionKey; result: ReviewResult }
  /** The same review with answers given since. */
  | { type: "answered"; scope: SessionKey; result: ReviewResult }
  /** The same beside the run before. */
  | { type: "compared"; scope: SessionKey; round: SecondRound }
  | { type: "dropped"; scope: SessionKey }
  | { type: "stale"; scope?: SessionKey }
  | { type: "marked"; on: boolean };

/** The submitted files. */
export type FilesAction =
  | { type: "filesAdded"; files: FileLine[] }
  | { type: "fileStatus"; changes: { file: string; status: FileStatus; why?: string | null; twin?: string }[] }
  /** Files of which only the names were known were chosen again. */
  | { type: "filesBack"; files: string[] }
  /** Copies of it wait to be read in its place. */
  | { type: "fileRemoved"; file: string }
  /** Files that may be corrected versions of earlier ones. */
  | { type: "filesRepeat"; pairs: { file: string; of: string; unit: string }[] }
  /** A person said that they all count. */
  | { type: "filesApart" }
  | { type: "filesCleared" };

export type Action =
  | ViewAction
  | ReviewerAction
  | BoardAction
  | RunAction
  | FilesAction
  | { type: "language"; language: Language }
  | { type: "scope"; scope: SessionKey }
  | { type: "connected"; capabilities: PaneCapabilities; sheets: PaneSheet[] }
  | { type: "remembered"; memory: Memory }
  | { type: "sheets"; sheets: PaneSheet[] }
  | { type: "choose"; choice: Partial<Choice> }
  | { type: "edit"; on: boolean }
  | { type: "reviewer"; change: Partial<Reviewer> }
  | { type: "saving"; saving: Saving }
  | { type: "notice"; notice: Notice | null }
  /** All packs of one's own; one that is gone or refused is no longer chosen. */
  | { type: "own"; packs: readonly BroughtPack[] }
  | { type: "unmask"; on: boolean }
  | { type: "left"; round: State["leftRound"] }
  | { type: "previous"; previous: PreviousRun | null }
  | { type: "proposed"; proposal: State["proposal"] }
  | { type: "dialog"; dialog: Dialog | null };
