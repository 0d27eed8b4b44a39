import type { WorkbookCells } from "../../sheet/cells";
import type { Checklist } from "./checklist/checklist";
import type { TableSource } from "../dictionary/dataset";
import type { FileProblem, SheetNotRead, SheetRemark } from "../dictionary/said-of-reading";
import type { Finding, FindingSource, LedgerLine, ReferenceReason } from "../dictionary/finding";
import type { ParameterLine } from "../language/pack/parameter-list";
import type { Pack } from "../language/pack/schema";
import type { Progress } from "../dictionary/progress";
import type { FileSight } from "./sights";
import type { Repeat } from "./repeats";
import type { Workdays } from "../language/workdays";
import type { TemplateChoice } from "../intake/tables/template-choices";
import type { ColumnChoice } from "../intake/tables/column-choice";
import type { AskedWord } from "../dictionary/word-meaning";
import type { Decision } from "./decisions/decision";
import type { Statement } from "../intake/tables/statements";
import type { UnitVerdicts } from "./verdict/verdict";
import type { Recommender } from "./recommenders";
import type { FindingGroups } from "./lines/groups";
import type { Restated } from "./lines/restated";

export type { ColumnChoice, Progress };

export interface ReviewOptions {
  /** Packs chosen; those they extend are added. */
  packs: readonly Pack[];
  /** All packs known, to find the ones extended. */
  known: readonly Pack[];
  /** Ids of packs of which some example fails: they are only tried out, and every finding says so. */
  trial?: string[];
  /** Review date, YYYY-MM-DD. */
  on: string;
  params?: Record<string, unknown>;
  choices?: ColumnChoice[];
  /** What headings mean in every file, by record type. */
  templates?: readonly TemplateChoice[];
  /** Working days, for deadlines that move (parameter shiftToWorkday); absent: findings say that holidays are not known. */
  workdays?: Workdays;
  /** Sheets to review per file; absent: all but our own. */
  sheets?: Record<string, string[]>;
  /** Each finding gets the key by which a later round knows it again. */
  keys?: boolean;
  /**
   * The reviewer's own workbook, where submissions are reviewed: only its 评审意见 count, and its 考核评估 are taken along. Without
   * it, whoever calls the review vouches for what the workbooks themselves hold. What a file says of itself never decides that.
   */
  answers?: WorkbookCells;
}

export interface FileReview {
  file: string;
  status: "reviewed" | "no-table";
  /** Why nothing could be reviewed. */
  problem: FileProblem | null;
  tables: TableSource[];
  /** Sheets without a known header, and why. */
  unreadSheets: (SheetNotRead & { /** It holds what looks like a table, so the review is not complete. */ data?: boolean; /** It is the program's own. */ ours?: boolean })[];
  /** What must be known of how its sheets were read; absent: nothing. */
  remarks?: SheetRemark[];
  /** What its submitter says of findings of an earlier round; it decides nothing. Absent: nothing. */
  statements?: Statement[];
}

export interface ReviewResult {
  on: string;
  packs: string[];
  files: FileReview[];
  /** What findings stand in, by number. */
  sources: readonly FindingSource[];
  /** Per pack whose findings are only for reference, why. */
  references: Readonly<Record<string, readonly ReferenceReason[]>>;
  findings: readonly Finding[];
  /** Per finding, what tells it in another round (`identity/finding-keys.ts`); absent: nobody asked. */
  keys?: readonly string[];
  /** What reviewers decided of findings, and what each decision is worth; absent: there is no 处理决定. */
  decisions?: readonly Decision[];
  /** Per finding, the decision that stands on it, by its place in `decisions`; -1: none. */
  decidedBy?: Int32Array;
  /** Clauses that say another's demand again. Absent: none. */
  restated?: Restated;
  /** Which findings are one fault, by their places in `findings`; ask `groupsOf`, which works it out where the list was cut down. */
  groups?: FindingGroups;
  ledger: LedgerLine[];
  /** Per line of the ledger, what a rule made of each unit (`board/outcome-code.ts`); undefined where none did, absent where there are too many units to tell each. */
  outcomes?: readonly (Uint8Array | undefined)[];
  /** True when every clause that could apply was decided or asked. */
  complete: boolean;
  /** True when, beyond that, a person has answered whatever was asked: the ledger is closed, and 0 问题 may be said. */
  closed: boolean;
  params: Record<string, unknown>;
  /** What each file is, by name. */
  sights?: Readonly<Record<string, FileSight>>;
  /** Submissions that seem to have come twice, counted as two: a corrected file, perhaps. Absent: none. */
  repeats?: Repeat[];
  /** Who recommends whom. Absent: nobody. */
  recommenders?: readonly Recommender[];
  /** Words of columns of choices that nobody knows by themselves: asked, or settled by a person. Absent: none. */
  words?: AskedWord[];
  /** Numbers of persons are told whole in what is written of it: somebody said so. */
  unmasked?: true;
  /** What was asked of persons, and what they answered. */
  checklist: Checklist;
  /** What all this comes to, unit by unit. */
  verdicts: UnitVerdicts;
  /** The same with what they are called, mean and decide. */
  parameters: ParameterLine[];
}

/** The whole walk: cells → tables → records → findings. Yields at its joints: a workbook, a sheet, a column of a table, a clause, a preparation, a rule over a run of rows. */
export type Walk = (workbooks: WorkbookCells[], options: ReviewOptions) => Generator<Progress, ReviewResult>;
