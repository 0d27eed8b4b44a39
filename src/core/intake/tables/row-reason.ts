/*
 * Why a row of a table is no record. A text that looks like a date, a seal or a mark proves nothing in a column that
 * expects just that: each kind of row is left out by evidence of its own, and by default a row is a record.
 */
import { CellKind } from "../../../sheet/cells";
import type { RowSaid } from "../../dictionary/said-of-reading";
import { normalise } from "../../dictionary/text/normalise";
import { isMeasure } from "../../dictionary/values/measure";
import { isPlaceholder, isZero, saysNothing } from "../../dictionary/values/placeholder";
import type { SheetGrid } from "./sheet-grid";
import { isTotalWord, RowWord } from "./row-words";

/** What the cells of a column are expected to be. */
export type Expected = "text" | "number" | "date";

/** What must be known of a table to judge its rows. */
export interface RowArea {
  from: number;
  to: number;
  /** Matched columns, ascending. */
  matched: readonly number[];
  expected: ReadonlyMap<number, Expected>;
  /** Columns that only number the rows. */
  numbering: ReadonlySet<number>;
  /** Columns that name what the row is about. */
  naming: ReadonlySet<number>;
  /** Words above the table, normalised, a line each: a further page says them again. */
  title: string;
}

/** Why a row is left out; `unless`: only when no record follows it. */
export interface RowReason {
  why: RowSaid;
  unless?: true;
  /** The row belongs to the lines below a table. */
  foot?: true;
  /** It heads something else than the table; so many columns right under it are no records either. */
  heads?: number;
}

/** Rows share them. */
const reasons = {
  total: { code: "total", data: null },
  part: { code: "part", data: null },
  note: { code: "note", data: null },
  signature: { code: "signature", data: null },
  group: { code: "group", data: null },
  example: { code: "example", data: null },
  unknown: { code: "nothing", data: null },
  numbered: { code: "number-only", data: null },
  dashes: { code: "dashes-only", data: null },
  zeros: { code: "zeros-only", data: null },
  nothing: { code: "none-only", data: null },
  page: { code: "page", data: null },
} as const satisfies Record<string, RowSaid>;

/** One filled cell of the row. */
interface Seen {
  column: number;
  word: RowWord;
  text: string;
  matched: boolean;
}

/** Why the row is no record, or undefined; `count`: its filled matched cells; `closing`: it follows a note or signature. */
export function rowReason(grid: SheetGrid, row: number, area: RowArea, count: number, closing: boolean): RowReason | undefined {
  const cells = seenCells(grid, row, area);
  const lead = leading(cells, area);
  const told = grid.totals.get(row);
  if (told !== undefined && isToldTotal(grid, row, cells, told, lead)) return { why: reasons.total };
  const part = cells.find((cell) => cell.word === RowWord.part && (cell === lead || area.naming.has(cell.column)));
  if (part && isTotal(grid, row, area, cells, part)) return { why: reasons.part };
  if (lead && isTotalWord(lead.word) && isTotal(grid, row, area, cells, lead)) return { why: reasons.total };
  if (lead?.word === RowWord.count && cells.every((cell) => cell === lead || cell.word === RowWord.nothing)) return { why: reasons.total };
  if (lead?.word === RowWord.example && lead === firstText(cells)) return { why: reasons.example };
  if (lead?.word === RowWord.note && count <= 3 && !matters(grid, row, area, cells, lead)) return { why: reasons.note, foot: true };
  const foot = footReason(grid, row, area, cells, closing);
  if (foot) return foot;
  if (count <= 1) {
    const alone = aloneReason(grid, row, area, cells, closing);
    if (alone) return alone;
  }
  if (count === 0) return { why: reasons.unknown };
  if (closing && isBesideTable(area, cells)) return { why: reasons.note, foot: true, heads: cells.length };
  return emptyReason(grid, row, cells, area);
}

function seenCells(grid: SheetGrid, row: number, area: RowArea): Seen[] {
  const cells: Seen[] = [];
  for (let column = area.from; column <= area.to; column++) {
    if (grid.kind(row, column) === CellKind.blank) continue;
    const index = grid.textIndex(row, column);
    cells.push({ column, word: index < 0 ? RowWord.plain : grid.texts.word(index), text: index < 0 ? "" : grid.text(row, column), matched: area.expected.has(column) });
  }
  return cells;
}

const firstText = (cells: readonly Seen[]): Seen | undefined => cells.find(({ text }) => text !== "");

