import { UserError } from "../sheet/user-error";

/** Why a file was not read. Stable: tests, the batch list and the command line tell cases apart by it. */
export type RefusalCode =
  | "empty" | "lock" | "not-workbook" | "old-format" | "encrypted" | "zip-damaged" | "zip-name" | "zip-method"
  | "bomb" | "too-big" | "too-many-cells" | "too-scattered" | "too-many-merges" | "too-many-strings"
  | "doctype" | "xml-damaged" | "xml-depth" | "encoding"
  | "no-worksheet" | "part-missing" | "duplicate-row" | "duplicate-cell" | "off-grid" | "cell-damaged" | "cancelled";

/** Where in the file the reader stood. */
export interface RefusalPlace {
  /** File name as the user knows it. */
  file?: string;
  /** Part of the package, such as "xl/worksheets/sheet1.xml". */
  part?: string;
  sheet?: string;
  /** A1 address, or a row number. */
  cell?: string;
}

/**
 * A file that is refused, with one Chinese sentence (or two) saying what is wrong, where, and what to do.
 * Always thrown before anything was changed; a batch goes on with the next file.
 */
export class Refusal extends UserError {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  readonly place: RefusalPlace;

  constructor(code: RefusalCode, sentence: string, place: RefusalPlace = {}) {
    super(sentence);
    this.code = code;
    this.place = place;
  }

  /** The same refusal, with what the caller knows of the place filled in where it was missing. */
  at(place: RefusalPlace): Refusal {
    return new Refusal(this.code, this.message, { ...place, ...this.place });
  }
}
