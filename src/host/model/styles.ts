import type { CellStyle } from "../../sheet/cell-style";

/** The distinct looks of a workbook; 0 is the default look. A look is never changed, only replaced. */
export class Styles {
  readonly list: CellStyle[] = [{}];
  private readonly index = new Map<string, number>([["{}", 0]]);

  /** The look of cells that have none of their own; before anything else is interned. */
  setDefault(style: CellStyle): void {
    this.list[0] = style;
    this.index.set(JSON.stringify(canonical(style)), 0);
  }

  intern(style: CellStyle): number {
    const key = JSON.stringify(canonical(style));
    let id = this.index.get(key);
    if (id === undefined) {
      id = this.list.push(style) - 1;
      this.index.set(key, id);
    }
    return id;
  }
}

/** Members sorted and empty ones left out, so that equal looks have equal keys. */
function canonical(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, canonical(inner)] as const)
    .filter(([, inner]) => inner !== undefined && !(typeof inner === "object" && inner !== null && Object.keys(inner).length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}
