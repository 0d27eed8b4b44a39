import type { Finding } from "../../core/finding";
import { listed, rank } from "../outcome";
import { cellPosition } from "./position";

/** Indexes sorted by cell, down the sheet; one numeric sort, because a sheet may have 100,000 findings. */
export function downTheSheet(findings: readonly Finding[], indexes: readonly number[]): number[] {
  const keys = new Float64Array(indexes.length);
  indexes.forEach((index, i) => {
    const { row, column } = cellPosition(findings[index].cells[0]);
    keys[i] = (row * 16_385 + column) * indexes.length + i;
  });
  keys.sort();
  return Array.from(keys, (key) => indexes[key % indexes.length]);
}

/** Gravest first; what is equally grave keeps the order of the regulation. Linear. */
export function gravestFirst(findings: readonly Finding[], indexes: readonly number[]): number[] {
  const byRank = [...listed, "others"].map((): number[] => []);
  for (const index of indexes) byRank[rank(findings[index].outcome)].push(index);
  return byRank.flat();
}
