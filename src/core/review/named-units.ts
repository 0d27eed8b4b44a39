import type { Evidence } from "./evidence";
import type { Program } from "../engine/program";

/** Units named in one message at most: a cell of Excel has room for as many, and the finding's cells lead to the others. */
const namedTogether = 500;

/** A finding over the rows of several units names each of them, where its message does not. */
export function namedUnits({ groups, scope: { set, data } }: Program, row: number, { unit }: Evidence, message: string): string[] {
  if (!groups || (data.dataset.units[unit]?.name ?? "") !== "") return [];
  const units = new Set<number>();
  const rows = groups.rows(groups.of[row]);
  for (let i = 0; i < rows.length; i++) if (set.unit[rows[i]] >= 0) units.add(set.unit[rows[i]]);
  const names: string[] = [];
  for (const one of units) if (data.dataset.units[one].name !== "") names.push(data.dataset.units[one].name);
  if (names.length < 2 || names.every((name) => message.includes(name))) return [];
  const more = names.length > namedTogether ? `等 ${names.length} 家` : "";
  return [`涉及${names.slice(0, namedTogether).map((name) => `“${name}”`).join("、")}${more}`];
}
