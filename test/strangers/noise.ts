import type { TestCell, TestSheet } from "../core/intake/tables/book";
import { pick } from "./truth";
import { traditional, wide } from "./wording";

/** Sheets as the workbooks they are sent in. */
export type Books = TestSheet[][];

/** What somebody does to workbooks that changes nothing of what they say. */
export type Noise = (books: Books, draw: () => number) => Books;

const eachSheet = (change: (sheet: TestSheet, at: number) => TestSheet): Noise => (books) => books.map((sheets) => sheets.map(change));
const eachText = (change: (text: string) => string): Noise => eachSheet((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === "string" ? change(cell) : cell))) }));

/** Merges moved by some columns and rows. */
const moved = (merges: readonly string[] | undefined, right: number, down: number): string[] | undefined =>
  merges?.map((area) => area.replace(/([A-Z])(\d+)/gu, (_, column: string, row: string) => String.fromCharCode(column.charCodeAt(0) + right) + (Number(row) + down)));

/** Those that go with any layout. */
export const noises = {
  oneFilePerSheet: (books) => books.flatMap((sheets) => sheets.map((sheet) => [sheet])),
  sheetsRenamed: eachSheet((sheet, at) => ({ ...sheet, name: `工作表${at + 1}` })),
  sheetsReversed: (books) => books.map((sheets) => [...sheets].reverse()),
  traditionalScript: eachText(traditional),
  wideDigits: eachText(wide),
  shiftedRight: eachSheet((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [null, ...row]), merges: moved(sheet.merges, 1, 0) })),
  shiftedDown: eachSheet((sheet) => ({ ...sheet, rows: [[], [], ...sheet.rows], merges: moved(sheet.merges, 0, 2) })),
  titled: eachSheet((sheet) => ({ ...sheet, rows: [["山东省专业技术人员继续教育基地材料"], ...sheet.rows], merges: moved(sheet.merges, 0, 1) })),
  noteBelow: eachSheet((sheet) => ({ ...sheet, rows: [...sheet.rows, [], ["注：以上情况属实。"]] })),
  emptyColumnBehind: eachSheet((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row, null, null]) })),
  spacesAround: eachText((text) => ` ${text} `),
  hiddenRows: eachSheet((sheet) => ({ ...sheet, hiddenRows: [sheet.rows.length - 1] })),
} satisfies Record<string, Noise>;

/** Those that take rows and columns for those of a table: for sheets whose first row is their header, and for no form. */
export const tableNoises = {
  rowsReversed: eachSheet((sheet) => ({ ...sheet, rows: [sheet.rows[0], ...sheet.rows.slice(1).reverse()] })),
  columnsReversed: eachSheet((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => filledOut(row, sheet.rows[0].length).reverse()) })),
  emptyColumnWithin: (books, draw) => eachSheet((sheet) => ({ ...sheet, rows: inserted(sheet.rows, 1 + Math.floor(draw() * (sheet.rows[0].length - 1))) }))(books, draw),
  numbered: eachSheet((sheet) => ({ ...sheet, rows: sheet.rows.map((row, at) => [at === 0 ? "序号" : at, ...row]) })),
  oneFilePerRow: (books) => books.flatMap((sheets) => sheets.flatMap(({ name, rows: [head, ...rows] }) => rows.map((row) => [{ name, rows: [head, row] }]))),
} satisfies Record<string, Noise>;

const filledOut = (row: readonly TestCell[], width: number): TestCell[] => Array.from({ length: width }, (_, at) => row[at] ?? null);
const inserted = (rows: readonly TestCell[][], at: number): TestCell[][] => rows.map((row) => [...row.slice(0, at), null, ...row.slice(at)]);

/** Some of the noises that change nothing, one after the other. */
export function someNoise(draw: () => number): { name: string; noise: Noise } {
  const names = Object.keys(noises) as (keyof typeof noises)[];
  const chosen = [...new Set(Array.from({ length: Math.floor(draw() * 3) }, () => pick(names, draw)))];
  return { name: chosen.join("+"), noise: (books) => chosen.reduce((changed, name) => (noises[name] as Noise)(changed, draw), books) };
}
