import type { Finding } from "./finding";
import type { Pack } from "./pack/schema";
import { withExtended } from "./pack/extend";
import type { ReviewResult } from "./review";

/**
 * One finding per clause and file for what could not be checked at all because a table or column is absent and of which no
 * rule spoke: `review`, without cells. The pane says the same from the ledger, gathered by reason.
 */
export function uncheckedFindings(result: ReviewResult, known: readonly Pack[]): Finding[] {
  const chosen = withExtended(known.filter((pack) => result.packs.includes(pack.id)), known);
  const entries = new Map(chosen.flatMap((pack) => pack.entries).map((entry) => [entry.clause, entry]));
  const said = new Set(result.findings.map((finding) => finding.clause));
  const files = result.files.filter((file) => file.status === "reviewed").map((file) => file.file);
  return result.ledger.flatMap(({ clause, unchecked, counts }) => {
    const entry = entries.get(clause);
    if (unchecked === undefined || entry?.as !== "rule" || said.has(clause) || counts.pass > 0) return [];
    return files.map((file): Finding => ({
      clause, outcome: "review", record: entry.rule.record, unit: "", file, sheet: "", cells: [], value: null, required: null,
      message: `${unchecked}（依据：${entry.cite}）`, cite: entry.cite, quote: entry.quote,
    }));
  });
}
