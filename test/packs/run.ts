import type { JsonFinding } from "../../src/core/reports/json-findings";
import { withExtended } from "../../src/core/language/pack/extend";
import { settleParameters } from "../../src/core/language/pack/parameters";
import type { Pack } from "../../src/core/language/pack/schema";
import { datasetFromRows, type GivenRow } from "../../src/core/intake/records/dataset-from-rows";
import { dayOf } from "../../src/sheet/day";
import { runRules } from "../../src/core/review/run";
import { packs } from "../../src/packs";
import { reported } from "../support/findings";

/** All findings of one pack over rows given by hand, unanswered questions left out. */
export function findingsOf(id: string, given: Record<string, GivenRow[]>, on: string, params: Record<string, unknown> = {}): JsonFinding[] {
  const questions = questionsOf(id);
  return everythingOf(id, given, on, params).filter(({ clause, outcome }) => !(questions.has(clause) && outcome === "review"));
}

/** Clauses, without the pack's id, that a person is asked about. */
export function askedOf(id: string, given: Record<string, GivenRow[]>, on: string): string[] {
  const questions = questionsOf(id);
  return everythingOf(id, given, on).flatMap(({ clause, outcome }) => (questions.has(clause) && outcome === "review" ? [clause.split("/")[1]] : []));
}

const packOf = (id: string): Pack => packs.find((one) => one.id === id)!;

function questionsOf(id: string): Set<string> {
  return new Set(packOf(id).entries.flatMap((entry) => (entry.as === "question" ? [entry.clause] : [])));
}

function everythingOf(id: string, given: Record<string, GivenRow[]>, on: string, params: Record<string, unknown> = {}): JsonFinding[] {
  const chosen = withExtended([packOf(id)], packs);
  const run = runRules({ dataset: datasetFromRows(given), packs: chosen, params: settleParameters(chosen, params), on: dayOf(on), files: ["示例.xlsx"] });
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return reported(step.value);
  }
}

/** “6.1b error”, sorted */
export function brief(found: readonly JsonFinding[]): string[] {
  return found.map(({ clause, outcome }) => `${clause.split("/")[1]} ${outcome}`).sort();
}
