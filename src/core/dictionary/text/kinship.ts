import concepts from "../concepts.json";

/** Concepts that speak of one thing only: where a heading names one, nothing else is meant. */
const apart = new Set(concepts.apart);
export const isApart = (id: string): boolean => apart.has(id);

const near = new Map<string, Map<string, number>>();
for (const [a, b, how] of concepts.near as [string, string, number][]) {
  for (const [one, other] of [[a, b], [b, a]]) near.set(one, (near.get(one) ?? new Map<string, number>()).set(other, how));
}

/** How far the nearest of what is said may stand for a concept, 0…1: who holds a class trains; none of one for itself. */
export function nearest(said: { has(id: string): boolean }, id: string): number {
  let best = 0;
  for (const [other, how] of near.get(id) ?? []) if (how > best && said.has(other)) best = how;
  return best;
}

const implying = new Map<string, string[]>();
for (const [id, aspects] of Object.entries(concepts.implies)) for (const aspect of aspects) implying.set(aspect, [...(implying.get(aspect) ?? []), id]);

/** True when what is said is known by the aspect: a phone by its number, a platform by its address. */
export const impliedBy = (said: { has(id: string): boolean }, aspect: string): boolean => (implying.get(aspect) ?? []).some((id) => said.has(id));
