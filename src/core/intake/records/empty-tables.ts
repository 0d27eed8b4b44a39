import type { Dataset } from "../../dictionary/dataset";
import type { Finding } from "../../dictionary/finding";
import { withoutCell } from "../../dictionary/finding-place";
import type { FoundTable } from "../tables/found-table";
import { dataFinding } from "../data-finding";

/**
 * One finding for each file whose tables hold not a single record: nothing was filled in. Where one table has records, the
 * empty ones are a matter of the rules, for not every unit has a change or a class to report.
 */
export function emptyFiles({ sources }: Pick<Dataset, "sources">, tables: readonly FoundTable[]): Finding[] {
  const byFile = new Map<string, FoundTable[]>();
  for (const table of tables) byFile.set(table.file, [...(byFile.get(table.file) ?? []), table]);
  return [...byFile].flatMap(([file, found]): Finding[] => {
    if (found.some((table) => table.rows > 0)) return [];
    const records = [...new Set(found.map(({ record }) => record))];
    const place = withoutCell(sources.of(file, found[0].sheet, found[0].record));
    return [{ ...dataFinding({ unit: -1, place }, "data/empty", null, { code: "no-records", data: { records, others: found.some(({ skipped }) => skipped.length > 0) } }), outcome: "missing" }];
  });
}
