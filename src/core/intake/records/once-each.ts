import { MAX_COLUMNS } from "../../../sheet/area";
import type { Finding, FindingPlace } from "../../dictionary/finding";
import type { FindingSources } from "../../dictionary/finding-place";

/** Record types that share a table say the same of a shared cell: once is enough. */
export function onceEach(findings: readonly Finding[], sources: FindingSources): Finding[] {
  const sheets = sheetNumbers(sources);
  // Many small sets, by clause, sheet and the end of the row's number: one of a million keys stops everything whenever it grows.
  const said = new Map<string, Map<number, Set<number | string>>>();
  const once: Finding[] = [];
  for (let i = 0; i < findings.length; i++) {
    const { clause, place } = findings[i];
    let ofClause = said.get(clause);
    if (!ofClause) said.set(clause, (ofClause = new Map<number, Set<number | string>>()));
    const at = sheets[place.source] * slots + (place.row & (slots - 1));
    let cells = ofClause.get(at);
    if (!cells) ofClause.set(at, (cells = new Set<number | string>()));
    const key = keyOf(place);
    if (!cells.has(key)) once.push(findings[i]);
    cells.add(key);
  }
  return once;
}

/** Sets that the cells of one clause on one sheet are spread over. */
const slots = 128;

/** A key of all cells of a place: a number for one cell. */
function keyOf({ row, columns, rows, more }: FindingPlace): number | string {
  if (columns.length === 1 && !rows && !more) return row * MAX_COLUMNS + columns[0];
  return JSON.stringify([row, columns, rows && [...rows], more?.map(({ row: other, columns: others }) => [other, others])]);
}

/** Per source, the number of its sheet, whatever record type it is the home of. */
function sheetNumbers({ list }: FindingSources): number[] {
  const known = new Map<string, number>();
  return list.map(({ file, sheet }) => {
    const key = `${file}\n${sheet}`;
    if (!known.has(key)) known.set(key, known.size);
    return known.get(key)!;
  });
}
