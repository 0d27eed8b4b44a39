import { UserError } from "../sheet/user-error";
import { cellName } from "../sheet/a1";
import { area, type CellArea, cellsOf, columnsOf, holds, intersect, rowsOf } from "../sheet/area";
import { activateSheet, cellText, clearByUser, copyByUser, editByUser, fillByUser, freeze, hideByUser, type Host, type LineSpan, moveByUser, pastedArea, pasteByUser, select, sizeByUser, typeByUser, type PastedBlock, type Sheet, type Workbook } from "../host";
import type { CopiedCells, LineSize, UndonePlace } from "./book";
import { type FoundCell, replacedText, type Search } from "./find";
import type { Selection } from "./grid/model";
import { mostPasted } from "./grid/paste";
import { series } from "./grid/series";
import { widthOfText } from "../sheet/text-width";
import { FormulasPart } from "./steps/formulas";
import { LinesPart } from "./steps/lines";
import { RowsPart } from "./steps/rows";
import { NamePart, PresencePart } from "./steps/sheets";
import type { StepName, StepPart } from "./steps/step";
import { CellsPart } from "./steps/cells";
import { UndoStack } from "./undo";

const shortened = (text: string): string => ([...text].length > 20 ? `${[...text].slice(0, 20).join("")}…` : text);

/**
 * The width, in characters, a column of standard width takes by itself when a number or a day is typed that would not show in it, as in
 * Excel; decimals are rounded instead. undefined: it stays, also where the sheet lets no width be changed.
 */
function widthTaken(sheet: Sheet, row: number, column: number): number | undefined {
  const { protection, columns, standardWidth } = sheet;
  if (protection || columns.get(column) || typeof sheet.grid.get(row, column) !== "number" || sheet.merges.some((merge) => holds(merge, row, column))) return undefined;
  const shown = cellText(sheet, row, column);
  if (sheet.looks.at(row, column).numberFormat === undefined && /^-?\d*\.\d+$/u.test(shown)) return undefined;
  const characters = widthOfText(shown);
  return characters > standardWidth - 1 ? characters + 1.5 : undefined;
}

/** What a person does to the cells of a workbook, each a step that can be taken back. */
export abstract class EditedBook {
  protected readonly steps: UndoStack;

  constructor(
    protected readonly workbook: Workbook,
    protected readonly host: Host,
  ) {
    this.steps = new UndoStack(host);
  }

  protected abstract announce(): void;

  protected record(name: StepName, sheet: Sheet, at: CellArea, change: () => void): void {
    this.steps.record(name, [{ sheet, area: at }], change);
  }

  edit(sheet: string, row: number, column: number, text: string | null): void {
    const on = this.workbook.sheet(sheet);
    const name: StepName = text === null || text === "" ? { kind: "clear" } : { kind: "typing", text: shortened(text), place: cellName(row, column) };
    const at = area(row, column);
    this.steps.add(name, () => {
      const parts: StepPart[] = CellsPart.around(this.host, [{ sheet: on, area: at }], () => editByUser(this.host, on, row, column, text));
      const width = parts.length > 0 ? widthTaken(on, row, column) : undefined;
      const span: LineSpan = { side: "columns", from: column, to: column };
      return width === undefined ? parts : [...parts, ...LinesPart.around(on, span, () => sizeByUser(this.host, on, span, width))];
    });
    this.announce();
  }

  clear(sheet: string, selection: Selection): void {
    const on = this.workbook.sheet(sheet);
    const used = on.used(true);
    const at = used && intersect(selection, area(0, 0, used.bottom, used.right));
    if (!at) return;
    this.record({ kind: "clear" }, on, at, () => clearByUser(this.host, on, at));
    this.announce();
  }

  paste(sheet: string, selection: Selection, block: PastedBlock): void {
    const on = this.workbook.sheet(sheet);
    const { texts, asText, merges } = block;
    const one = texts.length === 1 && texts[0].length === 1;
    const merged = on.merges.some((merge) => merge.top === selection.top && merge.left === selection.left && merge.bottom === selection.bottom && merge.right === selection.right);
    const to = one && merged ? area(selection.top, selection.left) : pastedArea(texts.length, texts[0].length, selection);
    if (cellsOf(to) > mostPasted) throw new UserError(`一次最多粘贴 ${mostPasted} 个单元格。`);
    const tiled = <T>(matrix: T[][]): T[][] =>
      rowsOf(to) === texts.length && columnsOf(to) === texts[0].length ? matrix : Array.from({ length: rowsOf(to) }, (_, r) => Array.from({ length: columnsOf(to) }, (__, c) => matrix[r % texts.length][c % texts[0].length]));
    const whole: PastedBlock = { texts: tiled(texts), asText: asText && tiled(asText), merges };
    this.record({ kind: "paste" }, on, to, () => pasteByUser(this.host, on, to.top, to.left, whole));
    select(on, [to]);
    this.announce();
  }

