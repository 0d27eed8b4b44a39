import concepts from "../concepts.json";

/** What a concept is about: who, what is done, what with, which aspect of it is told, or what turns it into another or its contrary; fillers tell nothing. */
type Facet = "filler" | "aspect" | "turn" | "actor" | "act" | "thing" | "unknown";

/** A piece of a heading: a concept of the dictionary, or characters nobody knows. */
export interface HeadingPiece {
  /** The concept's id; the characters themselves where they are unknown. */
  id: string;
  facet: Facet;
  /** How many characters say it. */
  length: number;
}

const words = new Map<string, HeadingPiece>();
let longest = 0;
for (const [facet, entries] of Object.entries(concepts.facets)) {
  for (const [id, said] of Object.entries(entries as Record<string, string[]>)) {
    for (const word of said) {
      words.set(word, { id, facet: facet as Facet, length: word.length });
      longest = Math.max(longest, word.length);
    }
  }
}

/** Words that offices shorten, 继教 and 专技, written in full: the dictionary knows the full ones only. */
const inFull = (key: string): string => Object.entries(concepts.short).reduce((text, [short, full]) => text.replaceAll(short, full), key);

/** Costs of a division: an unknown character is dear, a short word a little dearer than a long one. */
const perUnknown = 3;
const perWord = 1;
const perSingle = 1.5;

/** Headings taken apart before: the same stand over many sheets. */
const known = new Map<string, HeadingPiece[]>();
const mostKnown = 4096;

/** The concepts of a label, see {@link divided}; the same array for the same label. */
export function conceptsOf(label: string): readonly HeadingPiece[] {
  let pieces = known.get(label);
  if (!pieces) {
    if (known.size >= mostKnown) known.clear();
    known.set(label, (pieces = divided(label)));
  }
  return pieces;
}

/**
 * Takes a heading apart into concepts, so that 报送管理单位时间 and 报管理单位日期 say the same. The division with the fewest unknown
 * characters and the fewest words wins. `label` is a label's key: normalised, Simplified, lower case, without brackets.
 */
function divided(label: string): HeadingPiece[] {
  const key = inFull(label);
  const cost = new Float64Array(key.length + 1).fill(Infinity);
  const from = new Int32Array(key.length + 1);
  cost[0] = 0;
  for (let at = 0; at < key.length; at++) {
    if (cost[at] + perUnknown < cost[at + 1]) {
      cost[at + 1] = cost[at] + perUnknown;
      from[at + 1] = at;
    }
    for (let length = Math.min(longest, key.length - at); length > 0; length--) {
      if (!words.has(key.slice(at, at + length))) continue;
      const total = cost[at] + (length === 1 ? perSingle : perWord);
      if (total < cost[at + length]) {
        cost[at + length] = total;
        from[at + length] = at;
      }
    }
  }
  const tokens: HeadingPiece[] = [];
  for (let end = key.length; end > 0; end = from[end]) {
    const piece = key.slice(from[end], end);
    const word = words.get(piece);
    const before = tokens[tokens.length - 1];
    if (word) tokens.push(word);
    else if (before?.facet === "unknown") tokens[tokens.length - 1] = { id: piece + before.id, facet: "unknown", length: before.length + 1 };
    else tokens.push({ id: piece, facet: "unknown", length: 1 });
  }
  return tokens.reverse();
}
