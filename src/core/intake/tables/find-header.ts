import { CellKind } from "../../../sheet/cells";
import { isBlockTitle } from "./block-title";
import { formLabelsAt, isTick } from "./form-labels";
import { deepens, mergedDepth, readHeader, type Header } from "./header";
import { furtherLines } from "./further-lines";
import { holdsAnswers } from "./holds-answers";
import { isNumeral } from "./row-words";
import { chosenField, type Choices } from "./match";
import { isMetaText } from "./meta";
import { isLikelyLabel } from "../headings/likely-label";
import type { SheetGrid } from "./sheet-grid";

/** A header must begin within this many rows of the sheet's top, or of the end of the table before it. */
export const headerWithin = 60;
const deepest = 3;
const noChoices: Choices = new Map();

/**
 * The header that begins in a row, as deep as its labels ask for; undefined when the row is no header: fewer than two
 * labels of the dictionary, or labels with values between them (a form), or label lines such as 填报单位：….
 */
export function headerAt(grid: SheetGrid, row: number, choices: Choices = noChoices): Header | undefined {
  const filled = grid.filled(row);
  if (filled.length < 2 || isMetaRow(grid, row, filled) || isOfNumbers(grid, row) || isAmongLines(grid, row, filled)) return undefined;
  let best: { header: Header; hits: number } | undefined;
  for (const header of headersFrom(grid, row)) {
    if (header.columns.some(({ leaf: { printed } }) => isTick(printed))) continue;
    const hits = knownColumns(grid, header, choices);
    if (!best || hits > best.hits) best = { header, hits };
  }
  if (!best || best.hits < 2) return undefined;
  if (best.header.bottom > row && filled.some((column) => isMetaText(grid.text(row, column)))) {
    // A label line does not become a group row because the header below it is wider.
    const below = readHeader(grid, row + 1, best.header.bottom, 0, grid.width - 1);
    if (knownColumns(grid, below, choices) >= best.hits - 1) return undefined;
  }
  if (best.header.bottom > row && isFormLine(grid, best.header, filled)) return undefined;
  if (best.hits < 4 && best.hits * 4 < best.header.columns.length) return undefined;
  return isFormRow(grid, best.header, choices) ? undefined : best.header;
}

/** The headers that may begin in a row, the shallowest first. */
export function* headersFrom(grid: SheetGrid, row: number): Generator<Header> {
  const to = grid.width - 1;
  const told = furtherLines(grid, row, deepest);
  const least = Math.max(mergedDepth(grid, row, 0, to), standsOverHalves(grid, row) ? 2 : 1, told);
  for (let depth = 1; depth <= deepest && row + depth <= grid.rows; depth++) {
    if (depth > told && depth > 1 && !deepens(grid, row, row + depth - 1, 0, to)) return;
    if (depth < least) continue;
    const header = readHeader(grid, row, row + depth - 1, 0, to);
    if (!holdsAnswers(grid, header)) yield header;
  }
}

/** 专职教师 | 兼职教师 over the same labels twice, side by side: they head two lists, whatever they name elsewhere. */
function standsOverHalves(grid: SheetGrid, row: number): boolean {
  const heads = grid.filled(row);
  const below = row + 1 < grid.rows ? grid.filled(row + 1) : [];
  if (heads.length < 2 || below.length < heads.length * 2 || below[0] < heads[0]) return false;
  const halves = heads.map((from, at) => below.filter((column) => column >= from && column < (heads[at + 1] ?? Infinity)).map((column) => grid.text(row + 1, column).trim()));
  return below.every((column) => grid.kind(row + 1, column) === CellKind.text) && halves[0].length > 1 && new Set(halves[0]).size === halves[0].length && halves.every((half) => half.join("\n") === halves[0].join("\n"));
}

/**
 * True when a row below a table is its data though some of its values are spelt like labels (a plan called 培训规划, a
 * programme called 乡村振兴专项): too few of its cells are labels for a header, fewer still where others are numbers.
 */
export function isData(grid: SheetGrid, header: Header): boolean {
  const known = knownColumns(grid, header, noChoices);
  const values = header.columns.some((column) => grid.kind(column.row, column.column) !== CellKind.text);
  return known * (values ? 2 : 3) < header.columns.length;
}

