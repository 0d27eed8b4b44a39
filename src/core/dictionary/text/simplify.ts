import table from "./traditional.json";

/*
 * Character pairs Traditional → Simplified, taken from OpenCC's TSCharacters (Apache-2.0). One character at a time, so
 * it over-merges where Simplified has two (乾坤 becomes 干坤): good for comparing, never for showing to a person.
 * 著, 藉, 瞭 stay as they are, because Simplified text uses them too.
 */
const simplified = new Map<number, string>();
for (let i = 0; i < table.from.length; i++) simplified.set(table.from.charCodeAt(i), table.to[i]);

/** Text with Traditional characters replaced by their Simplified forms; the same string when there are none. */
export function simplify(text: string): string {
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x3400) continue;
    const to = simplified.get(code);
    if (to === undefined) continue;
    out += text.slice(from, i) + to;
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
