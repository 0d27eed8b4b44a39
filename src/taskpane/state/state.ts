import type { TemplateChoice } from "../../core/intake/tables/template-choices";
import type { ColumnChoice, ReviewResult } from "../../core/review/review";
import type { Pack } from "../../core/language/pack/schema";
import type { Trial } from "../../core/author/trial";
import type { LeftRound } from "./kept-round";
import type { FileLine } from "./file-line";
import type { PaneCapabilities, PaneFillInDone, FormChoice, FormDone, PaneSheet } from "../pane-excel";
import type { UnitChoice } from "../../worker/plan-form";
import type { ShownRows } from "../../sheet/shown-rows";
import type { Language } from "../../sheet/language";
import { nearestLanguage } from "../../sheet/nearest-language";
import type { Pace } from "./pace";
import type { Grouping } from "./grouping";
import { emptyReviewerView, type Reviewer, type ReviewerView, type Saving } from "./reviewer";
import type { ChangeFilter, PreviousRun, SecondRound } from "./second-round";
import { firstBoardView, type BoardView } from "./board-view";
import type { LedgerFilter } from "./ledger-filter";
import type { ListedOutcome } from "../../core/dictionary/finding";

/** The two scopes of a review: the open workbook, or many submitted files. */
export type SessionKey = "workbook" | "batch";

/** What a long run is doing; `part` of `whole`, 0 of 0 when it cannot be told. */
export type PaneStep = "read" | "tables" | "records" | "rules" | "findings" | "mark" | "write" | "writeLedger" | "summary" | "files" | "open" | "return";
export interface Running {
  step: PaneStep;
  part: number;
  whole: number;
  /** The file that is being read, and how fast it goes. */
  file?: string;
  pace?: Pace;
}

/** What of a result is looked at; each page is a file of its own under components, listed in components/result/pages.tsx. */
export type PanePage = "board" | "findings" | "units" | "checklist" | "ledger";

/** A pack of one's own, loaded from a file or carried by the workbook. */
export interface BroughtPack {
  id: string;
  title: string;
  /** Null: it is refused, for the reasons in `why`. */
  pack: Pack | null;
  why: string[];
  /** Some of its examples fail: it is only tried out. */
  trial: boolean;
  /** The JSON as it was brought. */
  text: string;
}

/** A dialog of the pane; its member of the union says what it is of. Which component shows it: components/dialogs.tsx. */
export type Dialog =
  | FormDialogState
  | FillInDialogState
  /** `scope` is where it was opened: that one is reviewed again when something changed. */
  | { kind: "parameters"; scope: SessionKey }
  /** Whether numbers of persons may be told whole. */
  | { kind: "unmask" }
  /** The same answer for other units. */
  | { kind: "spread"; scope: SessionKey; unit: number; clause: string }
  /** Everything back to its submitters. */
  | { kind: "return" }
  /** Rows of a submitted file, read only, around the cell of a finding. */
  | { kind: "rows"; finding: number; rows: ShownRows | null; /** Why it is not opened beside. */ why?: string }
  /** A pack of one's own: being tried while there is no trial yet. */
  | { kind: "pack"; file: string; text: string; trial: Trial | null; /** How many of its examples have run, 0…1; absent: none yet. */ share?: number };

/** An official form to be made. */
interface FormDialogState {
  kind: "form";
  scope: SessionKey;
  forms: FormChoice[];
  /** Id of the form chosen; "" when the regulations have none. */
  form: string;
  /** Null until they are known, and for a table of all units. */
  units: UnitChoice[] | null;
  /** Key of the unit chosen; "" is all. */
  unit: string;
  report: FormDone | null;
}

/** 新建填报表: what is to be made, how far it is, what was made. */
export interface FillInDialogState {
  kind: "fillIn";
  pack: string;
  role: string;
  /** Record types left out of those the pack offers the role. */
  without: string[];
  running: { part: number; whole: number } | null;
  report: PaneFillInDone | null;
}

/** The selected line of the tree: a group's head or a finding. */
export type Active = { group: string } | { finding: number } | null;

