import { ValueState, type Dataset, type FieldColumn, type FieldPlace, type RecordSet, type TableSource } from "../dictionary/dataset";
import { recordType } from "../dictionary/dictionary";
import { newColumn } from "../intake/records/field-column";
import { notUnderstood } from "../intake/tables/not-understood";
import type { DerivedField, RuleData } from "../language/rule-data";
import { Reasoning } from "../engine/reasoning";
import { onceARun } from "../language/once-a-run";

/*
 * The records as they would be if every column that nobody understood were all the fields it may be, of which nothing can be read: what is
 * an error here and there rests on none of them.
 */

/** Fields that a table has no column for and that a column nobody understood may be, of one record type: by its tables. */
type OpenBySource = readonly ReadonlySet<string>[];

/** Fields that may stand in columns nobody understood: by record type; those without one are left out. */
type OpenFields = ReadonlyMap<string, OpenBySource>;

/** The fields that may stand in columns nobody understood; undefined: in none. */
function openFields({ records }: Dataset): OpenFields | undefined {
  const found = new Map<string, OpenBySource>();
  for (const [record, { sources }] of records) {
    // Rows that are not there stand at another record's, whose columns say nothing of them.
    const open = sources.map((source) => new Set(source.record === record ? fieldsOpen(source) : []));
    if (open.some(({ size }) => size > 0)) found.set(record, open);
  }
  return found.size > 0 ? found : undefined;
}

/** The fields that a table has no column for and that a column nobody understood may be. */
function fieldsOpen(source: TableSource): string[] {
  const possible = notUnderstood(source).map((label) => source.mayBe?.get(label)?.possible);
  if (possible.length === 0) return [];
  return recordType(source.record)!.fields.flatMap(({ id }) => (!source.columns.has(id) && possible.some((ids) => ids === undefined || ids.has(id)) ? [id] : []));
}

/** Where one open field stands: its tables among those of the record type, their files, and the units of their rows. */
interface Reach {
  record: string;
  tables: ReadonlySet<number>;
  files: ReadonlySet<string>;
  units: ReadonlySet<number>;
}

/** Such records; a derived field is unreadable in a row where it read something open. */
export class UnreadWorld extends Reasoning {
  private readonly reaches = new Map<string, Reach>();
  override readonly unreadOpen = true;

  constructor(of: Pick<RuleData, "dataset" | "params" | "today" | "shift" | "places" | "derived">, open: OpenFields) {
    super({ ...of.dataset, records: unreadable(of.dataset, open) }, of.params, of.today, of.shift, of.places, of.derived);
    for (const [record, bySource] of open) {
      const { sources, source, unit } = of.dataset.records.get(record)!;
      for (const field of new Set(bySource.flatMap((fields) => [...fields]))) {
        const tables = new Set([...sources.keys()].filter((at) => bySource[at].has(field)));
        const units = new Set<number>();
        for (let row = 0; row < unit.length; row++) if (unit[row] >= 0 && tables.has(source[row])) units.add(unit[row]);
        this.reaches.set(`${record}.${field}`, { record, tables, files: new Set([...tables].map((at) => sources[at].file)), units });
      }
    }
  }

  /** Whether a column, by its name (“record.field”), may stand in one nobody understood. */
  isOpen(name: string): boolean {
    return this.reaches.has(name);
  }

  /** The open fields that a field (its own name, or a derived one's) rests on, by their names. */
  openBehind(record: string, field: string): string[] {
    return [...this.readFor(record, field)].filter((name) => this.isOpen(name));
  }

  /** Whether an open field, by its name, may say something of a row: of its own table, of its workbook, of its unit. */
  reachesRow(name: string, set: RecordSet, row: number): boolean {
    const reach = this.reaches.get(name);
    if (reach?.record === set.record) return reach.tables.has(set.source[row]);
    return reach !== undefined && (reach.files.has(set.sources[set.source[row]].file) || reach.units.has(set.unit[row]));
  }

  protected override derive(field: DerivedField, set: RecordSet, column: FieldColumn): void {
    super.derive(field, set, column);
    const read = this.openBehind(set.record, field.id);
    for (let row = 0; read.length > 0 && row < set.length; row++) if (read.some((name) => this.reachesRow(name, set, row))) column.state[row] = ValueState.bad;
  }
}

/** The records with every open field a column in which nothing can be read; whose a row is, stays as it is. */
function unreadable({ records }: Dataset, open: OpenFields): Dataset["records"] {
  const changed = new Map(records);
  for (const [record, bySource] of open) {
    const set = records.get(record)!;
    const { fields: all, unitField } = recordType(record)!;
    const fields = new Map(set.fields);
    const sources = set.sources.map((source, at) => ({ ...source, columns: new Map([...source.columns, ...[...bySource[at]].flatMap((id): [string, FieldPlace][] => (id === unitField ? [] : [[id, nowhere]]))]) }));
    for (const field of all) {
      if (!bySource.some((ids) => ids.has(field.id))) continue;
      const before = set.fields.get(field.id);
      const column = before ? { ...before, state: before.state.slice() } : newColumn(field, set.length, ValueState.absent);
      for (let row = 0; row < set.length; row++) if (bySource[set.source[row]].has(field.id)) column.state[row] = ValueState.bad;
      fields.set(field.id, column);
    }
    changed.set(record, { ...set, sources, fields });
  }
  return changed;
}

const nowhere: FieldPlace = { column: -1, label: "", confidence: 0, reason: "similar" };

/** The world of a run, made once; undefined where no column is open. */
export const unreadWorld = (data: RuleData): UnreadWorld | undefined =>
  onceARun(data, "unread world", () => {
    const open = openFields(data.dataset);
    return open && new UnreadWorld(data, open);
  });
