import type { Sheet } from "../../host";
import type { CellArea } from "../../sheet/area";

/** What a person did, as Excel calls it beside 撤销: typing says what and where, all else only its kind. */
export interface StepName {
  kind:
    | "typing" | "clear" | "paste" | "cut" | "fill" | "fillDown" | "fillRight" | "replace" | "columnWidth" | "rowHeight" | "hide" | "unhide" | "insertRows" | "deleteRows"
    | "addSheet" | "renameSheet" | "deleteSheet";
  /** Of typing: the text, cut to what a label holds. */
  text?: string;
  /** Of typing: the cell. */
  place?: string;
}

/** How rows of a sheet move; null: gone. */
export type RowMove = (area: CellArea) => CellArea | null;

/** One thing a step changed: it can be put back and made again. */
export interface StepPart {
  /** Where it is shown; null: nowhere any more. */
  readonly place: { sheet: Sheet; area: CellArea } | null;
  /** How much is remembered, in cells. */
  readonly size: number;
  /** Whether the workbook is still as this left it (before it is undone), or as it was before (before it is made again). */
  holds(done: boolean): boolean;
  undo(): void;
  redo(): void;
  /** The same after rows moved by somebody else; null: there is nothing any more to take back. */
  follow(sheet: Sheet, move: RowMove): StepPart | null;
}
