import type { Entry } from "../../language/pack/schema";
import type { Stage } from "./verdict";

/** Phases that speak of a base at work, not of a candidate. */
const ofBases = new Set(["operation", "annual", "class", "change", "assessment", "recognition", "record", "sanction"]);

/**
 * The side of a unit a clause counts for. 申报条件: what an application must fulfil, and bans that keep a unit from applying
 * (rules of the chapter on sanctions that are judged on the institution itself). 运行管理: everything a recognised base must do,
 * and the sanctions recorded against it.
 */
export function stageOf(entry: Entry): Stage {
  return entry.phase === "sanction" && entry.as === "rule" && entry.rule.record === "institution" ? "application" : stageOfPhase(entry.phase);
}

/** The side of a question, or of any clause that bars nobody from applying. */
export function stageOfPhase(phase: string): Stage {
  return ofBases.has(phase) ? "operation" : "application";
}
