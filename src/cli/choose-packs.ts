import type { Pack } from "../core/pack/schema";
import { UsageError } from "./arguments";

/** The packs named on the command line, in the order of the built-in list. Throws UsageError naming those there are. */
export function choosePacks(ids: string[], known: readonly Pack[]): Pack[] {
  const unknown = ids.filter((id) => !known.some((pack) => pack.id === id));
  if (unknown.length) throw new UsageError(`没有规则包 ${unknown.join("、")}；可用的有：${known.map((pack) => pack.id).join("、")}。`);
  return known.filter((pack) => ids.includes(pack.id));
}
