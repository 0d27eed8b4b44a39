import type { MayBe } from "../../dictionary/dataset";
import { aliasIndex } from "../headings/alias-index";
import { isOrdinaryLabel } from "../headings/ordinary-label";
import type { HeaderColumn } from "./header";
import type { RecordMatch } from "./match";

/** What is said of a column that the dictionary knows by its label and the record does not use: which field of the record it names too, or of which other record it is and so nothing of this one. */
export function notOf(headed: HeaderColumn, { type, fields, duplicates }: RecordMatch): MayBe {
  const { column, keys, printed } = headed;
  const rival = duplicates.find((one) => one.column === headed && one.told);
  if (rival) return { column, second: rival.field.id, told: rival.told, likeliest: [], possible: new Set([rival.field.id]) };
  if (isOrdinaryLabel(printed)) return { column, likeliest: [] };
  const claims = aliasIndex.find(keys);
  const own = claims.find((claim) => claim.type === type && fields.has(claim.field.id));
  if (own) return { column, second: own.field.id, likeliest: [], possible: new Set([own.field.id]) };
  if (claims.length === 0) return { column, likeliest: [] };
  // Its values spoke against what its label says: that is proposed, and nothing else.
  const named = claims.filter((claim) => claim.type === type).map(({ field }) => field.id);
  if (named.length > 0) return { column, likeliest: named, possible: new Set(named) };
  return { column, of: claims[0].type.id, likeliest: [], possible: new Set() };
}
