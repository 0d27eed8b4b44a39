import { citedOf, wholeOf, type CitedPart } from "../language/pack/citation";
import type { Speech } from "./speech";
import type { Entry, Pack } from "../language/pack/schema";

/** A clause with the pack it stands in; one that no pack has an entry of stands for the whole regulation. */
export interface KnownClause {
  pack: Pack;
  entry?: Entry;
  /** What is cited of the regulation; both empty for the whole of it. */
  part: CitedPart;
}

/** 第八条第（五）项 */
export const partText = ({ part: { article, item } }: Pick<KnownClause, "part">, { word }: Speech): string => word(article + item);

const known = new WeakMap<readonly Pack[], ReadonlyMap<string, KnownClause>>();

/** The clauses of some packs by id; found once for a list. */
export function clausesOf(packs: readonly Pack[]): ReadonlyMap<string, KnownClause> {
  let clauses = known.get(packs);
  if (!clauses) {
    const found = packs.flatMap((pack): [string, KnownClause][] => [
      [wholeOf(pack), { pack, part: { article: "", item: "" } }],
      ...pack.entries.map((entry): [string, KnownClause] => [entry.clause, { pack, entry, part: citedOf(entry, pack) }]),
    ]);
    known.set(packs, (clauses = new Map(found)));
  }
  return clauses;
}
