import { dayOf } from "../../sheet/day";
import { nearest } from "../dictionary/text/dice";
import { FindingSources } from "../dictionary/finding-place";
import type { FaultSaid } from "../dictionary/said-of-faults";
import { derivedOf } from "../engine/derived/index";
import { Reasoning } from "../engine/reasoning";
import type { PackSurroundings } from "../language/pack/assemble";
import { basesOf } from "../language/pack/extend";
import type { KnownNames } from "../language/pack/name-book";
import { settleParameters } from "../language/pack/parameters";
import type { Pack } from "../language/pack/schema";
import { vocabularyOf, type Vocabulary } from "../language/pack/vocabulary";
import { parametersOf } from "../language/pack/written-parameters";
import type { ParameterValue, RuleData, Scope } from "../language/rule-data";
import { faultText } from "../words/fault-sentences";
import { asWritten } from "../words/speech";
import { overrideProblem } from "./check-header";
import { allScopes } from "./name-faults";
import { PartReview } from "./part-faults";
import type { Say } from "./say";
import type { HeaderRead } from "./written-header";

/** What the parts of a pack are looked at with. */
export interface LookAround extends KnownNames {
  known: readonly Pack[];
  /** Packs it extends, the one it names last. */
  bases: readonly Pack[];
  wrong: ReadonlySet<string>;
  openEnded: boolean;
  vocabulary: Required<Vocabulary>;
  params: ReadonlyMap<string, ParameterValue>;
  /** What each parameter may be, where it has options. */
  options: ReadonlyMap<string, Pack["parameters"][string]["options"]>;
  data: RuleData;
  review: PartReview;
  /** Every record a term may be of. */
  scopes: readonly Scope[];
  say: Say;
  /** A fault as it is said, with what to do about it; undefined where it is told elsewhere, or may be none. */
  text(said: FaultSaid): string | undefined;
}

/** Makes what the parts of a pack are looked at with; says when a pack is missing that it extends. */
export function lookAround({ header, faulty, wrong }: HeaderRead, { known = [], common, derived }: PackSurroundings, say: Say): LookAround {
  const bases = basesOf(header, known);
  const absent = header.extends === undefined ? undefined : missing(header.id, header.extends, bases);
  if (absent !== undefined) say("extends", absent);
  const openEnded = faulty.has("extends") || absent !== undefined;
  const vocabulary = vocabularyOf(header, bases, common);
  const { territory: _, ...rest } = header;
  const sketch: Pack = { ...rest, parameters: parametersOf(header.parameters, common?.parameters, []), entries: [] };
  const overrides = Object.fromEntries(Object.entries(header.overrides ?? {}).filter(([name, value]) => overrideProblem(sketch, bases, name, value) === undefined));
  const packs = [...bases, { ...sketch, overrides }];
  const params = settleParameters(packs);
  const data = new Reasoning({ texts: [], units: [], records: new Map(), sources: new FindingSources() }, params, dayOf("2000-01-01"), undefined, undefined, derivedOf([{ derived }, ...known]));
  return {
    known, bases, wrong, openEnded, vocabulary, params, data, say,
    options: new Map(packs.flatMap((one) => Object.entries(one.parameters)).map(([name, { options }]) => [name, options])),
    review: new PartReview(data), scopes: allScopes(data),
    text: (said) => (isUntold(said, wrong, openEnded) ? undefined : told(said, Object.keys(vocabulary.terms))),
  };
}

/** What of the line of packs it extends is not at hand; undefined when all are. */
function missing(id: string, named: string, bases: readonly Pack[]): string | undefined {
  const [first] = bases;
  if (first && first.extends === undefined) return undefined;
  const [from, wanted] = first ? [first.id, first.extends!] : [id, named];
  if (wanted === id || bases.some((one) => one.id === wanted)) return `法规包互相扩展，形成循环：${[id, ...bases.map((one) => one.id).reverse(), wanted].join(" → ")}，请改正 extends`;
  return `法规包“${from}”扩展“${wanted}”，但没有找到后者，请一并提供`;
}

/** Told where the name stands, or of a pack that is not at hand. */
function isUntold({ code, data }: FaultSaid, wrong: ReadonlySet<string>, openEnded: boolean): boolean {
  if ((code === "no-parameter" || code === "no-field" || code === "no-record") && wrong.has(data.name)) return true;
  return openEnded && ["no-field", "no-record", "no-parameter", "no-placeholder"].includes(code);
}

/** With the term that a name may be meant for. */
function told(said: FaultSaid, terms: readonly string[]): string {
  const wrong = faultText(said, asWritten);
  const name = said.code === "no-record" || (said.code === "no-field" && said.data.elsewhere.length === 0) ? said.data.name : undefined;
  const term = name === undefined ? undefined : nearest(name, terms);
  return withRemedy(term === undefined ? wrong : `${wrong}${wrong.endsWith("？") ? "或者" : "，"}是不是术语“${term}”？`);
}

/** A fault with what to do about it. */
export const withRemedy = (wrong: string): string => `${wrong}${wrong.endsWith("？") ? "" : "，"}请改正`;