/** How the ledger is looked at. Keys of packs and articles; `active` is the clause whose card is open. */
export interface LedgerView extends LedgerFilter {
  collapsed: ReadonlySet<string>;
  /** While something is searched for: the heads that were closed before. */
  closedBefore: ReadonlySet<string> | null;
  active: string | null;
}

export interface View {
  page: PanePage;
  /** What of a second round is listed; null: nobody chose. */
  change: ChangeFilter | null;
  ledger: LedgerView;
  grouping: Grouping;
  outcomes: ListedOutcome[];
  search: string;
  collapsed: ReadonlySet<string>;
  /** While something is searched for: the groups that were closed before. */
  closedBefore: ReadonlySet<string> | null;
  active: Active;
}

/** One review and how it is looked at. */
export interface Session {
  running: Running | null;
  result: ReviewResult | null;
  /** The sheet, or a parameter, changed since. */
  stale: boolean;
  /** Our marks are in the sheets. */
  marked: boolean;
  /** What became of the findings of the round before, and what submitters explain; null: it is not worked out yet. */
  round: SecondRound | null;
  view: View;
  reviewer: ReviewerView;
  board: BoardView;
}

/** What is reviewed, and against what. */
export interface Choice {
  packs: string[];
  /** YYYY-MM-DD. */
  on: string;
  /** Names of the sheets; null: all visible ones. */
  sheets: string[] | null;
  columns: ColumnChoice[];
  /** What headings mean in every file, by record type: said of one table, or read from a file of choices. */
  templates: readonly TemplateChoice[];
  params: Record<string, unknown>;
  /** They come from the open workbook, and the person at hand has not taken them: they govern no other file. */
  paramsKept?: true;
}

/** A line at the foot of the pane; `undo` offers 撤销本次写入, `goTo` a sheet to look at. */
export interface Notice {
  tone: "done" | "warning" | "error";
  text: string;
  undo?: boolean;
  goTo?: string;
}

/** The ledger as it is first seen: everything, all open. */
export const wholeLedger: LedgerView = { states: [], kind: null, search: "", collapsed: new Set(), closedBefore: null, active: null };

export interface State {
  language: Language;
  scope: SessionKey;
  /** Null until Excel has answered. */
  capabilities: PaneCapabilities | null;
  sheets: PaneSheet[];
  choice: Choice;
  /** The start screen is shown although there is a result. */
  editing: boolean;
  sessions: Record<SessionKey, Session>;
  files: FileLine[];
  /** What a pane that was closed left, as long as nobody took it; null: nothing. */
  leftRound: LeftRound | null;
  /** The round that the next review of files is compared with; null: none was chosen. */
  previous: PreviousRun | null;
  /** The regulation that the files seem to be made for, and how many of those looked at; null: nothing to propose. */
  proposal: { pack: string; files: number; of: number } | null;
  /** Numbers of persons are told whole in what is written: somebody confirmed it, for as long as the pane is open. */
  unmasked: boolean;
  reviewer: Reviewer;
  saving: Saving;
  own: readonly BroughtPack[];
  notice: Notice | null;
  dialog: Dialog | null;
}

function emptySession(grouping: Grouping): Session {
  return {
    running: null,
    result: null,
    stale: false,
    marked: false,
    round: null,
    view: { page: "findings", change: null, ledger: wholeLedger, grouping, outcomes: [], search: "", collapsed: new Set(), closedBefore: null, active: null },
    reviewer: emptyReviewerView,
    board: firstBoardView,
  };
}

/** The pane before anything is known; `on` is today. */
export function initialState(on: string, language = nearestLanguage(undefined)): State {
  return {
    language,
    scope: "workbook",
    capabilities: null,
    sheets: [],
    choice: { packs: [], on, sheets: null, columns: [], templates: [], params: {} },
    editing: false,
    sessions: { workbook: emptySession("unit"), batch: emptySession("file") },
    files: [],
    leftRound: null,
    previous: null,
    unmasked: false,
    proposal: null,
    reviewer: { name: "", date: on },
    saving: { pending: 0, problem: null },
    own: [],
    notice: null,
    dialog: null,
  };
}
