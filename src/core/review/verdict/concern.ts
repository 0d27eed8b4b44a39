import type { Dataset, RecordSet, TableSource } from "../../dictionary/dataset";
import { isDataCheck, type Finding, type FindingPlace, type FindingSource } from "../../dictionary/finding";
import { whomOf } from "../whom";
import { eachCell } from "../../dictionary/finding-place";

/** Whom a finding concerns: indexes of units; `apart`: it is held against their recommender, not against each of them. */
interface Concern {
  units: readonly number[];
  apart: boolean;
}

/** Rows from…to-1 of a record type, which came from one table. */
interface Span {
  set: RecordSet;
  from: number;
  to: number;
}

const nobody: readonly number[] = [];
const nowhere = -2;

/**
 * Tells which units a finding speaks of. One that names a unit: that unit. One over
 * several units: every unit with a row in it; one over rows of unknown units: nobody; except among recommendations (quotas, ranks; not what is wrong with the data), where whom to withdraw is for the
 * recommender to say. One without cells (an absent column or table): every unit in that table, else in that file, else all.
 */
export class Concerns {
  /** Rows in one table, by table and by file. */
  private readonly spans = new Map<string, Span[]>();
  private readonly tables = new Map<string, TableSource[]>();
  private readonly placed = new Map<string, ReadonlySet<number>>();
  private readonly rows = new Map<number, Int32Array>();
  private readonly sources: readonly FindingSource[];
  private readonly everyone: readonly number[];
  /** Per unit, the list of it alone; findings share it. */
  private readonly alone: (readonly number[] | undefined)[] = [];

  constructor(dataset: Dataset) {
    this.sources = dataset.sources.list;
    this.everyone = dataset.units.map((_, unit) => unit);
    for (const set of dataset.records.values()) {
      for (const source of set.sources) {
        const key = tableKey(set.record, source.file, source.sheet);
        this.tables.set(key, [...(this.tables.get(key) ?? []), source]);
      }
      for (let from = 0, to; from < set.length; from = to) {
        const source = set.source[from];
        for (to = from + 1; to < set.length && set.source[to] === source; ) to++;
        const { file, sheet } = set.sources[source];
        for (const key of [tableKey(set.record, file, sheet), file]) {
          const known = this.spans.get(key);
          if (known) known.push({ set, from, to });
          else this.spans.set(key, [{ set, from, to }]);
        }
      }
    }
  }

  /** The units with a row in a table or file, as far as asked for; undefined when none has. */
  private there(key: string): ReadonlySet<number> | undefined {
    let units = this.placed.get(key);
    if (!units) {
      const found = new Set<number>();
      for (const { set, from, to } of this.spans.get(key) ?? []) for (let row = from; row < to; row++) if (set.unit[row] >= 0) found.add(set.unit[row]);
      this.placed.set(key, (units = found));
    }
    return units.size > 0 ? units : undefined;
  }

  of(finding: Finding): Concern {
    const { unit, place } = finding;
    if (unit >= 0) return { units: (this.alone[unit] ??= [unit]), apart: false };
    const { file, sheet, record } = this.sources[place.source];
    if (place.columns.length > 0) {
      const owners = this.ownersAt(place);
      const units = new Set(owners.filter((one) => one >= 0));
      // A row of which nobody knows whose it is stays open by itself; its neighbours in the table answer for none of it.
      if (owners.length > 0) return { units: [...units], apart: units.size > 0 && record === "recommendation" && !isDataCheck(finding) };
    }
    const whom = whomOf(finding);
    if (whom && whom.size > 0) return { units: [...whom], apart: false };
    const there = this.known(record, file, sheet);
    return { units: there && (finding.outcome !== "broken" || sheet !== "") ? [...there] : this.everyone, apart: false };
  }

  /** Units with a row in that table; of a table that is not there, those with a row in that file. */
  unitsAt(record: string, file: string, sheet: string): Iterable<number> {
    return this.known(record, file, sheet) ?? nobody;
  }

  private known(record: string, file: string, sheet: string): ReadonlySet<number> | undefined {
    return this.there(tableKey(record, file, sheet)) ?? this.there(file);
  }

  /** Units of the rows in which the cells lie; -1 where a row's unit is not known. */
  private ownersAt(place: FindingPlace): number[] {
    const owners: number[] = [];
    eachCell(place, (row, _column, source) => {
      let rows = this.rows.get(source);
      if (!rows) this.rows.set(source, (rows = this.rowsOf(source)));
      const owner = rows[row] ?? nowhere;
      if (owner !== nowhere) owners.push(owner);
    });
    return owners;
  }

  /** Per row of a sheet its unit: -1 for nobody's, `nowhere` for none of a table. */
  private rowsOf(source: number): Int32Array {
    const { file, sheet, record } = this.sources[source];
    const key = tableKey(record, file, sheet);
    const spans = this.spans.get(key) ?? [];
    const skipped = (this.tables.get(key) ?? []).flatMap((table) => table.skipped);
    let last = 0;
    for (const { row } of skipped) last = Math.max(last, row);
    for (const { set, from, to } of spans) for (let row = from; row < to; row++) last = Math.max(last, set.row[row] + 1);
    const rows = new Int32Array(last).fill(nowhere);
    // What was left out of a table is nobody's: a row that does not say whose it is answers for none of its neighbours.
    for (const { row } of skipped) rows[row - 1] = -1;
    for (const { set, from, to } of spans) for (let row = from; row < to; row++) rows[set.row[row]] = set.unit[row];
    return rows;
  }
}

function tableKey(record: string, file: string, sheet: string): string {
  return `${record}\n${file}\n${sheet}`;
}
