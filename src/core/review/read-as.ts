import type { FieldPlace, TableSource } from "../dictionary/dataset";
import { fieldOf } from "../dictionary/dictionary";
import type { FindingPlace, FindingSource } from "../dictionary/finding";
import type { Said } from "../dictionary/said";
import type { RowVerdict } from "../engine/judge";
import type { Program } from "../engine/program";
import { onceARun } from "../language/once-a-run";
import type { RuleData } from "../language/rule-data";
import { partBehind, readsOf } from "./reads-of";
import { relatedTables } from "./related-tables";

/** Columns of a table that were taken by likeness; most tables have none, and each of their findings asks. */
const similar = new WeakMap<TableSource["columns"], readonly [string, FieldPlace][]>();

function similarOf({ columns }: TableSource): readonly [string, FieldPlace][] {
  let found = similar.get(columns);
  if (!found) similar.set(columns, (found = [...columns].filter(([, { reason }]) => reason === "similar")));
  return found;
}

/** Columns that decided, or in which the finding stands, and that were taken for their fields by likeness only: what rests on them says so. */
export function readAs(program: Program, row: number, verdict: RowVerdict, place: FindingPlace): Said[] {
  const { scope: { set, data, record }, groups } = program;
  const sources = data.dataset.sources.list;
  const own = tablesOf(program, groups ? groups.rows(groups.of[row]) : [row]);
  const decided = likelyBehind(program, verdict);
  const found = new Map<string, { heading: string; name: string }>();
  const tell = (of: string, source: TableSource, tells: (field: string, at: FieldPlace) => boolean): void => {
    for (const [id, at] of similarOf(source)) {
      const said = { heading: at.label, name: fieldOf(of, id)!.name };
      if (tells(id, at)) found.set(JSON.stringify(said), said);
    }
  };
  for (const source of own) tell(record, source, (id, at) => decided.has(`${record}.${id}`) || standsIn(at, source, place, sources));
  const { file } = set.sources[set.source[row]];
  for (const of of new Set([...decided].map((name) => name.split(".")[0]))) {
    if (of !== record) for (const source of relatedTables(data, of, file, set.unit[row])) tell(of, source, (id) => decided.has(`${of}.${id}`));
  }
  return found.size === 0 ? [] : [{ code: "read-as", data: { columns: [...found.values()] } }];
}

/** The tables that rows stand in, each once. */
function tablesOf({ scope: { set } }: Program, rows: Iterable<number>): Set<TableSource> {
  const tables = new Set<TableSource>();
  for (const row of rows) tables.add(set.sources[set.source[row]]);
  return tables;
}

/** True when a value of a column is among a finding's cells: a form has its values one below the other, a group's stands in its heading. */
function standsIn({ row, rows, column, groups, sheet }: FieldPlace, table: TableSource, place: FindingPlace, sources: readonly FindingSource[]): boolean {
  return [place, ...(place.more ?? [])].some((one) => {
    const { file, sheet: where } = sources[one.source];
    if (file !== table.file || where !== (sheet ?? table.sheet)) return false;
    const inRow = (wanted: number): boolean => one.row === wanted || one.rows?.includes(wanted) === true;
    if (groups) return groups.some((group) => one.columns.includes(group.column) && inRow(group.row));
    if (!one.columns.includes(column)) return false;
    if (!rows) return row === undefined || inRow(row);
    const there = rowsThere(rows);
    return there.has(one.row) || one.rows?.some((at) => there.has(at)) === true;
  });
}

/** The rows of a further part, found once: every finding of a joined table asks. */
const parts = new WeakMap<ReadonlyMap<number, number>, ReadonlySet<number>>();
function rowsThere(rows: ReadonlyMap<number, number>): ReadonlySet<number> {
  let known = parts.get(rows);
  if (!known) parts.set(rows, (known = new Set(rows.values())));
  return known;
}

/** Per rule and part of it, the columns it is decided by that some table takes by likeness only. */
const behind = new WeakMap<Program, Map<unknown, ReadonlySet<string>>>();
const none: ReadonlySet<string> = new Set();

function likelyBehind(program: Program, verdict: RowVerdict): ReadonlySet<string> {
  const { rule, scope: { data } } = program;
  const likely = likelySomewhere(data);
  if (likely.size === 0) return none;
  let known = behind.get(program);
  if (!known) behind.set(program, (known = new Map<unknown, ReadonlySet<string>>()));
  let found = known.get(verdict.by);
  if (!found) known.set(verdict.by, (found = new Set([...readsOf(rule, partBehind(program, verdict), data)].filter((name) => likely.has(name)))));
  return found;
}

const likelySomewhere = (data: RuleData): ReadonlySet<string> =>
  onceARun(data, "likely columns", () => new Set([...data.dataset.records].flatMap(([record, { sources }]) => sources.flatMap((source) => similarOf(source).map(([id]) => `${record}.${id}`)))));
