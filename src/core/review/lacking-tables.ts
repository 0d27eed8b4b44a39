import type { RecordSet } from "../dictionary/dataset";
import type { Explanation } from "../language/explanation";
import type { Program } from "../engine/program";

/** Which of a record's tables lack what a row misses, and how they stand to the others. */
interface LackingTables {
  /** The unit all their rows belong to, or -1. */
  unit: number;
  /** Sheets of the workbook on which they stand. */
  sheets: number;
  /** Row (1-based) in which the row's own table begins, where another on its sheet lacks nothing. */
  from?: number;
}

/** The tables of the row's workbook that lack some of the record's own columns it misses; all of them where a whole table or another's column is missed. */
export function lackingTables({ scope: { set } }: Program, row: number, { absent, tables }: Explanation): LackingTables {
  const own = set.source[row];
  const { file, sheet, headerRow } = set.sources[own];
  const lacks = (at: number): boolean => tables.size > 0 || absent.size === 0 || [...absent].some((field) => !set.sources[at].columns.has(field));
  const here = set.sources.flatMap((source, at) => (source.file === file && unitOf(set, at) !== none ? [at] : []));
  const lacking = here.filter((at) => at === own || lacks(at));
  const units = new Set(lacking.map((at) => unitOf(set, at)));
  const [unit] = units;
  // Tables side by side begin in one row.
  const beside = here.filter((at) => !lacking.includes(at) && set.sources[at].sheet === sheet && set.sources[at].headerRow !== headerRow);
  return { unit: units.size === 1 ? unit : -1, sheets: new Set(lacking.map((at) => set.sources[at].sheet)).size, ...(beside.length > 0 && { from: headerRow }) };
}

const none = -2;
const known = new WeakMap<RecordSet, Int32Array>();

/** The unit all rows of a table belong to, -1 where they belong to several or to nobody, `none` for a table without rows. */
function unitOf(set: RecordSet, source: number): number {
  let units = known.get(set);
  if (!units) {
    known.set(set, (units = new Int32Array(set.sources.length).fill(none)));
    for (let row = 0; row < set.length; row++) {
      const at = set.source[row];
      units[at] = units[at] === none || units[at] === set.unit[row] ? set.unit[row] : -1;
    }
  }
  return units[source];
}
