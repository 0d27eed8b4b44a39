/* Made of the files beside it by `npm run tables`, which start, build and test run first; change those, not this. Its lines keep their order: move one by hand. */
import { findingsReport } from "./findings";
import { ledgerReport } from "./ledger";
import { verdictsReport } from "./verdicts";

/** Every sheet we write about a result, by kind. */
export const reports = {
  findings: findingsReport,
  ledger: ledgerReport,
  verdicts: verdictsReport,
};
