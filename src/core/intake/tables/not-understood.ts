import type { TableSource } from "../../dictionary/dataset";
import { isOrdinaryLabel } from "../headings/ordinary-label";
import { withoutYear } from "../headings/years";

/**
 * Columns of a table of which nobody knows what they are, as printed: what a rule or a form misses may stand in them. Not
 * those every table has (序号, 备注), nor those a person said are not to be used. With `fields`: those that may be one of them.
 */
export function notUnderstood({ unmatched, mayBe, setAside, columns }: Pick<TableSource, "unmatched" | "mayBe" | "setAside" | "columns">, fields?: readonly string[]): string[] {
  if (unmatched.length === 0) return unmatched;
  // 2016年 of a number of which 2018年 is used is understood: it is another year's.
  const used = new Set([...columns.values()].map(({ label }) => withoutYear(label)));
  const could = (label: string): boolean => {
    const possible = mayBe?.get(label)?.possible;
    return fields === undefined || possible === undefined || fields.some((id) => possible.has(id));
  };
  return unmatched.filter((label) => could(label) && !isOrdinaryLabel(label) && !setAside?.has(label) && (withoutYear(label) === label || !used.has(withoutYear(label))));
}
