import type { Finding } from "../../core/finding";
import type { Pack } from "../../core/pack/schema";

/** 《title》（number or date）article: what a citation is made of. */
const citation = /^(《[^》]*》)(?:（[^）]*）)?(.+)$/u;

/** Title and article of a citation: "《办法》", "第八条第（五）项". Without a title the whole is the article. */
export function splitCite(cite: string): { title: string; article: string } {
  const parts = citation.exec(cite);
  return parts ? { title: parts[1], article: parts[2] } : { title: "", article: cite };
}

/** The sentence without what the pane shows beside it: the 参考 badge and the citation. */
export function plainMessage({ message, cite }: Pick<Finding, "message" | "cite">): string {
  const bare = message.replace(/^【[^】]*】/u, "");
  const from = cite === "" ? -1 : bare.lastIndexOf(cite);
  // "…（依据：《…》第八条）": the bracket is cut where it begins.
  const open = from < 0 ? -1 : bare.lastIndexOf("（", from);
  return open > 0 && bare.endsWith(`${cite}）`) ? bare.slice(0, open) : bare;
}

/** How a clause is called among people: article and short title; the id itself when no pack knows it. */
export function clauseNamer(packs: readonly Pack[]): (clause: string) => string {
  const names = new Map<string, string>();
  for (const pack of packs) for (const { clause, cite } of pack.entries) names.set(clause, `${pack.shortTitle} ${splitCite(cite).article}`);
  return (clause) => names.get(clause) ?? clause;
}
