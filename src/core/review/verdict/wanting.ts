import { ValueState, type Dataset } from "../../dictionary/dataset";
import { fieldOf, recordType } from "../../dictionary/dictionary";
import { institutionLists, keptByAuthority } from "../../dictionary/kept-by";
import type { Absence, LedgerLine } from "../../dictionary/finding";
import { absentPlaces } from "../absences";
import type { Concerns } from "./concern";
import type { Stage } from "./verdict";

/** Whose tables a clause waits for: the unit's own, or the authority's. */
export type WantingSide = "own" | "awaited";

/** What a unit waits for in one byte: nothing, its own tables, or the authority's. */
export const waitCode: Record<WantingSide | "no", number> = { no: 0, own: 1, awaited: 2 };
const { no, own, awaited } = waitCode;

const isAuthoritys = ({ record, fields }: Absence): boolean =>
  keptByAuthority(record) || (record === "institution" && fields.length > 0 && fields.every(({ id }) => fieldOf(record, id)?.keptBy === "authority"));

/**
 * Tells whom an unchecked clause leaves open. In a batch, what one workbook lacks is no fault of the units in another: an
 * absent column concerns the units of its table, an absent table those of its workbook that supply none elsewhere.
 */
export class Wanting {
  private readonly lines = new Map<number, Uint8Array>();
  /** The same for every unit, by code: most unchecked clauses share them. */
  private readonly alike: Uint8Array[] = [];
  private readonly ofOthers = new Map<Uint8Array, Uint8Array>();
  /** Per record type one byte a unit: 1 where it has a row. */
  private readonly having = new Map<string, Uint8Array>();
  /** One byte a unit: 1 where it applies for the first time. */
  private readonly applying: Uint8Array;

  constructor(private readonly ledger: readonly LedgerLine[], private readonly dataset: Dataset, private readonly concerns: Concerns) {
    this.applying = this.newcomers();
  }

  /**
   * Whose tables the unchecked clause at an index of the ledger waits for, one byte a unit (`waitCode`). "no" of a unit: it was checked, or
   * nobody asked for what it needs, so that the unit has nothing to put right.
   */
  of(at: number, stage: Stage): Uint8Array {
    let codes = this.lines.get(at);
    if (!codes) {
      codes = this.wanted(this.ledger[at], stage);
      if (stage === "application" && this.isLater(at)) codes = this.butOfNewcomers(codes);
      this.lines.set(at, codes);
    }
    return codes;
  }

  /** The codes without what newcomers await. */
  private butOfNewcomers(codes: Uint8Array): Uint8Array {
    let known = this.ofOthers.get(codes);
    if (!known) this.ofOthers.set(codes, (known = codes.map((code, unit) => (code === awaited && this.applying[unit] === 1 ? no : code))));
    return known;
  }

  private everyUnit(code: number): Uint8Array {
    return (this.alike[code] ??= new Uint8Array(this.dataset.units.length).fill(code));
  }

  /** True when nothing but what is decided after recognition is wanting. */
  private isLater(at: number): boolean {
    return (this.ledger[at].absent ?? []).every((absence) => recordType(absence.record)?.afterRecognition || (absence.record === "institution" && isAuthoritys(absence)));
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

  /** One byte a unit: 1 where it has a row of the record type. */
  havingRows(record: string): Uint8Array {
    let known = this.having.get(record);
    if (!known) {
      this.having.set(record, (known = new Uint8Array(this.dataset.units.length)));
      for (const owner of this.dataset.records.get(record)?.unit ?? []) if (owner >= 0) known[owner] = 1;
    }
    return known;
  }

  private wanted({ unchecked, absent, counts }: LedgerLine, stage: Stage): Uint8Array {
    if (unchecked === undefined) return this.everyUnit(no);
    if (!absent) return this.everyUnit(own);
    const nowhere = absent.filter(({ record, fields }) => fields.length === 0 && !this.dataset.records.get(record)?.length);
    // A table that is nowhere leaves everyone open; beside the authority's, a unit's own may be wanting too.
    const wanting = nowhere.filter(({ record }) => !keptByAuthority(record) && !recordType(record)?.uponEvent);
    // Of an applicant a table is asked where a finding says so: what would only be compared with others is no want of his.
    if (wanting.length > 0 && (stage === "operation" || counts.missing + counts.review > 0)) return this.everyUnit(own);
    const least = this.everyUnit(nowhere.some(({ record }) => keptByAuthority(record)) ? awaited : no);
    if (nowhere.length === absent.length) return least;
    const codes = least.slice();
    for (const absence of absent) if (!nowhere.includes(absence)) this.mark(codes, absence);
    return codes;
  }

  private mark(codes: Uint8Array, absence: Absence): void {
    const { record, fields } = absence;
    const code = isAuthoritys(absence) ? awaited : own;
    for (const { file, sheet, units: left } of absentPlaces(absence)) {
      for (const unit of left ?? this.concerns.unitsAt(record, file, sheet)) {
        if ((fields.length === 0 && this.havingRows(record)[unit] === 1) || codes[unit] === own) continue;
        codes[unit] = code;
      }
    }
  }
}
