import { ValueState, type Dataset } from "../../dictionary/dataset";
import { fieldOf, recordType } from "../../dictionary/dictionary";
import { institutionLists, keptByAuthority } from "../../dictionary/kept-by";
import type { Absence, LedgerLine } from "../../dictionary/finding";
import { absentPlaces } from "../absences";
import type { Concerns } from "./concern";
import type { Stage } from "./verdict";

/** Whose tables a clause waits for: the unit's own, or the authority's. */
export type WantingSide = "own" | "awaited";

/** A clause left unchecked: for everyone, or for some units. */
type Wanted = ReadonlyMap<number, WantingSide> | WantingSide;

const isAuthoritys = ({ record, fields }: Absence): boolean =>
  keptByAuthority(record) || (record === "institution" && fields.length > 0 && fields.every(({ id }) => fieldOf(record, id)?.keptBy === "authority"));

/**
 * Tells whom an unchecked clause leaves open. In a batch, what one workbook lacks is no fault of the units in another: an
 * absent column concerns the units of its table, an absent table those of its workbook that supply none elsewhere.
 */
export class Wanting {
  private readonly lines = new Map<number, Wanted>();
  /** Per record type one byte a unit: 1 where it has a row. */
  private readonly having = new Map<string, Uint8Array>();
  /** One byte a unit: 1 where it applies for the first time. */
  private readonly applying: Uint8Array;
  private readonly later = new Map<number, boolean>();

  constructor(private readonly ledger: readonly LedgerLine[], private readonly dataset: Dataset, private readonly concerns: Concerns) {
    this.applying = this.newcomers();
  }

  /**
   * Whose tables the unchecked clause at an index of the ledger waits for, of a unit; undefined: it was checked, or nobody asked for
   * what it needs, so that the unit has nothing to put right.
   */
  of(at: number, unit: number, stage: Stage): WantingSide | undefined {
    let known = this.lines.get(at);
    if (known === undefined) this.lines.set(at, (known = this.wanted(this.ledger[at], stage)));
    const side = typeof known === "string" ? known : known.get(unit);
    return side === "awaited" && stage === "application" && this.applying[unit] === 1 && this.isLater(at) ? undefined : side;
  }

  /** True when nothing but what is decided after recognition is wanting. */
  private isLater(at: number): boolean {
    let later = this.later.get(at);
    if (later === undefined) {
      later = (this.ledger[at].absent ?? []).every((absence) => recordType(absence.record)?.afterRecognition || (absence.record === "institution" && isAuthoritys(absence)));
      this.later.set(at, later);
    }
    return later;
  }

  /** Units that apply for the first time, by their own table or a recommendation. */
  private newcomers(): Uint8Array {
    const found = new Uint8Array(this.dataset.units.length);
    for (const record of institutionLists) {
      const set = this.dataset.records.get(record);
      const column = set?.fields.get("applicationType");
      const code = column?.codes?.indexOf("new") ?? -1;
      for (let row = 0; set && column && row < set.length; row++) if (column.state[row] === ValueState.ok && column.num[row] === code && set.unit[row] >= 0) found[set.unit[row]] = 1;
    }
    return found;
  }

  /** Whether the unit has a row of the record type. */
  has(record: string, unit: number): boolean {
    let known = this.having.get(record);
    if (!known) {
      this.having.set(record, (known = new Uint8Array(this.dataset.units.length)));
      for (const owner of this.dataset.records.get(record)?.unit ?? []) if (owner >= 0) known[owner] = 1;
    }
    return known[unit] === 1;
  }

  private wanted({ unchecked, absent, counts }: LedgerLine, stage: Stage): Wanted {
    if (unchecked === undefined) return new Map();
    if (!absent) return "own";
    const nowhere = absent.filter(({ record, fields }) => fields.length === 0 && !this.dataset.records.get(record)?.length);
    // A table that is nowhere leaves everyone open; beside the authority's, a unit's own may be wanting too.
    const wanting = nowhere.filter(({ record }) => !keptByAuthority(record) && !recordType(record)?.uponEvent);
    // Of an applicant a table is asked where a finding says so: what would only be compared with others is no want of his.
    if (wanting.length > 0 && (stage === "operation" || counts.missing + counts.review > 0)) return "own";
    const awaited = nowhere.some(({ record }) => keptByAuthority(record));
    if (nowhere.length === absent.length) return awaited ? "awaited" : new Map();
    const units = new Map<number, WantingSide>(awaited ? this.dataset.units.map((_, unit) => [unit, "awaited"]) : []);
    for (const absence of absent) if (!nowhere.includes(absence)) this.mark(units, absence);
    return units;
  }

  private mark(units: Map<number, WantingSide>, absence: Absence): void {
    const { record, fields } = absence;
    const side: WantingSide = isAuthoritys(absence) ? "awaited" : "own";
    for (const { file, sheet } of absentPlaces(absence)) {
      for (const unit of this.concerns.unitsAt(record, file, sheet)) {
        if ((fields.length === 0 && this.has(record, unit)) || units.get(unit) === "own") continue;
        units.set(unit, side);
      }
    }
  }
}
