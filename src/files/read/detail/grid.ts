import type { ColumnDetail, FormulaCell, RowDetail, StyledCells } from "../detail";
import type { LeaptCells } from "../sheet/leap";
import { damagedXml } from "../xml/damaged";
import type { Tag } from "../xml/tag";
import { parseArea } from "../../../sheet/a1";
import { MAX_COLUMNS } from "../../../sheet/area";
import { relativeFormula } from "../../../sheet/formula/relative";

const optional = (text: string | undefined): number | undefined => (text === undefined || text === "" ? undefined : Number(text));

/** Drops members that are undefined, so that "absent" is one thing. */
function present<T extends object>(value: T): T {
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] === undefined) delete value[key];
  return value;
}

/** What a `row` says beside its cells; undefined when it says nothing. */
export function rowDetail(row: number, tag: Tag): RowDetail | undefined {
  const hidden = tag.flag("hidden");
  const height = optional(tag.attr("ht"));
  const style = tag.flag("customFormat") ? optional(tag.attr("s")) : undefined;
  const outline = optional(tag.attr("outlineLevel"));
  if (!hidden && height === undefined && style === undefined && outline === undefined) return undefined;
  return present<RowDetail>({ row, height, hidden, style, outline });
}

/** A `col` element. */
export function columnDetail(tag: Tag): ColumnDetail {
  const from = Number(tag.attr("min")) - 1;
  const to = Number(tag.attr("max")) - 1;
  if (!(from >= 0 && to >= from)) throw damagedXml("列的范围不对");
  return present<ColumnDetail>({
    from,
    to: Math.min(to, MAX_COLUMNS - 1),
    width: optional(tag.attr("width")),
    hidden: tag.flag("hidden"),
    style: optional(tag.attr("style")),
    outline: optional(tag.attr("outlineLevel")),
  });
}

/** Collects style indexes of cells in arrays that grow. */
export class StyleCollector implements LeaptCells {
  readonly cells: StyledCells = { count: 0, row: new Uint32Array(256), column: new Uint16Array(256), style: new Uint32Array(256) };

  put(row: number, column: number, _type: number, style: number): void {
    this.putBlank(row, column, style);
  }

  putNumber(row: number, column: number, _type: number, style: number): void {
    this.putBlank(row, column, style);
  }

  /** Keeps the style of a cell, whatever it holds; 0 is none. */
  putBlank(row: number, column: number, style: number): void {
    if (style === 0) return;
    const { cells } = this;
    if (cells.count === cells.row.length) {
      const size = cells.count * 2;
      const grown = { row: new Uint32Array(size), column: new Uint16Array(size), style: new Uint32Array(size) };
      grown.row.set(cells.row);
      grown.column.set(cells.column);
      grown.style.set(cells.style);
      Object.assign(cells, grown);
    }
    cells.row[cells.count] = row;
    cells.column[cells.count] = column;
    cells.style[cells.count++] = style;
  }
}

/** Collects formulas, spelling shared ones out for every cell. */
export class FormulaCollector {
  private readonly masters = new Map<string, { row: number; column: number; at: ReturnType<typeof relativeFormula> }>();

  constructor(private readonly formulas: FormulaCell[]) {}

  add(row: number, column: number, kind: string | undefined, group: string | undefined, ref: string | undefined, text: string): void {
    let formula = text.replace(/^=/, "");
    if (kind === "shared" && group !== undefined) {
      const master = this.masters.get(group);
      if (formula !== "") this.masters.set(group, { row, column, at: relativeFormula(formula) });
      else if (master) formula = master.at(row - master.row, column - master.column);
    }
    // Cells of a data table or without text: a value that no formula here explains.
    if (formula === "" || kind === "dataTable") return;
    const array = kind === "array" && ref ? parseArea(ref) : undefined;
    this.formulas.push(array ? { row, column, text: formula, array } : { row, column, text: formula });
  }
}
