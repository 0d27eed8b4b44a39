import { ValueState, type Dataset, type RecordSet } from "../../dictionary/dataset";
import type { Finding } from "../../dictionary/finding";
import { normaliseName, splitList } from "../../dictionary/text/normalise";
import { cellOf, placeAt } from "./cell-of";
import { dataFinding } from "../data-finding";

/**
 * Findings data/conflict, as warnings: institutions that give one credit code under two names are reviewed as one unit, which
 * may be a renaming or a mistyped code. Said at each further name that is none of the unit's former ones.
 */
export function sharedCodes(dataset: Dataset): Finding[] {
  const set = dataset.records.get("institution");
  const codes = set?.fields.get("creditCode");
  if (!set || !set.fields.has("name") || !codes) return [];
  const found: Finding[] = [];
  const former = formerNames(dataset, set);
  const names = new Map<number, { first: string; row: number; met: Set<string> }>();
  for (let i = 0; i < set.length; i++) {
    if (codes.state[i] !== ValueState.ok) continue;
    const unit = set.unit[i];
    const name = textOf(dataset, set, "name", i);
    if (unit < 0 || name === "" || textOf(dataset, set, "creditCode", i) === "") continue;
    const key = normaliseName(name);
    const known = names.get(unit);
    if (!known) names.set(unit, { first: name, row: i, met: new Set([key]) });
    else if (!known.met.has(key)) {
      known.met.add(key);
      if (!former.get(unit)?.has(key)) found.push(conflict(dataset, set, i, name, known));
    }
  }
  return found;
}

function conflict(dataset: Dataset, set: RecordSet, i: number, name: string, { first, row }: { first: string; row: number }): Finding {
  const at = cellOf(set, i, "name")!;
  const code = cellOf(set, i, "creditCode")!;
  const other = cellOf(set, row, "name")!;
  const there = { ...(other.file !== at.file && { file: other.file }), sheet: other.sheet, row: other.row, column: other.column };
  return dataFinding({ unit: set.unit[i], place: placeAt(dataset, set.record, code.sheet === at.sheet ? [at, code] : [at]) }, "data/conflict", name, { code: "one-code", data: { name, other: first, at: there } }, "warning");
}

/** Per unit, the normalised former names it gives. */
function formerNames(dataset: Dataset, set: RecordSet): Map<number, Set<string>> {
  const former = new Map<number, Set<string>>();
  const column = set.fields.get("formerNames");
  for (let i = 0; column && i < set.length; i++) {
    if (column.state[i] !== ValueState.ok) continue;
    for (const old of splitList(dataset.texts[column.num[i]])) former.set(set.unit[i], (former.get(set.unit[i]) ?? new Set()).add(normaliseName(old)));
  }
  return former;
}

function textOf(dataset: Dataset, set: RecordSet, field: string, i: number): string {
  const column = set.fields.get(field);
  return column && column.state[i] === ValueState.ok ? dataset.texts[column.num[i]] : "";
}
