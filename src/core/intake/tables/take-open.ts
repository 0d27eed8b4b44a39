import type { FoundTable } from "./found-table";

/** The sheet of a part, where it is another than that of the table it joins. */
export const sheetOfPart = ({ sheet }: Pick<FoundTable, "sheet">, part: Pick<FoundTable, "sheet">): { sheet?: string } => (part.sheet === sheet ? {} : { sheet: part.sheet });

/** What is open in a part, or wrong with its header, is so in the whole that it joins. */
export function takeOpen(base: FoundTable, part: FoundTable): void {
  const there = sheetOfPart(base, part);
  base.problems = [...base.problems, ...part.problems.map((problem) => ({ ...there, ...problem }))];
  if (part.setAside) base.setAside = new Map([...part.setAside, ...(base.setAside ?? [])]);
  if (part.mayBe) base.mayBe = new Map([...[...part.mayBe].map(([label, one]) => [label, { ...there, ...one }] as const), ...(base.mayBe ?? [])]);
  base.unmatched = [...new Set([...base.unmatched, ...part.unmatched])];
}
