import type { CellStyle } from "../../sheet/cell-style";
import { HostError } from "../office/host-error";

/** Different looks of cells that a workbook holds at most (limit L63). */
const mostLooks = 65_490;

/** Excel's own, which count for nothing. */
const builtIn: ReadonlySet<string> = new Set([
  "General", "@", "0", "0.00", "#,##0", "#,##0.00", "0%", "0.00%", "0.00E+00", "# ?/?", "# ??/??", "m/d/yyyy", "yyyy/m/d", "d-mmm-yy", "d-mmm", "mmm-yy", "h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss",
  "m/d/yyyy h:mm", "yyyy/m/d h:mm", "mm:ss", "[h]:mm:ss", "mm:ss.0", "##0.0E+0",
]);

/** The distinct looks of a workbook; 0 is the default look. A look is never changed, only replaced. */
export class Styles {
  readonly list: CellStyle[] = [{}];
  private readonly index = new Map<string, number>([["{}", 0]]);
  private readonly formats = new Set<string>();
  /** Number formats beside Excel's own that it holds at most (limit L63); undefined while a file is opened: what it holds is there, like its looks. */
  mostFormats: number | undefined;

  /** The look of cells that have none of their own; before anything else is interned. */
  setDefault(style: CellStyle): void {
    this.list[0] = style;
    this.index.set(JSON.stringify(canonical(style)), 0);
  }

  intern(style: CellStyle): number {
    const key = JSON.stringify(canonical(style));
    let id = this.index.get(key);
    if (id === undefined) {
      if (this.mostFormats !== undefined && this.list.length >= mostLooks) throw new HostError("GeneralException", "Too many different cell formats.", "Range.format", 500);
      this.count(style.numberFormat);
      id = this.list.push(style) - 1;
      this.index.set(key, id);
    }
    return id;
  }

  private count(numberFormat = "General"): void {
    if (builtIn.has(numberFormat) || this.formats.has(numberFormat)) return;
    if (this.formats.size >= (this.mostFormats ?? Infinity)) throw new HostError("GeneralException", "Too many custom number formats.", "Range.numberFormat", 500);
    this.formats.add(numberFormat);
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
