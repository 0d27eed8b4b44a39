import { progressOf, type Checklist, type AnswerProgress } from "../checklist/checklist";
import type { Dataset } from "../../dictionary/dataset";
import type { ReviewResult } from "../contract";
import { isListed, isDataCheck, type Finding, type LedgerLine } from "../../dictionary/finding";
import { hasCell } from "../../dictionary/finding-place";
import type { Pack } from "../../language/pack/schema";
import { chainsOf, type Chain, type ChainTerms } from "./chain";
import { Concerns } from "./concern";
import { waitCode, Wanting, type WantingSide } from "./wanting";
import { decide, graver, stages, weight, type Stage, type Conclusion, type StageVerdict, type UnitVerdicts } from "./verdict";

/** All that verdicts are made of. */
interface VerdictInput extends ChainTerms {
  dataset: Dataset;
  findings: readonly Finding[];
  ledger: readonly LedgerLine[];
  checklist: Checklist;
  chosen: readonly Pack[];
  known: readonly Pack[];
  /** Review date, days since 1970-01-01. */
  on: number;
  /** Findings that a reviewer waived. */
  waived?: ReadonlySet<number>;
}

/** The verdict on every judged unit under every chain. */
export function verdictsOf(input: VerdictInput): UnitVerdicts {
  const { dataset, findings, checklist } = input;
  const chains = chainsOf(input.chosen, input.known, input.on, input, input.ledger);
  const drafts = chains.map((chain) => new Draft(chain, checklist));
  const concerns = new Concerns(dataset);
  const apart: number[] = [];
  for (let i = 0; i < findings.length; i++) {
    const { units, apart: held } = concerns.of(findings[i]);
    const judged = units.filter((unit) => checklist.units[unit].judged);
    if (held || judged.length === 0) apart.push(i);
    for (const draft of drafts) draft.take(findings[i], i, judged, held);
  }
  const found: FindingList = { findings, sources: dataset.sources.list, waived: input.waived, ledger: input.ledger };
  const wanting = new Wanting(input.ledger, dataset, concerns);
  const judged: number[] = [];
  for (let unit = 0; unit < checklist.units.length; unit++) if (checklist.units[unit].judged) judged.push(unit);
  const conclusions: Conclusion[] = [];
  const unit = new Int32Array(drafts.length * judged.length);
  const conclusion = new Int32Array(unit.length);
  drafts.forEach((draft, d) => {
    draft.close(wanting);
    for (let i = 0, at = d * judged.length; i < judged.length; i++, at++) {
      unit[at] = judged[i];
      conclusion[at] = draft.conclude(judged[i], found, conclusions);
    }
  });
  return { chains: chains.map(({ pack, packs }) => ({ pack, packs })), conclusions, unit, conclusion, apart };
}

/** The findings of a review and what they stand in. */
export type FindingList = Pick<ReviewResult, "findings" | "sources"> & { /** Those that a reviewer waived. */ waived?: ReadonlySet<number>; ledger?: readonly LedgerLine[] };

/** Findings of one unit by the side they count on, and those held against its recommender. */
type Found = Record<Stage | "apart", readonly number[]>;

const none: readonly number[] = [];
const nothing: Found = { application: none, operation: none, apart: none };
const idle: AnswerProgress = { asked: 0, answered: 0, nearly: 0, failed: 0 };

/** What tells one unit from another where nothing was found of either by itself, and the place of the conclusion on all that are alike in it. */
interface Kind {
  marks: Int32Array;
  at: number;
}

/** Kinds of units remembered; the conclusions on more than that are made anew. */
const mostKinds = 64;

/** A finding that concerns a great part of the units: one bit a unit, and the sides it counts on. */
interface Broad {
  at: number;
  members: Uint8Array;
  sides: readonly (Stage | "apart")[];
}

/** Up to so many units, or below this share of all, a list of each unit is cheaper. */
const few = 32;
const share = 16;

