import type { LedgerLine } from "../../core/dictionary/finding";
import type { LedgerState } from "../../core/review/ledger";

/** What of the ledger is looked at: no state chosen means all of them, no kind all kinds. */
export interface LedgerFilter {
  states: readonly LedgerState[];
  kind: LedgerLine["as"] | null;
  search: string;
}
