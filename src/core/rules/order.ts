import type { Finding, LedgerLine } from "../finding";
import type { FindingSources } from "../finding-place";
import type { Progress } from "../contract";
import type { Pace } from "./pace";

/** Findings compared at a time before a pause is considered. */
const RUN = 1024;

/**
 * Findings by file and sheet as given, then row of the first cell (absent columns and tables first), then clause in the
 * order of the packs, data checks before all clauses. The order does not depend on how the findings came.
 */
export function* inOrder(
  lists: readonly (readonly Finding[])[], { list: sources }: FindingSources, workbooks: readonly { file: string; sheets: readonly { name: string }[] }[], ledger: readonly LedgerLine[], pace: Pace,
): Generator<Progress, Finding[]> {
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
  let runs: Keyed[][] = [];
  const progress: Progress = { phase: "findings", done: 0, total: lists.reduce((sum, list) => sum + list.length, 0) };
  let done = 0;
  for (const list of lists) {
    for (let from = 0; from < list.length; from += RUN) {
      runs.push(list.slice(from, from + RUN).map((finding) => key(finding, done++)).sort(order));
      if (pace.due()) {
        yield { ...progress, done };
        pace.resume();
      }
    }
  }
  while (runs.length > 1) {
    const merged: Keyed[][] = [];
    for (let r = 0; r < runs.length; r += 2) merged.push(r + 1 < runs.length ? yield* merge(runs[r], runs[r + 1], order, pace, progress) : runs[r]);
    runs = merged;
  }
  const ordered: Finding[] = [];
  for (const { finding } of runs[0] ?? []) {
    if (ordered.push(finding) % RUN === 0 && pace.due()) {
      yield { ...progress, done };
      pace.resume();
    }
  }
  return ordered;
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

function* merge<T>(a: T[], b: T[], order: (x: T, y: T) => number, pace: Pace, progress: Progress): Generator<Progress, T[]> {
  const out: T[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    out.push(j >= b.length || (i < a.length && order(a[i], b[j]) <= 0) ? a[i++] : b[j++]);
    if (out.length % RUN === 0 && pace.due()) {
      yield progress;
      pace.resume();
    }
  }
  return out;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