/** What one chain gathers on every unit. Of most units there is nothing to say: they share what says so. */
class Draft {
  private readonly found: (Record<Stage | "apart", number[]> | undefined)[];
  /** Findings that concern a great part of the units, such as a column that a whole table lacks. */
  private readonly broad: Broad[] = [];
  /** Scratch: what tells the unit at hand from others: which of the broad findings concern it, whether it was judged itself, its progress on each side, what it waits for. */
  private marks = new Int32Array(0);
  /** What each clause left unchecked waits for, by unit. */
  private readonly waits: Record<Stage, Uint8Array[]> = { application: [], operation: [] };
  private ownRows: Uint8Array = new Uint8Array(0);
  /** Per side that asks anything, the progress of every unit. */
  private readonly progress: Partial<Record<Stage, AnswerProgress[]>> = {};
  /** The kinds of units met of which nothing was found by themselves, the last first: unit after unit is of the same. */
  private readonly kinds: Kind[] = [];

  constructor(private readonly chain: Chain, { units, questions, answers }: Checklist) {
    this.found = new Array(units.length).fill(undefined);
    for (const stage of stages) {
      const asked = questions.filter((question) => chain.stages.get(question.clause) === stage);
      if (asked.length > 0) this.progress[stage] = progressOf({ units, questions: asked, answers: answers.filter((answer) => chain.stages.get(answer.clause) === stage) });
    }
  }

  /** Takes a finding that concerns some units; data checks count on both sides. */
  take(finding: Finding, at: number, units: readonly number[], apart: boolean): void {
    const stage = this.chain.stages.get(finding.clause);
    const data = isDataCheck(finding);
    if (stage === undefined && !data) return;
    if (units.length > few && units.length * share > this.found.length) {
      const members = new Uint8Array((this.found.length >> 3) + 1);
      for (const unit of units) members[unit >> 3] |= 1 << (unit & 7);
      this.broad.push({ at, members, sides: apart ? ["apart"] : stage !== undefined ? [stage] : stages });
      return;
    }
    for (const unit of units) {
      const found = (this.found[unit] ??= { application: [], operation: [], apart: [] });
      if (apart) found.apart.push(at);
      else if (stage !== undefined) found[stage].push(at);
      else for (const side of stages) found[side].push(at);
    }
  }

  /** Called when all findings are taken, before the first conclusion. */
  close(wanting: Wanting): void {
    for (const stage of stages) this.waits[stage] = this.chain.unchecked[stage].map((at) => wanting.of(at, stage));
    this.ownRows = wanting.havingRows("institution");
    this.marks = new Int32Array(this.broad.length + 1 + 3 * stages.length + this.waits.application.length + this.waits.operation.length);
  }

  /** The place of what a unit comes to among the conclusions, where it is put if nobody came to it before. */
  conclude(unit: number, list: FindingList, conclusions: Conclusion[]): number {
    const own = this.found[unit];
    if (own) return conclusions.push(this.conclusion(unit, this.withBroad(own, unit), list)) - 1;
    this.mark(unit);
    const { kinds, marks } = this;
    for (const kind of kinds) if (same(kind.marks, marks)) return kind.at;
    const at = conclusions.push(this.conclusion(unit, this.withBroad(nothing, unit), list)) - 1;
    kinds.unshift({ marks: marks.slice(), at });
    if (kinds.length > mostKinds) kinds.pop();
    return at;
  }

  private mark(unit: number): void {
    const { marks, broad, waits, ownRows, progress } = this;
    let at = 0;
    for (let i = 0; i < broad.length; i++) marks[at++] = concerns(broad[i], unit);
    marks[at++] = ownRows[unit];
    for (const stage of stages) {
      const done = progress[stage]?.[unit] ?? idle;
      marks[at++] = done.asked;
      marks[at++] = done.answered;
      marks[at++] = done.nearly;
      const codes = waits[stage];
      for (let i = 0; i < codes.length; i++) marks[at++] = codes[i][unit];
    }
  }

  /** What a unit comes to, of which that was found. */
  private conclusion(unit: number, found: Found, list: FindingList): Conclusion {
    const { pack, reference } = this.chain;
    const operating = this.occurs("operation", unit, found.operation, list.findings);
    // A unit with data always has a verdict; of one of which nothing was said or asked, that of an applicant.
    const applying = !operating || this.occurs("application", unit, found.application, list.findings);
    const made = stages.filter((stage) => (stage === "application" ? applying : operating)).map((stage) => this.side(stage, unit, found[stage], list));
    const one: Conclusion = { pack, verdict: made.map(({ verdict }) => verdict).reduce(graver), stages: made, apart: found.apart };
    if (reference) one.reference = reference;
    return one;
  }

