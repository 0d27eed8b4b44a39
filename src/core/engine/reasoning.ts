import { ValueState, type Dataset, type FieldColumn, type RecordSet } from "../dictionary/dataset";
import { fieldOf, recordType } from "../dictionary/dictionary";
import type { Field } from "../dictionary/fields";
import { derivedOf } from "./derived/index";
import type { DerivedField, DerivedFields, ParameterValue, Preparation, RuleData, Scope } from "../language/rule-data";
import type { Places } from "../language/places";
import { ReadingLog } from "./reading-log";
import { RecordScope } from "./scope";
import { Texts } from "../language/texts";
import { noField, noParameter, noRecord } from "./unknown-name";
import { WorkdayShift } from "../language/workdays";
import { onceARun } from "../language/once-a-run";

/** What all rules of one run share: the records, settled parameters, the review date, indexes and derived columns built once. */
export class Reasoning implements RuleData {
  readonly texts: Texts;
  readonly preparations: Preparation[] = [];
  /** What cannot be read may not be there at all. */
  readonly unreadOpen: boolean = false;
  private readonly reads = new ReadingLog();
  /** Deadlines (their expressions as JSON) that met a year whose holidays are not known, and that year. */
  readonly unknownHolidays = new Map<string, number>();
  private readonly columns = new Map<string, FieldColumn>();
  private readonly scopes = new Map<string, Scope>();

  constructor(
    readonly dataset: Dataset,
    readonly params: ReadonlyMap<string, ParameterValue>,
    /** Review date, days since 1970-01-01. */
    readonly today: number,
    /** Moves deadlines to working days. */
    readonly shift = new WorkdayShift(),
    /** The places the regulations speak of; absent: no pack tells of any. */
    readonly places?: Places,
    readonly derived: DerivedFields = derivedOf([]),
    /** An absent column is unknown to `filled` and `blank` too, instead of not filled in. */
    readonly absentOpen = false,
  ) {
    this.texts = new Texts(dataset.texts);
  }

  /** The same over other records: parameters, dates and calendar stay. */
  withRecords(records: Dataset["records"]): Reasoning {
    return new Reasoning({ ...this.dataset, records }, this.params, this.today, this.shift, this.places, this.derived, this.absentOpen);
  }

  /** The same over the same records, with absent columns unknown; made once. */
  cautious(): Reasoning {
    return onceARun(this, "cautious", () => new Reasoning(this.dataset, this.params, this.today, this.shift, this.places, this.derived, true));
  }

  once<T>(name: string, make: () => T): T {
    return this.reads.make(name, make);
  }

  /** The records of a type; an empty set when no workbook has a table of it. */
  records(record: string): RecordSet {
    const type = recordType(record);
    if (!type) throw noRecord(record);
    // Whose a row is, is read with the rows.
    this.reads.note(`${record}.${type.unitField}`);
    return this.dataset.records.get(record) ?? emptySet(record);
  }

  /** True when some workbook has a table of the type, even one without rows. */
  hasTable(record: string): boolean {
    return this.records(record).sources.length > 0;
  }

  /** The dictionary's or the derived field of that id. */
  field(record: string, id: string): Field | DerivedField {
    const field = this.fieldOrNone(record, id);
    if (!field) throw noField(record, id, this.derived);
    return field;
  }

  /** As `field`, for a name that may be none. */
  fieldOrNone(record: string, id: string): Field | DerivedField | undefined {
    return this.derived.of(record, id) ?? fieldOf(record, id);
  }

  /** A field's values for all records of the type; a derived one is worked out by its preparation. */
  column(record: string, id: string): FieldColumn {
    const name = `${record}.${id}`;
    this.reads.note(name);
    let column = this.columns.get(name);
    if (!column) this.columns.set(name, (column = this.makeColumn(record, id)));
    return column;
  }

  readFor(record: string, id: string): Iterable<string> {
    const name = `${record}.${id}`;
    return this.reads.of(name) ?? [name];
  }

  private makeColumn(record: string, id: string): FieldColumn {
    const field = this.field(record, id);
    const set = this.records(record);
    if ("fill" in field) {
      const column = blankColumn(id, field.type, set.length, ValueState.blank, field.codes?.(this));
      field.needs?.forEach((needed) => this.column(record, needed));
      this.preparations.push({ prepare: () => this.derive(field, set, column) });
      return column;
    }
    return set.fields.get(id) ?? blankColumn(id, field.type, set.length, ValueState.absent, field.options?.map((o) => o.code));
  }

  /** Works out a derived field. */
  protected derive(field: DerivedField, set: RecordSet, column: FieldColumn): void {
    this.reads.derive(`${set.record}.${field.id}`, () => derive(field, this, set, column));
  }

  /** The shared scope of a record type: equal conditions of different rules are worked out once per run of rows. */
  scope(record: string): Scope {
    let scope = this.scopes.get(record);
    if (!scope) this.scopes.set(record, (scope = new RecordScope(this, record)));
    return scope;
  }

  parameter(name: string): ParameterValue {
    const value = this.params.get(name);
    if (value === undefined) throw noParameter(name, this.params.keys());
    return value;
  }
}

function blankColumn(field: string, type: FieldColumn["type"], length: number, state: number, codes?: readonly string[]): FieldColumn {
  return { field, type, state: new Uint8Array(length).fill(state), num: new Float64Array(length), codes };
}

/** Works out a derived field. Where it stays blank: bad, if a cell it is made from is; absent, if a column it is made from is and might have had a value. */
function derive(field: DerivedField, data: Reasoning, set: RecordSet, column: FieldColumn): void {
  field.fill(data, set, column);
  const bases = (field.from ?? []).filter((id) => fieldOf(set.record, id) !== undefined);
  for (const { state } of bases.map((id) => data.column(set.record, id))) {
    for (let row = state.indexOf(ValueState.bad); row !== -1; row = state.indexOf(ValueState.bad, row + 1)) if (column.state[row] === ValueState.blank) column.state[row] = ValueState.bad;
  }
  if (!data.absentOpen) return;
  const lacking = set.sources.map(({ columns }) => bases.some((id) => !columns.has(id)));
  if (!lacking.includes(true)) return;
  for (let row = 0; row < set.length; row++) if (column.state[row] === ValueState.blank && lacking[set.source[row]]) column.state[row] = ValueState.absent;
}

function emptySet(record: string): RecordSet {
  return {
    record, length: 0, sources: [], fields: new Map(),
    source: new Uint32Array(0), row: new Uint32Array(0), unit: new Int32Array(0),
  };
}