  put(from: CopiedCells, sheet: string, selection: Selection): void {
    const on = this.workbook.sheet(sheet);
    const source = { sheet: this.workbook.sheet(from.sheet), area: from.area };
    const [rows, columns] = [rowsOf(from.area), columnsOf(from.area)];
    const target = { sheet: on, area: from.cut ? area(selection.top, selection.left, selection.top + rows - 1, selection.left + columns - 1) : pastedArea(rows, columns, selection) };
    if (cellsOf(target.area) > mostPasted) throw new UserError(`一次最多粘贴 ${mostPasted} 个单元格。`);
    if (from.cut) {
      this.steps.add({ kind: "cut" }, () => {
        let followed: ReturnType<typeof moveByUser> = { formulas: [], names: [] };
        const parts = CellsPart.around(this.host, [source, target], () => (followed = moveByUser(this.host, source, target)));
        return followed.formulas.length + followed.names.length > 0 ? [...parts, new FormulasPart(this.host, followed)] : parts;
      });
    } else this.record({ kind: "paste" }, on, target.area, () => copyByUser(this.host, source, target));
    select(on, [target.area]);
    this.announce();
  }

  fill(sheet: string, source: CellArea, target: CellArea, going: "series" | "copy", name: StepName = { kind: "fill" }): void {
    const on = this.workbook.sheet(sheet);
    if (cellsOf(target) > mostPasted) throw new UserError(`一次最多填充 ${mostPasted} 个单元格。`);
    this.record(name, on, target, () => fillByUser(this.host, on, source, target, going === "series" ? series : undefined));
    this.announce();
  }

  fillFrom(sheet: string, selection: Selection, side: "above" | "left"): void {
    const { top, left, bottom, right } = selection;
    const name: StepName = { kind: side === "above" ? "fillDown" : "fillRight" };
    if (side === "above") {
      if (top === bottom && top === 0) return;
      const first = top === bottom ? top - 1 : top;
      this.fill(sheet, area(first, left, first, right), area(first + 1, left, bottom, right), "copy", name);
    } else {
      if (left === right && left === 0) return;
      const first = left === right ? left - 1 : left;
      this.fill(sheet, area(top, first, bottom, first), area(top, first + 1, bottom, right), "copy", name);
    }
  }

  replace(cells: readonly FoundCell[], search: Search, by: string): number {
    const changes = cells.flatMap(({ sheet, row, column }) => {
      const on = this.workbook.sheet(sheet);
      const text = replacedText(on, row, column, search, by);
      const kept = typeof on.grid.get(row, column) === "string" && on.formulas.get(row, column) === undefined;
      return text === undefined ? [] : [{ sheet: on, area: area(row, column), text: kept && text !== "" ? `'${text}` : text }];
    });
    this.steps.record({ kind: "replace" }, changes, () => typeByUser(this.host, changes));
    this.announce();
    return changes.length;
  }

  resize(sheet: string, sizes: readonly LineSize[]): void {
    const on = this.workbook.sheet(sheet);
    const sized = ({ span, pixels }: LineSize): LinesPart[] => {
      const size = pixels === null ? null : span.side === "rows" ? pixels * 0.75 : Math.max(0, (pixels - 5) / 7);
      return LinesPart.around(on, span, () => sizeByUser(this.host, on, span, size));
    };
    this.steps.add({ kind: sizes[0].span.side === "rows" ? "rowHeight" : "columnWidth" }, () => sizes.flatMap(sized));
    this.announce();
  }

  hide(sheet: string, span: LineSpan, hidden: boolean): void {
    const on = this.workbook.sheet(sheet);
    this.steps.add({ kind: hidden ? "hide" : "unhide" }, () => LinesPart.around(on, span, () => hideByUser(this.host, on, span, hidden)));
    this.announce();
  }

  moveRows(sheet: string, at: number, count: number): void {
    const on = this.workbook.sheet(sheet);
    this.steps.add({ kind: count > 0 ? "insertRows" : "deleteRows" }, () => [RowsPart.make(this.host, on, at, count)]);
    this.announce();
  }

  freeze(sheet: string, rows: number, columns: number): void {
    freeze(this.workbook.sheet(sheet), rows, columns);
    this.announce();
  }

  addSheet(): void {
    this.steps.add({ kind: "addSheet" }, () => [PresencePart.add(this.host)]);
    this.announce();
  }

  renameSheet(sheet: string, name: string): void {
    this.steps.add({ kind: "renameSheet" }, () => NamePart.rename(this.host, this.workbook.sheet(sheet), name));
    this.announce();
  }

  deleteSheet(sheet: string): void {
    this.steps.add({ kind: "deleteSheet" }, () => [PresencePart.remove(this.host, this.workbook.sheet(sheet))]);
    this.announce();
  }

  get undoName(): StepName | undefined {
    return this.steps.undoName;
  }
  get redoName(): StepName | undefined {
    return this.steps.redoName;
  }

  undo(): UndonePlace | undefined {
    return this.shown(this.steps.undo());
  }
  redo(): UndonePlace | undefined {
    return this.shown(this.steps.redo());
  }

  private shown(step: ReturnType<UndoStack["undo"]>): UndonePlace | undefined {
    if (!step) return undefined;
    const { name, place, changed } = step;
    if (changed && place && place.sheet.visibility === "visible" && this.workbook.sheets.includes(place.sheet)) {
      activateSheet(place.sheet);
      select(place.sheet, [place.area]);
    }
    this.announce();
    return { name, place: place ? `${place.sheet.name}!${cellName(place.area.top, place.area.left)}` : "", changed };
  }
}
