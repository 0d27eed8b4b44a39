import { outcomes, type LedgerLine, type Outcome } from "../finding";
import type { Entry } from "../pack/schema";

/** A clause's line, before anything was reviewed. */
export function newLine(entry: Entry): LedgerLine {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  return { clause: entry.clause, counts, as: entry.as };
}

/** Notes why the clause was not checked; the first reason stays. */
export function leaveUnchecked(line: LedgerLine, why: string): void {
  line.unchecked ??= why;
}
