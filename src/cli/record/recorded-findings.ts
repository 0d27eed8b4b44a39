import { isListed, listedOutcomes } from "../../core/dictionary/finding";
import type { Pack } from "../../core/language/pack/schema";
import { reportFinding } from "../../core/reports/json-findings";
import type { ReviewResult } from "../../core/review/review";
import { countVerdicts } from "../../core/review/verdict/verdict";
import { findingContext } from "../../core/words/finding";
import { sha256, type RecordedFinding, type UnsealedRecord } from "./run-record";

/** Signs of a digest that tell findings of one run apart. */
const signs = 16;

/** What a review came to, as a record keeps it: counts, and each finding by where it stands and a digest of what it says. No values, no numbers of persons. */
export function recordedResults(result: ReviewResult, known: readonly Pack[]): UnsealedRecord["results"] {
  // A record says the same whether or not the run's other outputs tell numbers whole.
  const context = findingContext({ ...result, unmasked: undefined }, known);
  const findings = result.findings.filter(({ outcome }) => isListed(outcome)).map((finding): RecordedFinding => {
    const { clause, outcome, unit, file, sheet, cells, record, value, required, message, cite, quote, also } = reportFinding(finding, context, { group: 0, cause: null });
    return { clause, outcome, unit, file, at: cells.length > 0 ? `${sheet}!${cells[0]}` : sheet, says: sha256(JSON.stringify([clause, outcome, record, unit, file, sheet, cells, value, required, message, cite, quote, also])).slice(0, signs) };
  });
  return {
    counts: Object.fromEntries(listedOutcomes.map((outcome) => [outcome, findings.filter((one) => one.outcome === outcome).length])),
    verdicts: countVerdicts(result.verdicts),
    digest: sha256(findings.map(({ says }) => says).join("\n")),
    findings,
  };
}
