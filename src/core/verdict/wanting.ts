import type { Dataset } from "../dataset";
import type { Absence, LedgerLine } from "../finding";
import { absentPlaces } from "../rules/absences";
import type { Concerns } from "./concern";

/** Whose tables a clause waits for: the unit's own, or the authority's. */
export type Side = "own" | "awaited";

/** A clause left unchecked: for everyone, or for some units. */
type Wanted = ReadonlyMap<number, Side> | Side;

/** Tables the authority keeps. */
const authoritys = new Set(["sanction", "assessment", "reconfirmList", "inspectionList", "checklist"]);

/** Columns of the institution table that record what the authority decided: an applicant cannot fill them in. */
const decided = new Set(["recognitionStatus", "recognizedDate", "plaqueName", "recognizedSpecialties", "recognizedAudience"]);

const isAuthoritys = ({ record, fields }: Absence): boolean =>
  authoritys.has(record) || (record === "institution" && fields.length > 0 && fields.every(({ id }) => decided.has(id)));

/**
 * Tells whom an unchecked clause leaves open. In a batch, what one workbook lacks is no fault of the units in another: an
 * absent column concerns the units of its table, an absent table those of its workbook that supply none elsewhere.
 */
export class Wanting {
  private readonly lines = new Map<number, Wanted>();
  private readonly having = new Map<string, ReadonlySet<number>>();

  constructor(private readonly ledger: readonly LedgerLine[], private readonly dataset: Dataset, private readonly concerns: Concerns) {}

  /** Whose tables the unchecked clause at an index of the ledger waits for, of a unit; undefined: it was checked. */
  of(at: number, unit: number): Side | undefined {
    const known = this.lines.get(at) ?? this.wanted(this.ledger[at]);
    this.lines.set(at, known);
    return typeof known === "string" ? known : known.get(unit);
  }

  /** Whether the unit has a row of the record type. */
  has(record: string, unit: number): boolean {
    let known = this.having.get(record);
    if (!known) this.having.set(record, (known = new Set(this.dataset.records.get(record)?.unit)));
    return known.has(unit);
  }

  private wanted({ unchecked, absent }: LedgerLine): Wanted {
    if (unchecked === undefined) return new Map();
    if (!absent) return "own";
    const nowhere = absent.filter(({ record, fields }) => fields.length === 0 && !this.dataset.records.get(record)?.length);
    // A table that is nowhere leaves everyone open; beside the authority's, a unit's own may be wanting too.
    if (nowhere.some(({ record }) => !authoritys.has(record))) return "own";
    if (nowhere.length === absent.length) return "awaited";
    const units = new Map<number, Side>(nowhere.length > 0 ? this.dataset.units.map((_, unit) => [unit, "awaited"]) : []);
    for (const absence of absent) if (!nowhere.includes(absence)) this.mark(units, absence);
    return units;
  }

  private mark(units: Map<number, Side>, absence: Absence): void {
    const { record, fields } = absence;
    const side: Side = isAuthoritys(absence) ? "awaited" : "own";
    for (const { file, sheet } of absentPlaces(absence)) {
      for (const unit of this.concerns.unitsAt(record, file, sheet)) {
        if ((fields.length === 0 && this.has(record, unit)) || units.get(unit) === "own") continue;
        units.set(unit, side);
      }
    }
  }
}
