import type { TemplateChoice } from "../../core/intake/tables/template-choices";
import type { NamedRegulation } from "../../core/dictionary/values/regulation";
import type { Pack } from "../../core/language/pack/schema";
import type { Finding } from "../../core/dictionary/finding";
import type { FileReview, ReviewResult } from "../../core/review/review";
import type { FileRead } from "../read-file";
import type { ReturnedCopy } from "../../returns/copy";

/** What every job knows from its start. */
export interface JobOptions {
  /** Review date, YYYY-MM-DD. */
  on: string;
  /** Regulations at hand, which cells may name. */
  known: NamedRegulation[];
  /** What headings mean in every file. */
  templates: readonly TemplateChoice[];
  /** Cells are wanted, as forms are filled from them; else tables and records. */
  cells: boolean;
}

/** What a job is asked; each but the first is answered. */
export type Task =
  /** A result of which files will be marked, without what they do not need of it. */
  | { type: "result"; result: ReviewResult; packs: readonly Pack[] }
  | { type: "read"; bytes: Uint8Array; file: string }
  | { type: "mark"; bytes: Uint8Array; file: FileReview; findings: Finding[]; keys?: string[] };

/** What it answers, by what it was asked. */
export interface TaskResults {
  read: FileRead;
  mark: ReturnedCopy;
}

/** An answer, or why there is none. */
export type Reply = { done: TaskResults[keyof TaskResults] } | { failed: PlainFault };

/** A fault that goes from thread to thread: one with a sentence for people stays such a one. */
export interface PlainFault {
  user: boolean;
  name: string;
  message: string;
  stack?: string;
}
