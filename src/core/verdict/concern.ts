import type { ReviewedUnit } from "../checklist/checklist";
import type { Dataset, RecordSet } from "../dataset";
import type { Finding } from "../finding";

/** Whom a finding concerns: indexes of units; `apart`: it is held against their recommender, not against each of them. */
export interface Concern {
  units: readonly number[];
  apart: boolean;
}

const nobody: readonly number[] = [];

/**
 * Tells which units a finding speaks of. One that names a unit: that unit (of several of one name, those in its file). One over
 * several units: every unit with a row in it; except among recommendations (quotas, ranks), where whom to withdraw is for the
 * recommender to say. One without cells (an absent column or table): every unit in that table, else in that file, else all.
 */
export class Concerns {
  private readonly byName = new Map<string, number[]>();
  private readonly byPlace = new Map<string, Set<number>>();
  private readonly rows = new Map<string, Map<number, number>>();

  constructor(private readonly dataset: Dataset, private readonly units: readonly ReviewedUnit[]) {
    units.forEach(({ name }, unit) => {
      const same = this.byName.get(name);
      if (same) same.push(unit);
      else this.byName.set(name, [unit]);
    });
  }

  /** Indexes tables and files; yields between tables. */
  *prepare(): Generator<void> {
    for (const set of this.dataset.records.values()) {
      for (let row = 0; row < set.length; row++) if (set.unit[row] >= 0) this.place(set, row);
      yield;
    }
  }

  private readonly last = { source: -1, record: "", sets: [] as Set<number>[] };

  private place(set: RecordSet, row: number): void {
    const source = set.source[row];
    const { last } = this;
    if (last.source !== source || last.record !== set.record) {
      const { file, sheet } = set.sources[source];
      last.source = source;
      last.record = set.record;
      last.sets = [tableKey(set.record, file, sheet), file].map((key) => {
        const known = this.byPlace.get(key) ?? new Set<number>();
        this.byPlace.set(key, known);
        return known;
      });
    }
    for (const known of last.sets) known.add(set.unit[row]);
  }

  of(finding: Finding): Concern {
    const { unit, file, record, sheet, cells } = finding;
    if (unit !== "") {
      const named = this.byName.get(unit) ?? nobody;
      const here = named.length > 1 ? named.filter((one) => this.byPlace.get(file)?.has(one)) : named;
      return { units: here.length > 0 ? here : named, apart: false };
    }
    if (cells.length > 0) {
      const units = new Set([{ file, sheet, cells }, ...(finding.also ?? [])].flatMap((place) => this.at(record, place.file, place.sheet, place.cells)));
      if (units.size > 0) return { units: [...units], apart: record === "recommendation" };
    }
    const there = this.known(record, file, sheet);
    return { units: there && finding.outcome !== "broken" ? [...there] : this.units.map((_, one) => one), apart: false };
  }

  /** Units with a row in that table; of a table that is not there, those with a row in that file. */
  unitsAt(record: string, file: string, sheet: string): Iterable<number> {
    return this.known(record, file, sheet) ?? nobody;
  }

  private known(record: string, file: string, sheet: string): ReadonlySet<number> | undefined {
    return this.byPlace.get(tableKey(record, file, sheet)) ?? this.byPlace.get(file);
  }

  /** Units of the rows in which the cells lie. */
  private at(record: string, file: string, sheet: string, cells: readonly string[]): number[] {
    const key = tableKey(record, file, sheet);
    let rows = this.rows.get(key);
    if (!rows) this.rows.set(key, (rows = this.rowsOf(record, file, sheet)));
    return cells.flatMap((cell) => rows.get(Number(/\d+$/u.exec(cell)?.[0]) - 1) ?? []);
  }

  private rowsOf(record: string, file: string, sheet: string): Map<number, number> {
    const rows = new Map<number, number>();
    const set = this.dataset.records.get(record);
    for (let row = 0; set && row < set.length; row++) {
      const source = set.sources[set.source[row]];
      if (source.file === file && source.sheet === sheet && set.unit[row] >= 0) rows.set(set.row[row], set.unit[row]);
    }
    return rows;
  }
}

function tableKey(record: string, file: string, sheet: string): string {
  return `${record}\n${file}\n${sheet}`;
}
