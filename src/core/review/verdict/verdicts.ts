import { progressOf, type Checklist, type AnswerProgress } from "../checklist/checklist";
import type { Dataset } from "../../dictionary/dataset";
import type { ReviewResult } from "../contract";
import { isListed, isDataCheck, type Finding, type LedgerLine } from "../../dictionary/finding";
import { hasCell } from "../../dictionary/finding-place";
import type { Pack } from "../../language/pack/schema";
import { chainsOf, type Chain, type ChainTerms } from "./chain";
import { Concerns } from "./concern";
import { Wanting, type WantingSide } from "./wanting";
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
  const found: FindingList = { findings, sources: dataset.sources.list };
  const wanting = new Wanting(input.ledger, dataset, concerns);
  const judged: number[] = [];
  for (let unit = 0; unit < checklist.units.length; unit++) if (checklist.units[unit].judged) judged.push(unit);
  const conclusions: Conclusion[] = [];
  const unit = new Int32Array(drafts.length * judged.length);
  const conclusion = new Int32Array(unit.length);
  drafts.forEach((draft, d) => {
    for (let i = 0, at = d * judged.length; i < judged.length; i++, at++) {
      unit[at] = judged[i];
      conclusion[at] = draft.conclude(judged[i], found, wanting, conclusions);
    }
  });
  return { chains: chains.map(({ pack, packs }) => ({ pack, packs })), conclusions, unit, conclusion, apart };
}

/** The findings of a review and what they stand in. */
export type FindingList = Pick<ReviewResult, "findings" | "sources">;

/** Findings of one unit by the side they count on, and those held against its recommender. */
type Found = Record<Stage | "apart", readonly number[]>;

const none: readonly number[] = [];
const nothing: Found = { application: none, operation: none, apart: none };
const idle: AnswerProgress = { asked: 0, answered: 0, nearly: 0, failed: 0 };

/** A side without findings, as all units of its kind have it. */
interface Clean {
  /** Whether the unit has a row of its own. */
  judged: boolean;
  waits: Uint8Array;
  concerned: Uint8Array;
  side: StageVerdict;
}

interface Sides {
  application: StageVerdict | undefined;
  operation: StageVerdict | undefined;
}

/** What a unit comes to by its sides, one of them at least, and by what is held against its recommender; and the place of that conclusion. */
interface Concluded extends Sides {
  apart: readonly number[];
  at: number;
}

