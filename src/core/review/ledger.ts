import { outcomes, type LedgerLine, type Outcome } from "../dictionary/finding";
import type { Entry } from "../language/pack/schema";
import type { LedgerSaid } from "../dictionary/said";

const zero = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;

/** Zero for every outcome. */
const noCounts = (): Record<Outcome, number> => ({ ...zero });

/** A clause's line, before anything was reviewed. */
export function newLine(entry: Entry): LedgerLine {
  return { clause: entry.clause, counts: noCounts(), rows: noCounts(), units: noCounts(), as: entry.as };
}

/** Notes why the clause was not checked; the first reason stays. */
export function leaveUnchecked(line: LedgerLine, why: LedgerSaid): void {
  line.unchecked ??= why;
}

/** What a clause came to, in one word: 不符合, 未核验, 待评审, 已核验, 不适用, 表单, 说明. */
export const ledgerStates = ["failed", "unchecked", "review", "checked", "idle", "form", "info"] as const;
/** A title, a table of contents or the head of a chapter is no clause, and comes to nothing. */
export type LedgerState = (typeof ledgerStates)[number] | "heading";

/** The lines that are clauses: those that are counted. */
export const clauseLines = <Line extends Pick<LedgerLine, "as">>(ledger: readonly Line[]): Line[] => ledger.filter(({ as }) => as !== "heading");

/**
 * The gravest thing that is true of a line: a deficiency found; something undecided for want of a table, a column or a
 * readable value; a person still to judge; decided; applying to nothing here.
 */
export function ledgerState({ as, counts, unchecked, absent }: LedgerLine): LedgerState {
  if (as === "form" || as === "info" || as === "heading") return as;
  const absentOnly = absent !== undefined && counts.error === 0;
  if (counts.error > 0 || (counts.missing > 0 && !absentOnly)) return "failed";
  if (unchecked !== undefined || absent !== undefined || counts.broken > 0) return "unchecked";
  if (counts.review > 0) return "review";
  return counts.pass + counts.warning + counts.pending > 0 ? "checked" : "idle";
}

/**
 * True when nothing of the clause is left to decide: each row it applies to has a verdict (a deadline still ahead is one),
 * nothing was absent or unreadable, and a person has judged each unit that it is for a person to judge.
 */
export function isClosed({ as, counts, unchecked, absent }: LedgerLine): boolean {
  if (as === "form" || as === "info" || as === "heading") return true;
  return unchecked === undefined && absent === undefined && counts.broken === 0 && counts.review === 0;
}
