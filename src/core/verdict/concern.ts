import { rowNumber } from "../../sheet/a1";
import type { ReviewedUnit } from "../checklist/checklist";
import type { Dataset, RecordSet, TableSource } from "../dataset";
import type { Finding } from "../finding";

/** Whom a finding concerns: indexes of units; `apart`: it is held against their recommender, not against each of them. */
export interface Concern {
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

/**
 * Tells which units a finding speaks of. One that names a unit: that unit (of several of one name, those in its file). One over
 * several units: every unit with a row in it; one over rows of unknown units: nobody; except among recommendations (quotas, ranks), where whom to withdraw is for the
 * recommender to say. One without cells (an absent column or table): every unit in that table, else in that file, else all.
 */
export class Concerns {
  private readonly byName = new Map<string, number[]>();
  /** Rows in one table, by table and by file. */
  private readonly spans = new Map<string, Span[]>();
  private readonly tables = new Map<string, TableSource[]>();
  private readonly placed = new Map<string, ReadonlySet<number>>();
  private readonly rows = new Map<string, Map<number, number>>();

  constructor(dataset: Dataset, private readonly units: readonly ReviewedUnit[], findings: readonly Finding[]) {
    const named = new Set(findings.map(({ unit }) => unit));
    units.forEach(({ name }, unit) => {
      if (!named.has(name)) return;
      const same = this.byName.get(name);
      if (same) same.push(unit);
      else this.byName.set(name, [unit]);
    });
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
    const { unit, file, record, sheet, cells } = finding;
    if (unit !== "") {
      const named = this.byName.get(unit) ?? nobody;
      const here = named.length > 1 ? named.filter((one) => this.there(file)?.has(one)) : named;
      return { units: here.length > 0 ? here : named, apart: false };
    }
    if (cells.length > 0) {
      const owners = [{ file, sheet, cells }, ...(finding.also ?? [])].flatMap((place) => this.at(record, place.file, place.sheet, place.cells));
      const units = new Set(owners.filter((one) => one >= 0));
      // A row of which nobody knows whose it is stays open by itself; its neighbours in the table answer for none of it.
      if (owners.length > 0) return { units: [...units], apart: units.size > 0 && record === "recommendation" };
    }
    const there = this.known(record, file, sheet);
    return { units: there && (finding.outcome !== "broken" || sheet !== "") ? [...there] : this.units.map((_, one) => one), apart: false };
  }

  /** Units with a row in that table; of a table that is not there, those with a row in that file. */
  unitsAt(record: string, file: string, sheet: string): Iterable<number> {
    return this.known(record, file, sheet) ?? nobody;
  }

  private known(record: string, file: string, sheet: string): ReadonlySet<number> | undefined {
    return this.there(tableKey(record, file, sheet)) ?? this.there(file);
  }

  /** Units of the rows in which the cells lie; -1 where a row's unit is not known. */
  private at(record: string, file: string, sheet: string, cells: readonly string[]): number[] {
    const key = tableKey(record, file, sheet);
    let rows = this.rows.get(key);
    if (!rows) this.rows.set(key, (rows = this.rowsOf(key)));
    const owners: number[] = [];
    for (const cell of cells) {
      const owner = rows.get(rowNumber(cell) - 1);
      if (owner !== undefined) owners.push(owner);
    }
    return owners;
  }

  private rowsOf(key: string): Map<number, number> {
    const rows = new Map<number, number>();
    // What was left out of a table is nobody's: a row that does not say whose it is answers for none of its neighbours.
    for (const { skipped } of this.tables.get(key) ?? []) for (const { row } of skipped) rows.set(row - 1, -1);
    for (const { set, from, to } of this.spans.get(key) ?? []) for (let row = from; row < to; row++) rows.set(set.row[row], set.unit[row]);
    return rows;
  }
}

function tableKey(record: string, file: string, sheet: string): string {
  return `${record}\n${file}\n${sheet}`;
}