/** Columns of the header whose label, with or without its group, the dictionary knows or a person has placed. */
function knownColumns(grid: SheetGrid, header: Header, choices: Choices): number {
  return header.columns.filter((column) => {
    if (choices.size > 0 && chosenField(column, choices)?.field) return true;
    // A number is no label, but for a year below one.
    const written = grid.textIndex(column.row, column.column) >= 0 || column.leaf.year !== undefined;
    return written && grid.texts.claimsOf(column.keys).length > 0;
  }).length;
}

/** Mostly 填报单位：… and the like. */
export function isMetaRow(grid: SheetGrid, row: number, filled: number[]): boolean {
  // 培训层次：高级 is a column's whole name, not a label with its value.
  const named = (column: number): boolean => /[:：]\s*\S/u.test(grid.text(row, column)) && grid.texts.isKnown(grid.textIndex(row, column));
  const meta = filled.filter((column) => /[:：]\s*(?!\S*(?:职称|人员))|年\s*月\s*日/u.test(grid.text(row, column)) && !/^\s*其\s*中/u.test(grid.text(row, column)) && !named(column));
  const known = filled.filter((column) => grid.texts.isKnown(grid.textIndex(row, column)));
  if (known.length === filled.length && overValues(grid, row, filled)) return false;
  return meta.length * 2 > filled.length || (meta.length > 0 && meta.length * 2 === filled.length && known.length * 2 <= filled.length);
}

/** Labels side by side, each with a value below it: a colon behind them makes no label line of a header. */
function overValues(grid: SheetGrid, row: number, filled: number[]): boolean {
  if (filled.length < 4 || row + 1 >= grid.rows || filled.some((column) => /[:：]\s*\S/u.test(grid.text(row, column)))) return false;
  const values = filled.filter((column) => grid.text(row + 1, column) !== "" && !grid.texts.isKnown(grid.textIndex(row + 1, column)));
  return values.length * 2 > filled.length;
}

/** A row of label | value | label | value: the row below is labels again, or nothing but values stand between its labels. */
function isFormRow(grid: SheetGrid, header: Header, choices: Choices): boolean {
  const next = header.bottom + 1;
  // 一 | 专职教师: what numbers a group is no cell beside it.
  const below = next < grid.rows ? ownCells(grid, next).filter((column, at, all) => at > 0 || all.length !== 2 || !isNumeral(grid.text(next, column))) : [];
  const first = ownCells(grid, header.bottom);
  const alternate = first.length > 1 && first.length % 2 === 0 && first.every((column, at) => grid.texts.isKnown(grid.textIndex(header.bottom, column)) === (at % 2 === 0));
  // Below label, value, label, value a label may be in words nobody knows.
  const isLabel = (column: number): boolean => grid.texts.isKnown(grid.textIndex(next, column)) || (alternate && first.indexOf(column) % 2 === 0 && isLikelyLabel(grid.text(next, column)));
  const labels = below.filter(isLabel);
  // One word alone below nothing but labels heads a group of rows: 专职教师. In a form a label without its value may stand alone.
  const alone = isAlone(header, below) && !alternate && headsRows(grid, header, next);
  if (!alone && labels.length > 0 && labels.length * (alternate ? 4 : 2) >= below.length && !sameLabels(grid, header, next)) return true;
  if (header.bottom > header.top) return false;
  const filled = ownCells(grid, header.top);
  const placed = new Set(header.columns.filter((column) => chosenField(column, choices) !== undefined).map((column) => column.column));
  const known = filled.map((column) => placed.has(column) || grid.texts.isKnown(grid.textIndex(header.top, column)));
  if (!known.every((is, at) => is === (at % 2 === 0)) || known.length % 2 === 1) return false;
  // A wide form line with numbers between its labels is no header; nor is one above nothing.
  return below.length < 2 || filled.some((column) => grid.kind(header.top, column) !== CellKind.text);
}

/** One cell of a row, or one below each of several lists side by side that have the same headings. */
function isAlone({ columns }: Header, cells: readonly number[]): boolean {
  if (cells.length <= 1) return cells.length === 1;
  const starts = columns.filter(({ leaf }) => leaf.keys[0] === columns[0].leaf.keys[0]).map(({ column }) => column);
  return cells.length === starts.length && cells.every((cell, at) => cell >= starts[at] && cell < (starts[at + 1] ?? Infinity)) && columns.length >= starts.length * 2;
}