/** 5000, 5000人, 3.1万人次: a number with its unit, as text. */
function isAmount(text: string): boolean {
  if (/^[\d,.\s]+\D{0,2}$/u.test(text)) return true;
  const unit = /^[\d,.\s]+(\D{3,8})$/u.exec(text)?.[1];
  return unit !== undefined && isMeasure(normalise(unit));
}

/** The first two texts tell what a row is: 合计 may stand behind a number or a name. */
function leading(cells: readonly Seen[], area: RowArea): Seen | undefined {
  const texts = cells.filter(({ text }) => text !== "").slice(0, 2);
  const found = texts.find(({ word }) => word !== RowWord.plain);
  if (!found || found === texts[0]) return found;
  // Behind a name only an outright total is one; 汇总 may be what somebody is in charge of.
  const afterNumber = area.numbering.has(texts[0].column) || found.word === RowWord.total;
  return afterNumber ? found : undefined;
}

/** A total by its words: what else stands in the row must leave room for one. */
function isTotal(grid: SheetGrid, row: number, area: RowArea, cells: readonly Seen[], lead: Seen): boolean {
  const beside = cells.filter((cell) => cell !== lead && cell.text !== "" && !isAmount(cell.text) && cell.word !== RowWord.nothing && !isTotalWord(cell.word));
  const codes = beside.some(({ text }) => /^[0-9A-Z]{15,18}$/iu.test(normalise(text)));
  const numbers = cells.some((cell) => cell.column > lead.column && (grid.kind(row, cell.column) === CellKind.number || isAmount(cell.text)));
  if (codes) return false;
  if (lead.word === RowWord.part) return true;
  if (lead.word === RowWord.total) return beside.length <= (lead === firstText(cells) ? 2 : 1) || (numbers && beside.length * 2 <= area.matched.length);
  return beside.length <= 1 && (numbers || beside.length === 0) && (numbers || normalise(lead.text).length <= 4);
}

/** A total the file itself tells: the last row of a table with totals, SUBTOTAL or a sum over the rows above, an outline's summary. */
function isToldTotal(grid: SheetGrid, row: number, cells: readonly Seen[], told: "table" | "subtotal" | "sum" | "outline", lead: Seen | undefined): boolean {
  if (told === "table" || told === "subtotal") return true;
  const own = cells.filter(({ matched, word }) => matched && !isTotalWord(word));
  const texts = own.filter(({ text, word }) => text !== "" && word !== RowWord.nothing && !isAmount(text));
  if (told === "sum") return texts.length <= 1 && !own.some(({ column }) => grid.kind(row, column) === CellKind.date);
  return lead !== undefined && isTotalWord(lead.word) && texts.length <= 1;
}

/** True when another cell is a number or a date in a column of numbers or dates: the row has data. */
function matters(grid: SheetGrid, row: number, area: RowArea, cells: readonly Seen[], but: Seen): boolean {
  return cells.some((cell) => cell !== but && (area.expected.get(cell.column) === "number" ? grid.kind(row, cell.column) === CellKind.number : area.expected.get(cell.column) === "date" && isDay(grid, row, cell)));
}

const isDay = (grid: SheetGrid, row: number, cell: Seen): boolean => cell.word === RowWord.day || grid.kind(row, cell.column) === CellKind.date || /^\s*\d{4}[-/.年]\d/u.test(cell.text);

/** 填表人：张三 …, seals and days below a table. Labels are evidence when nothing but their values stands beside them; a seal or a day only where it is no value of its column. */
function footReason(grid: SheetGrid, row: number, area: RowArea, cells: readonly Seen[], closing: boolean): RowReason | undefined {
  const label = (cell: Seen): boolean => cell.word === RowWord.signature;
  if (!cells.some((cell) => label(cell) || cell.word === RowWord.stamp || isDay(grid, row, cell))) return undefined;
  // A label that ends in its colon has its value in the next cell.
  const valued = (at: number): boolean => at > 0 && label(cells[at - 1]) && /[:：)）]\s*$/u.test(cells[at - 1].text);
  // Printed across the columns a record would fill, it is the line to sign, whatever was put at its end.
  if (cells.some((cell) => label(cell) && spansTable(grid, row, area, cell))) return { why: reasons.signature, foot: true };
  const other = cells.some((cell, at) => !label(cell) && cell.word !== RowWord.stamp && !isDay(grid, row, cell) && !valued(at));
  if (other) return undefined;
  const values = cells.filter((cell, at) => !label(cell) && !valued(at));
  const blankDay = values.some(({ word, text }) => word === RowWord.day && !/\d/u.test(text) && /^\s*年/u.test(text));
  if (cells.some(label) || blankDay) return { why: reasons.signature, foot: true };
  const fits = values.filter((cell) => cell.matched && (cell.word === RowWord.stamp ? area.expected.get(cell.column) === "text" : area.expected.get(cell.column) === "date"));
  if (fits.length === values.length && (values.length > 1 || (!closing && fits.every((cell) => cell.word !== RowWord.stamp)))) return undefined;
  // A list of one column has nothing but names.
  if (area.matched.length === 1 && fits.length > 0 && !closing) return undefined;
  return closing ? { why: reasons.signature, foot: true } : { why: reasons.signature, foot: true, unless: true };
}

