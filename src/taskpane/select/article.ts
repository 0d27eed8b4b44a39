import type { Pack } from "../../core/pack/schema";

/** 《title》（number or date）article: what a citation is made of. */
const citation = /^(《[^》]*》)(?:（[^）]*）)?(.+)$/u;

/** Title and article of a citation: "《办法》", "第八条第（五）项". Without a title the whole is the article. */
export function splitCite(cite: string): { title: string; article: string } {
  const parts = citation.exec(cite);
  return parts ? { title: parts[1], article: parts[2] } : { title: "", article: cite };
}

/** How a clause is called among people: article and short title; the id itself when no pack knows it. */
export function clauseNamer(packs: readonly Pack[]): (clause: string) => string {
  const names = new Map<string, string>();
  for (const pack of packs) for (const { clause, cite } of pack.entries) names.set(clause, `${pack.shortTitle} ${splitCite(cite).article}`);
  return (clause) => names.get(clause) ?? clause;
}
