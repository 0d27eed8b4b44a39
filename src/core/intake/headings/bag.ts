import { conceptsOf, type HeadingPiece } from "../../dictionary/text/concepts";
import { brackets } from "./label";
import { turningBeside, turningIn, turningOver } from "./turned";

/** What a heading says, as concepts, each once, apart from what stands in brackets. */
export interface Bag {
  said: Map<string, HeadingPiece>;
  /** Of brackets and of the group above: they may explain, they need not. */
  beside: Map<string, HeadingPiece>;
  /** Which aspects it asks for: a day, a number, a name … */
  aspects: Set<string>;
  /** What may turn it into something else: 原, 未, 不含, or a word before it that nobody knows. */
  turning: ReadonlySet<string>;
}

/** The concepts of a label's key; what stands in brackets, and in the keys of `around`, counts beside. */
export function bagOf(key: string, around: readonly string[] = []): Bag {
  const inner: string[] = [];
  const plain = key.replace(brackets, (_, text: string) => {
    inner.push(text);
    return "";
  });
  const turning = [turningIn(plain), ...inner.map(turningBeside), ...around.map(turningOver)].flat();
  const bag: Bag = { said: new Map(), beside: new Map(), aspects: new Set(), turning: new Set(turning) };
  for (const piece of conceptsOf(plain)) if (piece.facet !== "filler") bag.said.set(piece.id, piece);
  for (const piece of [...inner, ...around].flatMap((text) => text.split(/[/、,，]/u)).flatMap(conceptsOf)) if (piece.facet !== "filler" && !bag.said.has(piece.id)) bag.beside.set(piece.id, piece);
  for (const { id, facet } of bag.said.values()) if (facet === "aspect") bag.aspects.add(id);
  return bag;
}

/** Half of what the heading says, and more than an aspect, is known. */
export function isUnderstood({ said }: Bag): boolean {
  const pieces = [...said.values()];
  const known = pieces.filter(({ facet }) => facet !== "unknown");
  const length = (some: typeof pieces): number => some.reduce((sum, piece) => sum + piece.length, 0);
  return known.some(({ facet }) => facet !== "aspect" && facet !== "turn") && length(known) * 2 >= length(pieces);
}
