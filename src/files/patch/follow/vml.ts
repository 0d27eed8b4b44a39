import { literal } from "../../../sheet/literal";
import { encode } from "../../write/bytes";
import { decodePart, type Package } from "../package";
import type { RowMap } from "./anchors";

/** Prefixes, with their colon, a part declares for a namespace; writers call them what they like. As an alternative of a pattern. */
export function prefixes(text: string, namespace: string): string {
  const found = [...text.matchAll(/\sxmlns(?::([^\s="'<>]+))?\s*=\s*["']([^"']*)["']/g)].filter((match) => match[2] === namespace);
  const names = [...new Set(found.map((match) => (match[1] === undefined ? "" : `${literal(match[1])}:`)))];
  return `(?:${names.length ? names.join("|") : "(?!)"})`;
}

/** Moves the shapes of notes and old controls. VML is not always XML, so it is changed as text. */
export function followVml(pkg: Package, part: string, map: RowMap, at: number): void {
  const before = decodePart(pkg.bytesNow(part), part);
  const v = prefixes(before, "urn:schemas-microsoft-com:vml");
  const x = prefixes(before, "urn:schemas-microsoft-com:office:excel");
  const shape = new RegExp(`<(${v})shape[\\s>][\\s\\S]*?</\\1shape>\\s*`, "g");
  const note = new RegExp(`(<${x}Row>\\s*)(\\d+)(\\s*</${x}Row>)`);
  const anchor = new RegExp(`(<${x}Anchor>)([^<]*)(</${x}Anchor>)`);
  const after = before.replace(shape, (whole) => {
    const row = note.exec(whole)?.[2];
    const next = row === undefined ? undefined : map(Number(row));
    // The note of a deleted cell goes with its shape.
    if (next === null) return "";
    const moved = next === undefined ? whole : whole.replace(note, (_, a: string, __, b: string) => a + next + b);
    const delta = next === undefined ? undefined : next - Number(row);
    return moved.replace(anchor, (_, a: string, places: string, b: string) => a + moveAnchor(places, map, at, delta) + b);
  });
  if (after !== before) pkg.write(part, () => [encode(after)]);
}

/** "left column, offset, top row, offset, right column, offset, bottom row, offset". A note keeps its size. */
function moveAnchor(places: string, map: RowMap, at: number, delta: number | undefined): string {
  const numbers = places.split(",");
  if (numbers.length !== 8) return places;
  for (const i of [2, 6]) {
    const row = Number(numbers[i]);
    const next = delta === undefined ? (map(row) ?? at) : Math.max(0, row + delta);
    numbers[i] = numbers[i].replace(/-?\d+/, String(next));
  }
  return numbers.join(",");
}
