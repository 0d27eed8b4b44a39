import type { LedgerLine, Outcome } from "../../core/dictionary/finding";
import type { Entry, Pack } from "../../core/language/pack/schema";
import { ledgerState, type LedgerState } from "../../core/review/ledger";
import { transcribe } from "../../core/language/pack/transcription";
import { clausesOf } from "../../core/words/clauses";
import type { LedgerFilter } from "../state/ledger-filter";
import { fold, searchWords } from "./fold";

/** A clause of the ledger with what its pack says of it. */
export interface LedgerItem {
  line: LedgerLine;
  state: LedgerState;
  pack: Pack;
  entry: Entry;
  /** 第八条; "" for a title or a notice. */
  article: string;
  /** 第（五）项; "" for a whole article. */
  item: string;
  /** What is searched, folded. */
  text: string;
}

/** The lines of a ledger whose packs are known, in its order. */
export function ledgerItems(ledger: readonly LedgerLine[], packs: readonly Pack[]): LedgerItem[] {
  const clauses = clausesOf(packs);
  return ledger.flatMap((line) => {
    const { pack, entry, part } = clauses.get(line.clause) ?? {};
    if (!pack || !entry || !part) return [];
    return [{ line, state: ledgerState(line), pack, entry, ...part, text: fold(`${line.clause}\n${entry.cite}\n${entry.quote}\n${transcribe(entry.quote, pack)}`) }];
  });
}

export function filterLedger(items: readonly LedgerItem[], { states, kind, search }: LedgerFilter): LedgerItem[] {
  const words = searchWords(search);
  return items.filter(({ line, state, text }) =>
    (states.length === 0 || states.includes(state)) && (kind === null || line.as === kind) && words.every((word) => text.includes(word)));
}

/** How many clauses there are of each state and of each kind. */
export function countLedger(items: readonly LedgerItem[]): { states: Record<LedgerState, number>; kinds: Record<LedgerLine["as"], number> } {
  const states: Record<LedgerState, number> = { failed: 0, unchecked: 0, review: 0, checked: 0, idle: 0, form: 0, info: 0, heading: 0 };
  const kinds = { rule: 0, question: 0, form: 0, info: 0, heading: 0 };
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
