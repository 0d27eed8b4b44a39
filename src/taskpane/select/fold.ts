import { simplify } from "../../core/dictionary/text/simplify";

const folded = new Map<string, string>();

/** For searching: case, width, Traditional and Simplified are one (regulations are quoted in the script they are printed in). Each text is folded once. */
export function fold(text: string): string {
  let plain = folded.get(text);
  if (plain === undefined) {
    if (folded.size > 50_000) folded.clear();
    folded.set(text, (plain = simplify(text.normalize("NFKC").toLowerCase())));
  }
  return plain;
}

/** Words of a search, each of which must be found. */
export function searchWords(search: string): string[] {
  return fold(search).split(/\s+/).filter(Boolean);
}
