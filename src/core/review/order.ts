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
  const clauses = new Map(ledger.map((line, at) => [line.clause, at]));
  const sheets = sources.map(({ file, sheet }) => places.get(`${file}\n${sheet}`) ?? -1);
  const key = (finding: Finding, at: number): Keyed => ({
    finding,
    place: sheets[finding.place.source],
    row: finding.place.row,
    column: finding.place.columns[0] ?? -1,
    clause: clauses.get(finding.clause) ?? -1,
    at,
  });
  const order = (a: Keyed, b: Keyed): number =>
    a.place - b.place || a.row - b.row || a.clause - b.clause || compareText(a.finding.clause, b.finding.clause) ||
    a.column - b.column || a.at - b.at;
  return lists.flat().map(key).sort(order).map(({ finding }) => finding);
}

/** A finding with what it is compared by. */
interface Keyed {
  finding: Finding;
  place: number;
  row: number;
  column: number;
  clause: number;
  at: number;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