/** Merged over half of the table or more. */
function spansTable(grid: SheetGrid, row: number, area: RowArea, { column }: Seen): boolean {
  const merge = grid.merge(row, column);
  return merge !== undefined && merge.left === column && merge.right > column && (merge.right - column + 1) * 2 >= area.to - area.from + 1;
}

/** Below the notes and signatures: a few words where the table has numbers or dates are no record of it. */
function isBesideTable(area: RowArea, cells: readonly Seen[]): boolean {
  const own = cells.filter(({ matched }) => matched);
  return own.length <= 2 && own.some(({ column, text }) => (area.expected.get(column) !== "text" || area.numbering.has(column)) && text !== "" && !/\d/u.test(text));
}

/** A row with one cell at most: a heading over a part of the table, a note, or a name nobody has filled in further. */
function aloneReason(grid: SheetGrid, row: number, area: RowArea, cells: readonly Seen[], closing: boolean): RowReason | undefined {
  const first = cells[0];
  if (!first) return undefined;
  if (isPageTitle(normalise(first.text), area.title)) return { why: reasons.page };
  if (spansTable(grid, row, area, first)) return closing ? { why: reasons.note } : { why: reasons.group };
  if (cells.some(({ word }) => word === RowWord.group)) return { why: reasons.group };
  const lead = firstText(cells);
  if (lead?.word === RowWord.starred && isSentence(lead.text)) return { why: reasons.note, foot: true };
  if (area.matched.length > 2 && lead !== undefined && isProse(lead.text)) return { why: reasons.note, foot: true };
  if (!closing || area.matched.length === 1) return undefined;
  const named = lead !== undefined && area.naming.has(lead.column) && !isSentence(lead.text);
  return named ? { why: reasons.note, unless: true } : { why: reasons.note };
}

/** 教师名册（续）, 第2页: the title said again on a further page. */
function isPageTitle(text: string, title: string): boolean {
  if (text.startsWith("第") && /^第\d{1,3}页(?:[,，]?共\d{1,3}页)?$/u.test(text)) return true;
  return text.length >= 4 && ((text.includes("续") && /.{2}(?:\(续表?\)|续表|续页)$/u.test(text)) || (title.includes(text) && title.split("\n").includes(text)));
}

/** A text that says something of the table instead of naming something in it. */
const isSentence = (text: string): boolean => /[，。；：:;]|本表|填写|填报|请|必填|表示|指|均为|不得/u.test(text) || text.length > 24;

/** 以上情况经核实无误，同意上报。, （此表可复制）: no name ends or pauses so, or stands in brackets. */
const isProse = (text: string): boolean => /^\s*[(（][^()（）]{3,}[)）]\s*$|.{6}。\s*$|^.{6}.*[，；].{4}/u.test(text);

/** Rows that are numbered, or ruled out, but hold nothing. */
function emptyReason(grid: SheetGrid, row: number, cells: readonly Seen[], area: RowArea): RowReason | undefined {
  const own = cells.filter(({ column, matched }) => matched && !area.numbering.has(column));
  if (own.length === 0) return { why: reasons.numbered };
  if (own.every(({ word }) => word === RowWord.nothing)) return { why: reasons.dashes };
  if (own.some(({ column }) => area.naming.has(column)) && own.every(({ column, word }) => word === RowWord.nothing || isZero(normalise(grid.text(row, column))))) return { why: reasons.zeros };
  if (!area.naming.has(own[0].column)) return undefined;
  const none = own.every(({ text }) => {
    const plain = normalise(text);
    return text !== "" && (saysNothing(plain) || isPlaceholder(plain));
  });
  return none ? { why: reasons.nothing } : undefined;
}