/** True for a row of one word below each of several lists side by side, over rows of theirs: it heads groups of both and begins no table. */
export const headsEach = (grid: SheetGrid, header: Header, row: number): boolean => grid.filled(row).length > 1 && isAlone(header, ownCells(grid, row)) && headsRows(grid, header, row);

/** So many rows of one word may stand above the rows they head: 一、市直 above （一）高校. */
const deepestGroups = 2;

/** Below one word alone stand values under most of the headings: in a form another label would. */
function headsRows(grid: SheetGrid, header: Header, row: number): boolean {
  let below = row + 1;
  while (below < Math.min(grid.rows, row + deepestGroups) && isAlone(header, ownCells(grid, below))) below++;
  if (below >= grid.rows) return false;
  const values = header.columns.filter(({ column }) => grid.kind(below, column) !== CellKind.blank && !grid.texts.isKnown(grid.textIndex(below, column)));
  return values.length * 2 > header.columns.length;
}

/** Filled cells of a row without labels merged down beside further rows: 师资队伍. */
const ownCells = (grid: SheetGrid, row: number): number[] => grid.filled(row).filter((column) => (grid.merge(row, column)?.bottom ?? row) === row);

/** A line of a form above a header (定编人数 30(人) | 现有人数 28(人); 联系人 | 李明 | 职务 | 科长) is not its group row. */
function isFormLine(grid: SheetGrid, { top: row, bottom }: Header, filled: number[]): boolean {
  const own = ownCells(grid, row);
  const pairs = own.length > 1 && own.length % 2 === 0 && own.every((column, at) => grid.texts.isKnown(grid.textIndex(row, column)) === (at % 2 === 0));
  const below = filled.every((column) => own.includes(column) || grid.merge(row, column)!.bottom !== bottom);
  // What stands beside the values is no group of the columns below them.
  if (pairs && below && own.every((column, at) => at % 2 === 1 || grid.merge(row, column)?.right !== undefined || own[at + 1] === column + 1)) return true;
  return filled.every((column, at) => {
    const merge = grid.merge(row, column);
    // A form pasted without its merges: what stood beside several lines stands before the first of them.
    if (at === 0 && !merge && filled.length > 1 && isBlockTitle(grid.text(row, column))) return true;
    if (merge && merge.bottom > row) return merge.bottom > bottom;
    const labels = formLabelsAt(grid, row, column);
    return labels.length > 0 && labels.every((label) => label.text !== undefined && label.text !== "" || label.label.unit !== undefined);
  });
}

/**
 * A line of a list turned on its side: between such lines, or the last of them, a label with values that are spelt like labels
 * (培训对象 | 面向社会 | 面向本系统) is no header.
 */
function isAmongLines(grid: SheetGrid, row: number, filled: readonly number[]): boolean {
  const [first] = filled;
  if (!grid.texts.isKnown(grid.textIndex(row, first))) return false;
  const isLine = (at: number): boolean => {
    const own = at < 0 || at >= grid.rows ? [] : grid.filled(at);
    return own.length === filled.length && own[0] === first && grid.texts.isKnown(grid.textIndex(at, first)) && own.slice(1).every((column) => !grid.texts.isKnown(grid.textIndex(at, column)));
  };
  if (!isLine(row - 1)) return false;
  return isLine(row + 1) || (isLine(row - 2) && grid.filled(row + 1).length === 0);
}

/** Numbers side by side, written as text as a Word table or a CSV has them: values, unless they are years over labels. */
function isOfNumbers(grid: SheetGrid, row: number): boolean {
  const texts = ownCells(grid, row).map((column) => grid.text(row, column).trim());
  return texts.length > 1 && texts.every((text) => /^\d[\d,]*(?:\.\d+)?%?$/u.test(text)) && !texts.every((text) => /^(?:19|20)\d\d$/u.test(text));
}

/** The header repeated below itself is still a header. */
function sameLabels(grid: SheetGrid, header: Header, row: number): boolean {
  return header.columns.every((column) => grid.text(row, column.column) === grid.text(column.row, column.column));
}
