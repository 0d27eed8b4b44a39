import type { LedgerLine, ReferenceReason } from "../../dictionary/finding";
import { withExtended } from "../../language/pack/extend";
import type { Pack } from "../../language/pack/schema";
import { inForceOn } from "../../language/pack/validity";
import type { ParameterValue } from "../../language/rule-data";
import { stageOf } from "./stage";
import type { Stage } from "./verdict";

/** A regulation with those it extends, as far as they are in force. */
export interface Chain {
  pack: string;
  /** Ids of all its packs in force. */
  packs: string[];
  reference?: readonly ReferenceReason[];
  /** The side of every clause. */
  stages: ReadonlyMap<string, Stage>;
  /** Per side, the ledger lines not checked, at least for some; and those that judge the institution itself. */
  unchecked: Record<Stage, number[]>;
  judging: Record<Stage, number[]>;
}

/** What decides whether a pack is in force on a day. */
export interface ChainTerms {
  params: ReadonlyMap<string, ParameterValue>;
  trial?: readonly string[];
}

/** The chains of the chosen packs; a pack that another chosen one extends is part of its chain. None for what is not yet in force. */
export function chainsOf(chosen: readonly Pack[], known: readonly Pack[], on: number, { params, trial }: ChainTerms, ledger: readonly LedgerLine[]): Chain[] {
  const lines = chosen.map((pack) => withExtended([pack], known));
  return chosen.flatMap((pack, i): Chain[] => {
    if (lines.some((other, j) => j !== i && other.length > lines[i].length && other.includes(pack))) return [];
    const inForce = lines[i].filter((one) => !inForceOn(one, on, params, trial?.includes(one.id)).notYet);
    if (inForce.length === 0) return [];
    const reference = inForce.map((one) => inForceOn(one, on, params, trial?.includes(one.id)).reference).find((why) => why !== undefined);
    const stages = new Map(inForce.flatMap((one) => one.entries.map((entry) => [entry.clause, stageOf(entry)] as const)));
    const ofInstitution = new Set(inForce.flatMap((one) => one.entries.flatMap((entry) => (entry.as === "rule" && entry.rule.record === "institution" ? [entry.clause] : []))));
    const unchecked: Chain["unchecked"] = { application: [], operation: [] };
    const judging: Chain["judging"] = { application: [], operation: [] };
    ledger.forEach((line, at) => {
      const stage = stages.get(line.clause);
      if (stage !== undefined && line.unchecked !== undefined) unchecked[stage].push(at);
      if (stage !== undefined && ofInstitution.has(line.clause)) judging[stage].push(at);
    });
    return [{ pack: pack.id, packs: inForce.map(({ id }) => id), ...(reference && { reference }), stages, unchecked, judging }];
  });
}
