import { TextReader } from "./reader";
import type { TextFault } from "./tokens";

/** What a text stands for: a condition, a value, or related rows. */
export const partKinds = ["condition", "expression", "related"] as const;
export type PartKind = (typeof partKinds)[number];

/** What was read before, by its kind: packs share most of their texts, and every pack is read once for each program. */
const read: Record<PartKind, Map<string, unknown>> = { condition: new Map(), expression: new Map(), related: new Map() };
const most = 20_000;

/** A condition, value or related rows written as text; a mere name stays one. @throws TextFault */
export function nodeOf(text: string, kind: PartKind): unknown {
  if (/^[A-Za-z]\w*$/u.test(text)) return text;
  const known = read[kind];
  let node = known.get(text);
  if (node !== undefined) return node;
  const reader = new TextReader(text);
  node = reader.whole(kind === "condition" ? reader.condition : kind === "expression" ? reader.value : reader.related);
  if (known.size >= most) known.clear();
  known.set(text, node);
  return node;
}

/** What to say of a text that cannot be read, with its words around the place. */
export function textProblem(text: string, { at, asked }: TextFault): string {
  return `“${text.slice(Math.max(0, at - 20), at)}▸${text.slice(at, at + 20)}”读不懂：${asked}，请改正`;
}
