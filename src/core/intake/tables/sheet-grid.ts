import type { TotalRow } from "../../../sheet/total-rows";
import { CellKind, type SheetCells, type WorkbookCells } from "../../../sheet/cells";
import { isBlankText } from "../../dictionary/text/normalise";
import { aliasIndex, type Claim } from "../headings/alias-index";
import { longestLabel, readLabel, type Label } from "../headings/label";
import { RowWord, rowWord } from "./row-words";
import type { CellArea } from "../../../sheet/area";

/** What is to be seen of a text in a row of data: nothing, a value, or a hint at a row that is no record. */
export const TextLook = { blank: 1, plain: 2, hint: 3 } as const;
export type TextLook = (typeof TextLook)[keyof typeof TextLook];

/** What the table finder knows about the texts of a workbook, each decided once. */
export class TextLabels {
  private readonly labels = new Map<number, Label>();
  private readonly blank: Int8Array;
  private readonly known: Int8Array;
  private readonly words: Uint8Array;
  /** What is to be seen of each text in a row of data (`TextLook`); 0: not looked at. */
  readonly looks: Uint8Array;

  constructor(readonly strings: readonly string[]) {
    this.blank = new Int8Array(strings.length);
    this.known = new Int8Array(strings.length);
    this.words = new Uint8Array(strings.length);
    this.looks = new Uint8Array(strings.length);
  }

  isBlank(index: number): boolean {
    let state = this.blank[index];
    if (state === 0) this.blank[index] = state = isBlankText(this.strings[index]) ? 1 : 2;
    return state === 1;
  }

  /** `looks` of a text that has none yet. */
  look(index: number): TextLook {
    const look = this.isBlank(index) ? TextLook.blank : this.word(index) === RowWord.plain ? TextLook.plain : TextLook.hint;
    this.looks[index] = look;
    return look;
  }

  label(index: number): Label {
    let label = this.labels.get(index);
    if (!label) this.labels.set(index, (label = readLabel(this.strings[index])));
    return label;
  }

  /** True when the text is a label of the dictionary. */
  isKnown(index: number): boolean {
    if (index < 0) return false;
    let state = this.known[index];
    if (state === 0) {
      const text = this.strings[index];
      // The label is not kept: most texts asked about are data.
      this.known[index] = state = aliasIndex.mayBeLabel(text) && aliasIndex.find(readLabel(text).keys).length > 0 ? 1 : 2;
    }
    return state === 1;
  }

  isShort(index: number): boolean {
    return this.strings[index].length <= longestLabel;
  }

  /** What the text says about a row that begins with it. */
  word(index: number): RowWord {
    let word = this.words[index];
    if (word === 0) this.words[index] = word = rowWord(this.strings[index]);
    return word as RowWord;
  }

  /** Fields that a label may stand for. */
  claimsOf(keys: readonly string[]): readonly Claim[] {
    return aliasIndex.find(keys);
  }
}

/** One worksheet with quick answers about its cells. Rows and columns are 0-based. */
export class SheetGrid {
  readonly rows: number;
  readonly width: number;
  /** Rows the file itself tells to be totals. */
  readonly totals: ReadonlyMap<number, TotalRow["by"]>;
  private readonly covering = new Map<number, CellArea[]>();

  constructor(
    readonly book: WorkbookCells,
    readonly sheet: SheetCells,
    readonly texts: TextLabels,
  ) {
    this.rows = sheet.rowCount;
    this.width = sheet.columns.length;
    this.totals = new Map(sheet.totals?.map(({ row, by }) => [row, by]));
    for (const area of sheet.merges) {
      // Only merges of a reasonable height can be part of a header; a whole-column merge is not listed row by row.
      for (let row = area.top; row <= Math.min(area.bottom, area.top + 60); row++) {
        const list = this.covering.get(row);
        if (list) list.push(area);
        else this.covering.set(row, [area]);
      }
    }
  }

  kind(row: number, column: number): CellKind {
    const cells = this.sheet.columns[column];
    if (!cells || row >= this.rows) return CellKind.blank;
    const kind = cells.kind[row] as CellKind;
    return kind === CellKind.text && this.texts.isBlank(cells.value[row]) ? CellKind.blank : kind;
  }

  /** Index of the text in the workbook's strings, or -1 when the cell holds no visible text. */
  textIndex(row: number, column: number): number {
    return this.kind(row, column) === CellKind.text ? this.sheet.columns[column]!.value[row] : -1;
  }

  /** The cell as text; "" when blank. Numbers as JavaScript prints them. */
  text(row: number, column: number): string {
    const kind = this.kind(row, column);
    if (kind === CellKind.blank) return "";
    const value = this.sheet.columns[column]!.value[row];
    return kind === CellKind.text || kind === CellKind.error ? this.book.strings[value] : String(value);
  }

  /** The merged area a cell lies in, or undefined. */
  merge(row: number, column: number): CellArea | undefined {
    return this.covering.get(row)?.find((area) => column >= area.left && column <= area.right && row >= area.top && row <= area.bottom);
  }

  /** 0-based columns of the row that hold something visible. */
  filled(row: number, from = 0, to = this.width - 1): number[] {
    const columns: number[] = [];
    for (let column = from; column <= to; column++) if (this.kind(row, column) !== CellKind.blank) columns.push(column);
    return columns;
  }
}
