const MiB = 1024 * 1024;

/** Limits of reading one file; every one counts real bytes, never what a header declares. */
export interface ReadCaps {
  /** Bytes of the file as it is sent: it is held in memory while it is read. */
  sentBytes: number;
  /** The same of one that is no package: a text or an old format, decoded as a whole, takes many times that. */
  wholeBytes: number;
  /** Sheets of a workbook, tables of a document. */
  sheets: number;
  /** Entries of the zip directory. */
  entries: number;
  /** Inflated bytes of one streamed part (a worksheet, the shared strings); such a part is never held as a whole. */
  streamBytes: number;
  /** Inflated bytes of any other part, held while it is read. */
  partBytes: number;
  /** Inflated bytes of all parts together. */
  fileBytes: number;
  /** Inflated : compressed, judged once `ratioFrom` bytes are out. Honest workbooks measured: at most 23. */
  ratio: number;
  ratioFrom: number;
  /** Cells with a value, all sheets together. */
  cells: number;
  /** Memory for the cells of one sheet while it is read, bytes; a scattered sheet reaches it long before `cells`. */
  cellBytes: number;
  /** Merged areas of one sheet. */
  merges: number;
  /** UTF-8 bytes of one text. Excel's own limit is 32,767 characters; longer text is kept for checks up to here. */
  textBytes: number;
  /** Depth of nested XML elements. */
  depth: number;
}

/** Default: a full-height sheet of 20 columns (21 million cells) passes, within 1 GB. */
export const defaultCaps: ReadCaps = {
  sentBytes: 1024 * MiB,
  wholeBytes: 256 * MiB,
  sheets: 1000,
  entries: 2000,
  streamBytes: 2048 * MiB,
  partBytes: 32 * MiB,
  fileBytes: 3072 * MiB,
  ratio: 100,
  ratioFrom: MiB,
  cells: 25_000_000,
  cellBytes: 512 * MiB,
  merges: 100_000,
  textBytes: MiB,
  depth: 64,
};

/** For files other people submit, read many at a time in a browser. */
export const submittedCaps: ReadCaps = {
  ...defaultCaps,
  sentBytes: 256 * MiB,
  wholeBytes: 64 * MiB,
  streamBytes: 128 * MiB,
  fileBytes: 256 * MiB,
  cells: 2_000_000,
  cellBytes: 128 * MiB,
};