const waitCode: Record<WantingSide | "no", number> = { no: 0, own: 1, awaited: 2 };
/** Kinds of untouched sides remembered; more than that are made anew. */
const kinds = 64;

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
  private readonly broadOnly: { concerned: Uint8Array; found: Found }[] = [];
  /** Scratch: which of them concern the unit at hand. */
  private concerned = new Uint8Array(0);
  /** Per side that asks anything, the progress of every unit. */
  private readonly progress: Partial<Record<Stage, AnswerProgress[]>> = {};
  private readonly clean: Record<Stage, Clean[]> = { application: [], operation: [] };
  /** The last conclusions on units of which nothing was found by themselves, the newest first: unit after unit comes to the same. */
  private readonly concluded: Concluded[] = [];
  /** Scratch: what each clause left unchecked waits for, of the unit at hand. */
  private readonly waits: Record<Stage, Uint8Array>;

  constructor(private readonly chain: Chain, { units, questions, answers }: Checklist) {
    this.found = new Array(units.length).fill(undefined);
    this.waits = { application: new Uint8Array(chain.unchecked.application.length), operation: new Uint8Array(chain.unchecked.operation.length) };
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
      this.concerned = new Uint8Array(this.broad.length);
      return;
    }
    for (const unit of units) {
      const found = (this.found[unit] ??= { application: [], operation: [], apart: [] });
      if (apart) found.apart.push(at);
      else if (stage !== undefined) found[stage].push(at);
      else for (const side of stages) found[side].push(at);
    }
  }

  /** The place of what a unit comes to among the conclusions, where it is put if nobody came to it before. */
  conclude(unit: number, list: FindingList, wanting: Wanting, conclusions: Conclusion[]): number {
    for (let i = 0; i < this.broad.length; i++) this.concerned[i] = (this.broad[i].members[unit >> 3] >> (unit & 7)) & 1;
    const own = this.found[unit];
    const found = own ? this.withBroad(own) : this.onlyBroad();
    const side = (stage: Stage): StageVerdict => {
      const clean = this.untouched(stage, unit, wanting, list);
      return own && own[stage].length > 0 ? settled(clean, found[stage], list) : clean;
    };
    const operating = this.occurs("operation", unit, found.operation, list.findings);
    // A unit with data always has a verdict; of one of which nothing was said or asked, that of an applicant.
    const applying = !operating || this.occurs("application", unit, found.application, list.findings);
    const sides = { application: applying ? side("application") : undefined, operation: operating ? side("operation") : undefined };
    if (own) return this.newlyConcluded(sides, found.apart, conclusions);
    const before = this.concludedBefore(sides, found.apart);
    if (before !== undefined) return before;
    this.concluded.unshift({ ...sides, apart: found.apart, at: conclusions.length });
    if (this.concluded.length > kinds) this.concluded.pop();
    return this.newlyConcluded(sides, found.apart, conclusions);
  }

  private concludedBefore({ application, operation }: Sides, apart: readonly number[]): number | undefined {
    for (const one of this.concluded) if (one.application === application && one.operation === operation && one.apart === apart) return one.at;
    return undefined;
  }

  private newlyConcluded({ application, operation }: Sides, apart: readonly number[], conclusions: Conclusion[]): number {
    const { pack, reference } = this.chain;
    const made = [application, operation].filter((side) => side !== undefined);
    const one: Conclusion = { pack, verdict: made.map(({ verdict }) => verdict).reduce(graver), stages: made, apart };
    if (reference) one.reference = reference;
    return conclusions.push(one) - 1;
  }

  private progressOf(stage: Stage, unit: number): AnswerProgress {
    return this.progress[stage]?.[unit] ?? idle;
  }

  /** What was found of a unit of which nothing was found that does not concern most units: of few kinds, each made once. */
  private onlyBroad(): Found {
    for (const one of this.broadOnly) if (same(one.concerned, this.concerned)) return one.found;
    const found = this.broad.length === 0 ? nothing : this.withBroad({ application: [], operation: [], apart: [] });
    this.broadOnly.unshift({ concerned: this.concerned.slice(), found });
    if (this.broadOnly.length > kinds) this.broadOnly.pop();
    return found;
  }

  private withBroad(own: Found): Found {
    if (!this.concerned.includes(1)) return own;
    const side = (name: Stage | "apart"): number[] => {
      const more = this.broad.filter(({ sides }, i) => this.concerned[i] === 1 && sides.includes(name)).map(({ at }) => at);
      return more.length === 0 ? [...own[name]] : [...own[name], ...more].sort((a, b) => a - b);
    };
    return { application: side("application"), operation: side("operation"), apart: side("apart") };
  }

  /** A side on which nothing was found but what concerns most units, of a unit that has come so far and lacks so much. There are few kinds of them, each made once. */
  private untouched(stage: Stage, unit: number, wanting: Wanting, list: FindingList): StageVerdict {
    const { asked, answered, nearly } = this.progressOf(stage, unit);
    const waits = this.waits[stage];
    const unchecked = this.chain.unchecked[stage];
    for (let i = 0; i < waits.length; i++) waits[i] = waitCode[wanting.of(unchecked[i], unit, stage) ?? "no"];
    const judged = wanting.has("institution", unit);
    const known = this.clean[stage];
    for (const one of known) {
      const { side } = one;
      if (one.judged === judged && side.asked === asked && side.answered === answered && side.nearly === nearly && same(one.waits, waits) && same(one.concerned, this.concerned)) return side;
    }
    const side = settled({ stage, verdict: "符合条件", deciding: none, beside: none, ...this.open(stage, judged), asked, answered, nearly }, this.onlyBroad()[stage], list);
    known.unshift({ judged, waits: waits.slice(), concerned: this.concerned.slice(), side });
    if (known.length > kinds) known.pop();
    return side;
  }

  /** The clauses of a side that were not checked of the unit. One of whom others only write (a recommendation, a roster) was not judged itself. */
  private open(stage: Stage, judged: boolean): Pick<StageVerdict, "unchecked" | "awaited"> {
    const { unchecked, judging } = this.chain;
    const side = (wanted: WantingSide): number[] => unchecked[stage].filter((_, i) => this.waits[stage][i] === waitCode[wanted]);
    const own = side("own");
    if (judged) return { unchecked: own, awaited: side("awaited") };
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

function same(one: Uint8Array, other: Uint8Array): boolean {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** A stage with its findings sorted by what they decide; passes among them are left out. */
export function settled(stage: StageVerdict, found: readonly number[], { findings, sources }: FindingList): StageVerdict {
  const byWeight: number[][] = [[], [], []];
  const beside: number[] = [];
  for (const at of found) {
    const heavy = weight(findings[at], sources);
    if (heavy !== undefined) byWeight[heavy].push(at);
    else if (isListed(findings[at].outcome)) beside.push(at);
  }
  const [failed, wanting, open] = byWeight;
  const deciding = wanting.length + open.length === 0 ? failed : failed.concat(wanting, open);
  // The first of them is the gravest.
  return { ...stage, deciding, beside, verdict: decide(deciding.length > 0 ? [findings[deciding[0]]] : [], sources, stage.unchecked.length, stage.awaited.length) };
}
