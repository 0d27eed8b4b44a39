import type { Entry, PackHeader, Pattern, Rule, Term } from "./schema";

/** Named conditions, values and related rows of the rule language, by name. */
export type Terms = Readonly<Record<string, Term>>;

/** Rules that several clauses state alike, by name. */
export type Patterns = Readonly<Record<string, Pattern>>;

/** What a pack may call by name. */
export interface Vocabulary {
  terms?: Terms;
  patterns?: Patterns;
  /** Rules of the pack it extends, by clause. */
  clauses?: ReadonlyMap<string, Rule>;
  /** Of which institutions the questions of a phase are asked. */
  askedOf?: PackHeader["askedOf"];
}

/** Days told by a header that tells none: before every record. */
const everSince = "1900-01-01";

/** What every pack may say: `today`, and what its header says: `effectiveFrom`, the first day of its validity. */
export function headerTerms({ validFrom = everSince }: Pick<PackHeader, "validFrom">): Terms {
  return {
    today: { label: "核验日期", is: { today: true } },
    effectiveFrom: { label: "施行日期", is: typeof validFrom === "string" ? { date: validFrom } : validFrom },
  };
}

/** What a pack may call by name: its own, then what the pack it extends has, then what is common; a name nearer the pack stands for what it says. */
export function vocabularyOf(header: Pick<PackHeader, "validFrom" | "terms" | "patterns" | "askedOf">, extended?: Vocabulary & { entries?: readonly Entry[] }, common?: Vocabulary): Required<Vocabulary> {
  const inherited = [common, extended];
  return {
    askedOf: header.askedOf ?? {},
    clauses: new Map(extended?.entries?.flatMap((entry) => (entry.as === "rule" ? [[entry.clause, entry.rule]] : []))),
    terms: Object.assign({}, ...inherited.map((one) => one?.terms), headerTerms(header), header.terms) as Terms,
    patterns: Object.assign({}, ...inherited.map((one) => one?.patterns), header.patterns) as Patterns,
  };
}
