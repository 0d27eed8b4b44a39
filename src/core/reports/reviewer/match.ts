import { normaliseName } from "../../dictionary/text/normalise";
import { comparable } from "../../language/texts";
import type { ReviewerGrid, ReviewerRow, ReviewerSheet, ReviewerUnit } from "./sheet";

/** Tells which row of a sheet is which wanted one. */
export class Matcher {
  private readonly units = new Map<string, string>();

  /** @param known all units of the review */
  constructor(private readonly sheet: ReviewerSheet, private readonly grid: ReviewerGrid, known: Iterable<ReviewerUnit>) {
    for (const unit of known) {
      const id = idOf(unit);
      const name = `n ${normaliseName(unit.name)}`;
      if (unit.creditCode !== "") this.units.set(id, id);
      if (unit.name !== "" && !this.units.has(name)) this.units.set(name, id);
    }
  }

  text(column: string, row: number): string {
    return String(this.grid.values.get(column)?.[row] ?? "").trim();
  }

  /** The key of a row: unit and key column; undefined where the row names no unit of the review. */
  keyOf(row: number): string | undefined {
    const { sheet } = this;
    const name = this.text(sheet.unit, row);
    const unit = this.units.get(codeId(this.text(sheet.creditCode, row))) ?? this.units.get(`n ${normaliseName(name)}`);
    const key = this.text(sheet.key, row);
    return unit === undefined ? undefined : `${unit}\n${comparable(key)}`;
  }

  /** True when the row says under our columns what is wanted, or nothing. */
  saysTheSame(row: number, wanted: ReviewerRow): boolean {
    return this.sheet.columns.every(({ id, kind, loose }) => {
      if (kind !== "told" || loose === true || wanted.told[id] === undefined) return true;
      const said = this.text(id, row);
      return said === "" || comparable(said) === comparable(wanted.told[id]) || (wanted.alike?.[id] !== undefined && comparable(said) === comparable(wanted.alike[id]));
    });
  }
}

export function rowKey({ unit, key }: Pick<ReviewerRow, "unit" | "key">): string {
  return `${idOf(unit)}\n${comparable(key)}`;
}

function idOf({ name, creditCode }: ReviewerUnit): string {
  return creditCode === "" ? `n ${normaliseName(name)}` : codeId(creditCode);
}

function codeId(code: string): string {
  return `c ${code.normalize("NFKC").replace(/\s/gu, "").toUpperCase()}`;
}
