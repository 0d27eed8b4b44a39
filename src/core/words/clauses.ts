import { citedOf, wholeOf, type CitedPart } from "../language/pack/citation";
import type { Speech } from "./speech";
import type { Entry, Pack } from "../language/pack/schema";

/** A clause with the pack it stands in; one that no pack has an entry of stands for the whole regulation. */
interface KnownClause {
  pack: Pack;
  entry?: Entry;
  /** What is cited of the regulation; both empty for the whole of it. */
  part: CitedPart;
}

/** 第八条第（五）项 */
export const partText = ({ part: { article, item } }: Pick<KnownClause, "part">, { word }: Speech): string => word(article + item);

/** Clauses by id. */
export type Clauses = Pick<ReadonlyMap<string, KnownClause>, "get">;

const known = new WeakMap<Pack, ReadonlyMap<string, KnownClause>>();

function clausesIn(pack: Pack): ReadonlyMap<string, KnownClause> {
  let clauses = known.get(pack);
  if (!clauses) known.set(pack, (clauses = new Map(pack.entries.map((entry): [string, KnownClause] => [entry.clause, { pack, entry, part: citedOf(entry, pack) }]))));
  return clauses;
}

/** The clauses of some packs by id, which begins with that of its pack: those of packs that nobody asks for are never looked at. */
export function clausesOf(packs: readonly Pack[]): Clauses {
  const asked = new Map<string, KnownClause | undefined>();
  return {
    get(clause) {
      if (!asked.has(clause)) asked.set(clause, clauseOf(clause, packs));
      return asked.get(clause);
    },
  };
}

function clauseOf(clause: string, packs: readonly Pack[]): KnownClause | undefined {
  const pack = [...packs].reverse().find(({ id }) => clause.startsWith(`${id}/`));
  return pack && (clausesIn(pack).get(clause) ?? wholeClause(pack, clause));
}

/** The id of a regulation as a whole, which no entry has. */
function wholeClause(pack: Pack, clause: string): KnownClause | undefined {
  return clause === wholeOf(pack) ? { pack, part: { article: "", item: "" } } : undefined;
}
