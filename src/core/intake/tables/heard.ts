import type { HeadingPiece } from "../../dictionary/text/concepts";
import { measureFactor } from "../../dictionary/values/measure";
import { bagOf, type Bag } from "../headings/bag";
import type { HeaderColumn } from "./header";
import { saysYesNo, type Sample } from "./sample";

/** What a printed unit says that the heading need not: 占地（亩） asks for an area. */
const byUnit: readonly [unit: string, says: HeadingPiece["id"], facet: HeadingPiece["facet"]][] = [
  ["人", "heads", "aspect"], ["人次", "times", "aspect"], ["㎡", "area", "aspect"], ["份", "copies", "aspect"], ["课时", "hours", "thing"], ["元/人", "charge", "act"], ["年", "years", "thing"], ["万元", "money", "aspect"],
];

/**
 * What a column's heading says, beside it what the group above and the printed unit say and, where it says no more than 日期 or 人数, what the
 * column `before` speaks of: 是否建档 | 日期.
 */
export function heard({ leaf, groups }: HeaderColumn, sample: Sample, before: HeaderColumn | undefined): Bag {
  // The year of 2018年度培训人数 is told apart.
  const key = (leaf.year === undefined ? undefined : leaf.keys.find((one) => !one.includes(String(leaf.year)))) ?? leaf.keys[0] ?? "";
  const bag = bagOf(key, groups.map(({ keys }) => keys[0] ?? ""));
  const { said, beside, aspects } = bag;
  const add = (piece: HeadingPiece): void => void (said.has(piece.id) || beside.set(piece.id, piece));
  for (const [unit, id, facet] of leaf.unit === undefined ? [] : byUnit) {
    if (unit !== leaf.unit && measureFactor(leaf.unit!, unit) === undefined) continue;
    add({ id, facet, length: 0 });
    // 任课时间（年） is a length of time, no day.
    if (id === "years") leave(bag, "date");
  }
  if (isBare(bag, key) && before) {
    for (const piece of bagOf(before.leaf.keys[0] ?? "").said.values()) if (piece.facet === "act" || piece.facet === "thing") add(piece);
  }
  // 是否以基地名义 over names asks which.
  if (aspects.has("whether") && sample.cells.length > 0 && !saysYesNo(sample)) leave(bag, "whether");
  return bag;
}

/** No more than an aspect, and nothing beside it that says little: 日期, not 盖章日期. */
const isBare = ({ said }: Bag, key: string): boolean => said.size > 0 && [...said.values()].every(({ facet }) => facet === "aspect") && [...said.values()].reduce((sum, { length }) => sum + length, 0) === key.length;

function leave({ said, aspects }: Bag, id: string): void {
  said.delete(id);
  aspects.delete(id);
}
