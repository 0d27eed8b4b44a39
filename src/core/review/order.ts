import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/area";
import type { Finding, LedgerLine } from "../dictionary/finding";
import type { FindingSources } from "../dictionary/finding-place";

/**
 * Findings by file and sheet as given, then row of the first cell (absent columns and tables first), then clause in the
 * order of the packs, data checks before all clauses. The order does not depend on how the findings came.
 */
export function inOrder(
  lists: readonly (readonly Finding[])[], { list: sources }: FindingSources, workbooks: readonly { file: string; sheets: readonly { name: string }[] }[], ledger: readonly LedgerLine[],
): Finding[] {
  const places = new Map<string, number>();
  workbooks.forEach((book, b) => {
    places.set(`${book.file}\n`, b * 100_000);
    book.sheets.forEach((sheet, s) => places.set(`${book.file}\n${sheet.name}`, b * 100_000 + s + 1));
  });
  const findings = lists.flat();
  const sheets = ranks(sources.map(({ file, sheet }) => places.get(`${file}\n${sheet}`) ?? -1));
  const clauses = clauseRanks(findings, ledger);
  // Two numbers each instead of an object: of a large register there are millions.
  const where = Float64Array.from(findings, ({ place: { source, row } }) => sheets[source] * (MAX_ROWS + 1) + row + 1);
  const what = Float64Array.from(findings, ({ clause, place: { columns } }) => clauses.get(clause)! * (MAX_COLUMNS + 1) + (columns[0] ?? -1) + 1);
  const order = Array.from(findings, (_, at) => at).sort((a, b) => where[a] - where[b] || what[a] - what[b] || a - b);
  return order.map((at) => findings[at]);
}

/** For each number its place among all of them. */
function ranks(numbers: readonly number[]): number[] {
  const sorted = new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, rank) => [number, rank]));
  return numbers.map((number) => sorted.get(number)!);
}

/** The clauses of some findings in order: data checks by name, then those of the ledger. */
function clauseRanks(findings: readonly Finding[], ledger: readonly LedgerLine[]): Map<string, number> {
  const listed = new Map(ledger.map(({ clause }, at) => [clause, at]));
  const met = new Set<string>();
  for (const { clause } of findings) met.add(clause);
  const order = [...met].sort((a, b) => (listed.get(a) ?? -1) - (listed.get(b) ?? -1) || compareText(a, b));
  return new Map(order.map((clause, rank) => [clause, rank]));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
