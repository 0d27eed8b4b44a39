import { CellKind } from "../../../sheet/cells";
import type { Chosen } from "./match";
import { headersFrom, headerWithin, isMetaRow } from "./find-header";
import { hasValues } from "./has-values";
import { choicesFor, type TableOptions } from "./options";
import type { SheetGrid } from "./sheet-grid";
import { saidOfSheet, saysSheet } from "./template-choices";

/** What a person said that a sheet lists. */
export interface ListedAs {
  /** Record type, or `notReviewed`. */
  record: string;
  by: Chosen["by"];
  /** What seem to be the headings of the sheet, by which another is known to be alike. */
  headings: string[];
  /** The options with what was said, for whoever reads the sheet. */
  options: TableOptions;
}

/** A row of headings has this many at least. */
const fewest = 2;

/** What a person said that a sheet lists: of this very sheet, of all that look alike, or before, as the workbook keeps it. */
export function listedAs(grid: SheetGrid, options: TableOptions): ListedAs | undefined {
  const { book: { file }, sheet: { name: sheet } } = grid;
  const { record, by } = choicesFor(options, grid.book, sheet);
  const templates = options.templates ?? [];
  const own = options.choices?.some((choice) => choice.file === file && choice.sheet === sheet && !choice.kept && choice.record !== undefined);
  const headings = record !== undefined || templates.some(saysSheet) ? seemingHeadings(grid) : [];
  const alike = own ? undefined : saidOfSheet(templates, { sheet, headings });
  if (alike !== undefined) return { record: alike, by: "chosen", headings, options: { ...options, choices: [...(options.choices ?? []), { file, sheet, record: alike, columns: {} }] } };
  return record === undefined ? undefined : { record, by: by!, headings, options };
}

/** What seem to be the headings of a sheet, whoever knows them: the first row of texts over values. */
export function seemingHeadings(grid: SheetGrid): string[] {
  for (let row = 0; row < Math.min(grid.rows, headerWithin); row++) {
    const filled = grid.filled(row);
    if (filled.length < fewest || filled.some((column) => grid.kind(row, column) !== CellKind.text) || isMetaRow(grid, row, filled)) continue;
    for (const header of headersFrom(grid, row)) if (header.columns.length >= fewest && hasValues(grid, header)) return header.columns.map(({ printed }) => printed);
  }
  return [];
}
