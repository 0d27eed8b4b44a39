import { conceptsOf, type HeadingPiece } from "../../dictionary/text/concepts";

/** What a heading says, as concepts: how often each, apart from what stands in brackets. */
export interface Bag {
  said: Map<string, HeadingPiece>;
  /** Of brackets and of the group above: they may explain, they need not. */
  beside: Map<string, HeadingPiece>;
  /** Which aspects it asks for: a day, a number, a name … */
  aspects: Set<string>;
}

const bracketed = /[([{【〔〈<]([^()[\]{}【】〔〕〈〉<>]*)[)\]}】〕〉>]/gu;

/** The concepts of a label's key; what stands in brackets, and in the keys of `around`, counts beside. */
export function bagOf(key: string, around: readonly string[] = []): Bag {
  const inner: string[] = [...around];
  const plain = key.replace(bracketed, (_, text: string) => {
    inner.push(text);
    return "";
  });
  const bag: Bag = { said: new Map(), beside: new Map(), aspects: new Set() };
  for (const token of conceptsOf(plain)) if (token.facet !== "filler") bag.said.set(token.id, token);
  for (const token of inner.flatMap((text) => text.split(/[/、,，]/u)).flatMap(conceptsOf)) if (token.facet !== "filler" && !bag.said.has(token.id)) bag.beside.set(token.id, token);
  for (const { id, facet } of bag.said.values()) if (facet === "aspect") bag.aspects.add(id);
  // 管理人员数（专职）, 培训时间（止）: without anything else to say, or with an aspect of its own, brackets are part of it.
  return bag;
}
