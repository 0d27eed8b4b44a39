import type { LedgerLine, Outcome } from "../../core/finding";
import type { Entry, Pack } from "../../core/pack/schema";
import { ledgerState, type LedgerState } from "../../core/rules/ledger";
import { splitCite } from "./article";
import { fold, searchWords } from "./fold";

/** A clause of the ledger with what its pack says of it. */
export interface LedgerItem {
  line: LedgerLine;
  state: LedgerState;
  pack: Pack;
  entry: Entry;
  /** 第八条第（五）项; "" for a title or a notice. */
  article: string;
  /** What is searched, folded. */
  text: string;
}

/** What of the ledger is looked at: no state chosen means all of them, no kind all kinds. */
export interface LedgerFilter {
  states: readonly LedgerState[];
  kind: LedgerLine["as"] | null;
  search: string;
}

/** The lines of a ledger whose packs are known, in its order. */
export function ledgerItems(ledger: readonly LedgerLine[], packs: readonly Pack[]): LedgerItem[] {
  const known = new Map(packs.flatMap((pack) => pack.entries.map((entry) => [entry.clause, { pack, entry }] as const)));
  return ledger.flatMap((line) => {
    const found = known.get(line.clause);
    if (!found) return [];
    const { entry } = found;
    return [{ line, state: ledgerState(line), ...found, article: articleOf(entry.cite), text: fold(`${line.clause}\n${entry.cite}\n${entry.quote}`) }];
  });
}

/** What a citation says beyond title and number of the regulation. */
function articleOf(cite: string): string {
  return splitCite(cite).article.replace(/^（[^）]*）$/u, "");
}

export function filterLedger(items: readonly LedgerItem[], { states, kind, search }: LedgerFilter): LedgerItem[] {
  const words = searchWords(search);
  return items.filter(({ line, state, text }) =>
    (states.length === 0 || states.includes(state)) && (kind === null || line.as === kind) && words.every((word) => text.includes(word)));
}

/** How many clauses there are of each state and of each kind. */
export function countLedger(items: readonly LedgerItem[]): { states: Record<LedgerState, number>; kinds: Record<LedgerLine["as"], number> } {
  const states: Record<LedgerState, number> = { failed: 0, unchecked: 0, review: 0, checked: 0, idle: 0, form: 0, info: 0 };
  const kinds = { rule: 0, question: 0, form: 0, info: 0 };
  for (const { state, line } of items) {
    states[state]++;
    kinds[line.as]++;
  }
  return { states, kinds };
}

/** All counts of a line together. */
export function sumOf(counts: Record<Outcome, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
