import type { Datum, Said } from "../dictionary/said";
import { normaliseName } from "../dictionary/text/normalise";
import type { Evidence } from "./evidence";
import type { Program } from "../engine/program";

/** Units named in one message at most: a cell of Excel has room for as many, and the finding's cells lead to the others. */
const namedTogether = 500;

/** A finding over the rows of several units names each of them, where what it says does not. */
export function namedUnits({ groups, scope: { set, data } }: Program, row: number, { unit }: Evidence, said: Said): Said[] {
  if (!groups || (data.dataset.units[unit]?.name ?? "") !== "") return [];
  const units = new Set<number>();
  const rows = groups.rows(groups.of[row]);
  for (let i = 0; i < rows.length; i++) if (set.unit[rows[i]] >= 0) units.add(set.unit[rows[i]]);
  const names: string[] = [];
  for (const one of units) if (data.dataset.units[one].name !== "") names.push(data.dataset.units[one].name);
  if (names.length < 2 || names.every((name) => namedIn(said, name))) return [];
  return [{ code: "units", data: { names: names.slice(0, namedTogether), more: names.length > namedTogether ? names.length : 0 } }];
}

/** True when what is said has the name in it, by itself or in a list. */
function namedIn(said: Said, name: string): boolean {
  if (said.code === "rule") return said.data.values.some((value) => isNamed(value, name));
  return (said.code === "not-filled" || said.code === "rows-not-filled") && said.data.subject.names.includes(name);
}

function isNamed(value: Datum, name: string): boolean {
  if (typeof value === "object" && value !== null && "list" in value) return value.list.some((one) => isNamed(one, name));
  return typeof value === "string" && (value === name || normaliseName(value) === normaliseName(name));
}
