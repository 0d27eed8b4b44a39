import type { Territory } from "../places";
import type { Entry, PackHeader, Parameter, Pattern, Rule, Term } from "./schema";

/** Named conditions, values and related rows of the rule language, by name. */
export type Terms = Readonly<Record<string, Term>>;

/** Rules that several clauses state alike, by name. */
export type Patterns = Readonly<Record<string, Pattern>>;

/** What a pack may call by name. */
export interface Vocabulary {
  terms?: Terms;
  patterns?: Patterns;
  /** Rules of the packs it extends, by clause. */
  clauses?: ReadonlyMap<string, Rule>;
  /** Of which institutions the questions of a phase are asked. */
  askedOf?: PackHeader["askedOf"];
}

/** What every pack may call by name. */
export interface Common {
  terms?: Terms;
  patterns?: Patterns;
  /** Parameters that several packs ask alike; each names the clauses of its own that it decides. */
  parameters?: Readonly<Record<string, Omit<Parameter, "clauses">>>;
  /** Places that a pack may name instead of listing them. */
  territories?: readonly Territory[];
}

/** Days told by a header that tells none: before every record. */
const everSince = "1900-01-01";

/** What every pack may say: `today`, and what its header says: `effectiveFrom` and, where it ends, `lastDay`, the first and the last day of its validity. */
export function headerTerms({ validFrom = everSince, validTo }: Pick<PackHeader, "validFrom" | "validTo">): Terms {
  return {
    today: { label: "核验日期", is: { today: true } },
    effectiveFrom: { label: "施行日期", is: typeof validFrom === "string" ? { date: validFrom } : validFrom },
    ...(validTo !== undefined && { lastDay: { label: "有效期最后一日", is: { date: validTo } } }),
  };
}

/** Of a pack that is extended: what its own file gives names to, and its rules. */
type ExtendedNames = Pick<Vocabulary, "terms" | "patterns"> & { entries?: readonly Entry[] };

/**
 * What a pack may call by name: its own, then what the packs have that it extends, then what is common; a name nearer the pack stands for what it says.
 * @param bases the packs it extends, the one its header names last
 */
export function vocabularyOf(header: Pick<PackHeader, "validFrom" | "validTo" | "terms" | "patterns" | "askedOf">, bases: readonly ExtendedNames[] = [], common: Common = {}): Required<Vocabulary> {
  const inherited = [common, ...bases];
  return {
    askedOf: header.askedOf ?? {},
    clauses: new Map(bases.flatMap(({ entries = [] }) => entries.flatMap((entry) => (entry.as === "rule" ? [[entry.clause, entry.rule]] : [])))),
    terms: Object.assign({}, ...inherited.map(({ terms }) => terms), headerTerms(header), header.terms) as Terms,
    patterns: Object.assign({}, ...inherited.map(({ patterns }) => patterns), header.patterns) as Patterns,
  };
}
