import type { Datum, Said } from "../dictionary/said";
import { normaliseName } from "../dictionary/text/normalise";
import type { Evidence } from "./evidence";
import type { Program } from "../engine/program";
import { onceARun } from "../language/once-a-run";

/** Units named in one message at most: a cell of Excel has room for as many, and the finding's cells lead to the others. */
const namedTogether = 500;

/** A finding over the rows of several units names each of them, where what it says does not. */
export function namedUnits({ groups, scope: { set, data } }: Program, row: number, { unit }: Evidence, said: Said): Said[] {
  if (!groups || (data.dataset.units[unit]?.name ?? "") !== "") return [];
  const { units } = data.dataset;
  const rows = groups.rows(groups.of[row]);
  const met = onceARun(data, "named units", () => ({ group: new Int32Array(units.length), last: 0 }));
  met.last++;
  const names: string[] = [];
  let count = 0;
  let all = true;
  for (let i = 0; i < rows.length; i++) {
    const one = set.unit[rows[i]];
    if (one < 0 || met.group[one] === met.last) continue;
    met.group[one] = met.last;
    const { name } = units[one];
    if (name === "") continue;
    if (count++ < namedTogether) names.push(name);
    all &&= namedIn(said, name);
  }
  if (count < 2 || all) return [];
  return [{ code: "units", data: { names, more: count > namedTogether ? count : 0 } }];
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
