import { isListed, type Absence, type LedgerLine } from "../../core/dictionary/finding";
import type { ReviewResult } from "../../core/review/review";
import type { Pack } from "../../core/language/pack/schema";
import { clauseNamer } from "./article";
import { clauseLines, ledgerState } from "../../core/review/ledger";
import { ledgerSentence } from "../../core/words/ledger-sentences";
import type { Messages } from "../messages/zh-CN";
import { speechOf } from "../messages/language";

/** What became of the clauses, as numbers for one sentence. */
interface LedgerSummary {
  total: number;
  /** Rules that decided some record, and left none undecided. */
  checked: number;
  /** Clauses that were not checked, or not everywhere: for want of a table, a column, or a value that can be read. */
  unchecked: LedgerLine[];
  /** Rules that applied to nothing here. */
  idle: number;
  questions: number;
  forms: number;
  info: number;
}

export function summariseLedger(ledger: readonly LedgerLine[]): LedgerSummary {
  const summary: LedgerSummary = { total: clauseLines(ledger).length, checked: 0, unchecked: [], idle: 0, questions: 0, forms: 0, info: 0 };
  for (const line of clauseLines(ledger)) {
    const state = ledgerState(line);
    if (state === "unchecked") summary.unchecked.push(line);
    else if (line.as === "question") summary.questions++;
    else if (line.as === "form") summary.forms++;
    else if (line.as === "info") summary.info++;
    else if (state === "idle") summary.idle++;
    else summary.checked++;
  }
  return summary;
}

/** Columns or sheets nobody understood that are named at most. */
const namedMaybe = 6;

/** What a clause lacked: a table, or columns of one. */
export function absenceLine({ title, fields, places }: Absence, words: Messages): string {
  const { word } = speechOf(words);
  const maybe = new Set(places.flatMap((place) => place.maybe ?? []));
  if (maybe.size > 0) {
    const told = [...maybe].slice(0, namedMaybe).map((label) => words.quoted(label)).join(words.listComma);
    return fields.length === 0 ? words.unrecognisedTable(word(title), told, maybe.size) : words.unrecognisedColumns(word(title), fields.map(({ name }) => words.quoted(word(name))).join(words.listComma), told, maybe.size);
  }
  return fields.length === 0 ? words.absentTable(word(title)) : words.absentColumns(word(title), fields.map(({ name }) => words.quoted(word(name))).join(words.listComma));
}

/** What a clause lacked, and where; what could not be read; else the review's own sentence. */
export function whyUnchecked({ unchecked, absent, counts }: LedgerLine, words: Messages): string[] {
  const speech = speechOf(words);
  const absences = (absent ?? []).map((one) => absenceLine(one, words));
  const broken = counts.broken > 0 ? [words.brokenRows(counts.broken)] : [];
  return [...(absences.length === 0 && unchecked ? [ledgerSentence(unchecked, speech)] : absences), ...broken];
}

/** Clauses not checked, gathered under their reason, each called by its article once. */
export function byReason(lines: readonly LedgerLine[], packs: readonly Pack[], words: Messages): { why: string; clauses: string[] }[] {
  const nameOf = clauseNamer(packs, speechOf(words));
  const reasons = new Map<string, Set<string>>();
  for (const line of lines) {
    const why = whyUnchecked(line, words).join(words.semicolon);
    const clauses = reasons.get(why) ?? new Set();
    reasons.set(why, clauses.add(nameOf(line.clause)));
  }
  return [...reasons].map(([why, clauses]) => ({ why, clauses: [...clauses] }));
}

/** Only then may 0 问题 be said: every file was read, the ledger is closed and nothing is listed. */
export function isClean(result: Pick<ReviewResult, "closed" | "findings">, allRead = true): boolean {
  return allRead && result.closed && !result.findings.some(({ outcome }) => isListed(outcome));
}