  private side(stage: Stage, unit: number, found: readonly number[], list: FindingList): StageVerdict {
    const { asked, answered, nearly } = this.progressOf(stage, unit);
    return settled({ stage, verdict: "符合条件", deciding: none, beside: none, ...withoutWaived(this.open(stage, unit), found, list), asked, answered, nearly }, found, list);
  }

  private progressOf(stage: Stage, unit: number): AnswerProgress {
    return this.progress[stage]?.[unit] ?? idle;
  }

  private withBroad(own: Found, unit: number): Found {
    const broad = this.broad.filter((one) => concerns(one, unit) === 1);
    if (broad.length === 0) return own;
    const side = (name: Stage | "apart"): readonly number[] => {
      const more = broad.filter(({ sides }) => sides.includes(name)).map(({ at }) => at);
      return more.length === 0 ? own[name] : [...own[name], ...more].sort((a, b) => a - b);
    };
    return { application: side("application"), operation: side("operation"), apart: side("apart") };
  }

  /** The clauses of a side that were not checked of the unit. One of whom others only write (a recommendation, a roster) was not judged itself. */
  private open(stage: Stage, unit: number): Pick<StageVerdict, "unchecked" | "awaited"> {
    const { unchecked, judging } = this.chain;
    const side = (wanted: WantingSide): number[] => unchecked[stage].filter((_, i) => this.waits[stage][i][unit] === waitCode[wanted]);
    const own = side("own");
    if (this.ownRows[unit] === 1) return { unchecked: own, awaited: side("awaited") };
    const all = new Set([...own, ...judging[stage]]);
    return { unchecked: [...all].sort((a, b) => a - b), awaited: side("awaited").filter((at) => !all.has(at)) };
  }

  /**
   * A side concerns a unit when something of it is asked of the unit or found in its cells; where a regulation asks nothing,
   * 申报条件 always do. A column that the whole table lacks does not make a base of a candidate, an error always counts.
   */
  private occurs(stage: Stage, unit: number, found: readonly number[], findings: readonly Finding[]): boolean {
    if (this.progressOf(stage, unit).asked > 0 || (stage === "application" && !this.progress[stage])) return true;
    return found.some((at) => {
      const { outcome, place, clause } = findings[at];
      return outcome !== "warning" && (hasCell(place) || outcome === "error") && !isDataCheck({ clause });
    });
  }
}

/** A clause that could not be checked, and of which a reviewer waived just that, keeps the unit waiting no longer. */
function withoutWaived(open: Pick<StageVerdict, "unchecked" | "awaited">, found: readonly number[], { findings, waived, ledger }: FindingList): Pick<StageVerdict, "unchecked" | "awaited"> {
  if (!waived?.size || !ledger) return open;
  const clauses = new Set(found.filter((at) => waived.has(at)).map((at) => findings[at].clause));
  const left = (clausesOpen: readonly number[]): number[] => clausesOpen.filter((at) => !clauses.has(ledger[at].clause));
  return { unchecked: left(open.unchecked), awaited: left(open.awaited) };
}

const concerns = ({ members }: Broad, unit: number): number => (members[unit >> 3] >> (unit & 7)) & 1;

function same(one: Int32Array, other: Int32Array): boolean {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** A stage with its findings sorted by what they decide; passes among them are left out. */
export function settled({ waived: _before, ...stage }: StageVerdict, found: readonly number[], { findings, sources, waived }: FindingList): StageVerdict {
  const decided: number[] = [];
  const byWeight: number[][] = [[], [], []];
  const beside: number[] = [];
  for (const at of found) {
    const heavy = weight(findings[at], sources);
    if (heavy !== undefined && waived?.has(at)) decided.push(at);
    else if (heavy !== undefined) byWeight[heavy].push(at);
    else if (isListed(findings[at].outcome)) beside.push(at);
  }
  const [failed, wanting, open] = byWeight;
  const deciding = wanting.length + open.length === 0 ? failed : failed.concat(wanting, open);
  // The first of them is the gravest.
  return { ...stage, deciding, beside, ...(decided.length > 0 && { waived: decided }), verdict: decide(deciding.length > 0 ? [findings[deciding[0]]] : [], sources, stage.unchecked.length, stage.awaited.length) };
}
