import type { Finding } from "../../src/core/finding";
import { withExtended } from "../../src/core/pack/extend";
import { settleParameters } from "../../src/core/pack/parameters";
import { datasetFromRows, type GivenRow } from "../../src/core/records/dataset-from-rows";
import { dayOf } from "../../src/core/rules/calendar";
import { runRules } from "../../src/core/rules/run";
import { packs } from "../../src/packs";

/** All findings of one pack over rows given by hand, unanswered questions left out. */
export function findingsOf(id: string, given: Record<string, GivenRow[]>, on: string, params: Record<string, unknown> = {}): Finding[] {
  const pack = packs.find((one) => one.id === id)!;
  const chosen = withExtended([pack], packs);
  const asked = new Set(pack.entries.flatMap((entry) => (entry.as === "question" ? [entry.clause] : [])));
  const run = runRules({ dataset: datasetFromRows(given), packs: chosen, params: settleParameters(chosen, params), on: dayOf(on), files: ["示例.xlsx"] });
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return step.value.findings.filter(({ clause, outcome }) => !(asked.has(clause) && outcome === "review"));
  }
}

/** “6.1b error”, sorted */
export function brief(found: readonly Finding[]): string[] {
  return found.map(({ clause, outcome }) => `${clause.split("/")[1]} ${outcome}`).sort();
}
