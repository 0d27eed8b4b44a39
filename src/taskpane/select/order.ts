import { listedOutcomes, rankOf, type Finding } from "../../core/dictionary/finding";

/** Indexes sorted by cell, down the sheet; one numeric sort, because a sheet may have 100,000 findings. */
export function downTheSheet(findings: readonly Finding[], indexes: readonly number[]): number[] {
  const keys = new Float64Array(indexes.length);
  indexes.forEach((index, i) => {
    const { row, columns } = findings[index].place;
    // Those without a cell come first.
    keys[i] = ((row + 1) * 16_385 + (columns.length > 0 ? columns[0] + 1 : 0)) * indexes.length + i;
  });
  keys.sort();
  return Array.from(keys, (key) => indexes[key % indexes.length]);
}

/** Gravest first; what is equally grave keeps the order of the regulation. Linear. */
export function gravestFirst(findings: readonly Finding[], indexes: readonly number[]): number[] {
  const byRank = [...listedOutcomes, "others"].map((): number[] => []);
  for (const index of indexes) byRank[rankOf(findings[index].outcome)].push(index);
  return byRank.flat();
}
