import { reviewersRecords } from "../../dictionary/kept-by";
import { isDataCheck, type Finding, type FindingSource, type ReferenceReason } from "../../dictionary/finding";

/** The four verdicts, the gravest first. */
export const verdicts = ["不符合", "待补正", "待评审", "符合条件"] as const;
export type VerdictGrade = (typeof verdicts)[number];

/** What a verdict is about: the conditions for being recognised (申报条件), or how a recognised base is run (运行管理). */
export const stages = ["application", "operation"] as const;
export type Stage = (typeof stages)[number];
export const stageNames: Record<Stage, string> = { application: "申报条件", operation: "运行管理" };

/** The verdict on one side of a unit. Findings are indexes into `ReviewResult.findings`. */
export interface StageVerdict {
  stage: Stage;
  verdict: VerdictGrade;
  /** What stands between the unit and 符合条件, the gravest first. */
  deciding: readonly number[];
  /** 提醒 and 未到期: told beside, deciding nothing. */
  beside: readonly number[];
  /** What a reviewer waived: decided, and told. Absent: nothing. */
  waived?: readonly number[];
  /** Indexes into the ledger: clauses not checked for want of a table or column of the unit's own. */
  unchecked: readonly number[];
  /** The same, for want of what the authority keeps (sanctions, assessments, lists): not for the unit to supply. */
  awaited: readonly number[];
  /** Questions put to the unit, answered ones, and of those 基本符合. */
  asked: number;
  answered: number;
  nearly: number;
}

/** What a unit comes to under one chain of packs: a regulation with those it extends. */
export interface Conclusion {
  /** Pack at the end of the chain. */
  pack: string;
  /** The gravest of its stages. */
  verdict: VerdictGrade;
  /** One of them or both: only what concerns the unit. */
  stages: readonly StageVerdict[];
  /** Findings over several units, open against whoever recommends them: beside the verdict of each unit they name. */
  apart: readonly number[];
  /** Set when a regulation of the chain is no longer in force: 参考. */
  reference?: readonly ReferenceReason[];
}

/** The verdict on one unit under one chain. */
export interface UnitVerdict extends Conclusion {
  /** Index into `Checklist.units`. */
  unit: number;
}

/**
 * The verdicts of a review: exactly one for each judged unit and chain in force; chain by chain, units in order. A register has a hundred
 * thousand units of which the same is to be said: that stands once, and a unit's verdict is put together when it is looked at.
 */
export interface UnitVerdicts {
  /** Chains of packs in force, by the pack at their end. */
  chains: { pack: string; packs: string[] }[];
  /** What units come to, each different one. */
  conclusions: Conclusion[];
  /** Per verdict, the unit and the place of its conclusion. */
  unit: Int32Array;
  conclusion: Int32Array;
  /** Findings over several units against their recommender, and those no unit can be told of: in no unit's verdict. */
  apart: number[];
}

/** None at all. */
export const noVerdicts: UnitVerdicts = { chains: [], conclusions: [], unit: new Int32Array(0), conclusion: new Int32Array(0), apart: [] };

/** The verdict at an index. */
export function verdictAt({ conclusions, unit, conclusion }: UnitVerdicts, at: number): UnitVerdict {
  return { unit: unit[at], ...conclusions[conclusion[at]] };
}

/** All verdicts, one after another. */
export function* unitVerdicts(all: UnitVerdicts): Generator<UnitVerdict> {
  for (let at = 0; at < all.unit.length; at++) yield verdictAt(all, at);
}

/** How many units have each verdict. */
export function countVerdicts({ conclusions, conclusion }: Pick<UnitVerdicts, "conclusions" | "conclusion">): Record<VerdictGrade, number> {
  const counts: Record<VerdictGrade, number> = { 不符合: 0, 待补正: 0, 待评审: 0, 符合条件: 0 };
  for (const at of conclusion) counts[conclusions[at].verdict]++;
  return counts;
}

/** What of a finding decides. */
type Weighed = Pick<Finding, "outcome" | "clause" | "place">;

/**
 * How a finding weighs: 0 不符合, 1 待补正, 2 待评审; undefined: it decides nothing. What a reviewer mistyped is no fault of the
 * unit, and a table without rows is told of its file. An error is always 不符合: a unit's verdict and its findings agree.
 */
export function weight({ outcome, clause, place }: Weighed, sources: readonly FindingSource[]): 0 | 1 | 2 | undefined {
  if (isDataCheck({ clause }) && (outcome === "missing" || reviewersRecords.has(sources[place.source].record))) return undefined;
  if (outcome === "error") return 0;
  if (outcome === "missing" || outcome === "broken") return 1;
  return outcome === "review" ? 2 : undefined;
}

/**
 * The verdict that findings and unchecked clauses come to, in the order of gravity. What was not checked is never taken for
 * fulfilled: it is for the unit to supply, or, where the authority keeps it, for the reviewer.
 */
export function decide(findings: Iterable<Weighed>, sources: readonly FindingSource[], unchecked = 0, awaited = 0): VerdictGrade {
  let gravest = unchecked > 0 ? 1 : awaited > 0 ? 2 : 3;
  for (const finding of findings) gravest = Math.min(gravest, weight(finding, sources) ?? 3);
  return verdicts[gravest];
}

/** The graver of two verdicts. */
export function graver(one: VerdictGrade, other: VerdictGrade): VerdictGrade {
  return verdicts.indexOf(one) <= verdicts.indexOf(other) ? one : other;
}
