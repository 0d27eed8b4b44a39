import { MAX_SHEET_NAME } from "../../../sheet/limits";
import { withoutRefused } from "../../../sheet/sheet-name";

/**
 * What the names of the units' sheets end in, in the same order: the unit's name without characters a sheet's name may not
 * have, shortened at its end where it does not fit behind `prefix` characters and a hyphen, numbered where two are alike.
 */
export function sheetLabels(names: readonly string[], prefix: number): string[] {
  const room = MAX_SHEET_NAME - prefix - 1;
  const taken = new Set<string>();
  return names.map((name, i) => {
    const plain = withoutRefused(name, "") || `单位${i + 1}`;
    let label = cut(plain, room);
    for (let n = 2; taken.has(label.toLowerCase()); n++) label = cut(plain, room - String(n).length - 2) + `(${n})`;
    taken.add(label.toLowerCase());
    return label;
  });
}

/** Name of a page's sheet for a unit. */
export function sheetName(page: string, label: string): string {
  return label === "" ? page : `${page}-${label}`;
}

/** Cuts at whole characters, also where one takes two units; a name must not end in an apostrophe. */
function cut(text: string, room: number): string {
  if (text.length <= room) return text;
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > room - 1) break;
    kept += character;
  }
  return `${kept.replace(/'+$/u, "")}…`;
}
