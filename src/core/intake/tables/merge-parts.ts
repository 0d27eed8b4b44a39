import type { WorkbookCells } from "../../../sheet/cells";
import { recordType } from "../../dictionary/dictionary";
import { normalise, normaliseName } from "../../dictionary/text/normalise";
import { namedInTitle } from "./named-in-title";
import { cellsOf, sheetNamed } from "./cells-of";
import { plainSource, type FoundTable } from "./found-table";
import { isGeneric } from "./match";
import { printedCell } from "./printed-cell";
import { sheetOfPart, takeOpen } from "./take-open";

/**
 * Brings together what is one table in several parts, below each other or on several sheets: the same units, each in one row, and
 * other columns. The part with the most units takes over the columns it lacks; a cell keeps its own sheet and row.
 */
export function mergeParts(book: WorkbookCells, tables: FoundTable[]): FoundTable[] {
  const gone = new Set([...partsOfTables(book, tables), ...formsOfUnits(book, tables)]);
  return gone.size === 0 ? tables : tables.filter((table) => !gone.has(table));
}

function partsOfTables(book: WorkbookCells, tables: readonly FoundTable[]): ReadonlySet<FoundTable> {
  const gone = new Set<FoundTable>();
  const may = tables.filter(({ record, layout, rows }) => layout === "table" && rows > 0 && recordType(record)!.single);
  if (new Set(may.map(({ record }) => record)).size === may.length) return gone;
  const largest = [...may].sort((a, b) => Number(a.byOne ?? false) - Number(b.byOne ?? false) || b.rows - a.rows);
  for (const [at, base] of largest.entries()) {
    if (gone.has(base)) continue;
    for (const part of largest.slice(at + 1)) {
      if (part.record !== base.record || gone.has(part)) continue;
      const rows = rowsOfSame(book, base, part);
      if (!rows || !goesWith(book, base, part, rows)) continue;
      take(base, part, rows);
      gone.add(part);
    }
  }
  return gone;
}

/**
 * Forms that say something of an institution and not its name, beside a table that lists institutions: of the one their title names, else of
 * the only one there.
 */
function formsOfUnits(book: WorkbookCells, tables: readonly FoundTable[]): FoundTable[] {
  const lists = tables.filter(({ record, layout, rows }) => record === "institution" && layout === "table" && rows > 0);
  const [base] = lists;
  if (lists.length !== 1 || tables.some(({ record, layout, columns }) => record === "institution" && layout === "form" && columns.has("name"))) return [];
  const place = base.columns.get("name");
  if (!place || place.row !== undefined || place.rows || place.groups) return [];
  const cells = cellsOf(book, base, place);
  const named = base.recordRows.map((row) => ({ name: printedCell(book, cells, row), creditCode: "" }));
  return tables.filter((form) => {
    if (form.record !== "institution" || form.layout !== "form" || form.columns.has("creditCode")) return false;
    const one = namedInTitle(named, form.unitLabel ?? form.title);
    const row = one >= 0 ? base.recordRows[one] : form.unitLabel === undefined && base.rows === 1 ? base.recordRows[0] : undefined;
    const own = [...form.columns].filter(([id]) => !isGeneric(recordType(form.record)!, form.readings.get(id)!.field));
    if (row === undefined || own.some(([id]) => base.columns.has(id)) || [...form.readings.values()].some(({ text }) => text !== undefined)) return false;
    const there = sheetOfPart(base, form);
    addParts(base, form);
    for (const [id, { row: at, ...label }] of own) {
      base.columns.set(id, { ...label, ...there, rows: new Map([[row, at!]]) });
      base.readings.set(id, form.readings.get(id)!);
    }
    takeOpen(base, form);
    return true;
  });
}

/** Of each unit of the part its row, by the unit's row in the base; undefined where the two are not of the same units, once each. */
function rowsOfSame(book: WorkbookCells, base: FoundTable, part: FoundTable): Map<number, number> | undefined {
  for (const key of [recordType(base.record)!.unitField, base.record === "institution" ? "creditCode" : "unitCreditCode"]) {
    const [own, theirs] = [rowByUnit(book, base, key), rowByUnit(book, part, key)];
    if (!own || !theirs) continue;
    const rows = new Map([...theirs].flatMap(([unit, row]) => (own.has(unit) ? [[own.get(unit)!, row] as const] : [])));
    return rows.size === theirs.size ? rows : undefined;
  }
  return undefined;
}

function rowByUnit(book: WorkbookCells, table: FoundTable, field: string): Map<string, number> | undefined {
  const place = table.columns.get(field);
  if (!place || place.row !== undefined || place.rows || place.groups || table.readings.get(field)?.part) return undefined;
  const cells = cellsOf(book, table, place);
  const rows = new Map(table.recordRows.map((row) => [normaliseName(printedCell(book, cells, row)), row]));
  return rows.size === table.recordRows.length && !rows.has("") ? rows : undefined;
}

/** The part says more of them; what both say is mostly the same: two years' tables, or a version before, are no parts of one. */
function goesWith(book: WorkbookCells, base: FoundTable, part: FoundTable, rows: ReadonlyMap<number, number>): boolean {
  const own = [...part.columns].filter(([id]) => !isGeneric(recordType(part.record)!, part.readings.get(id)!.field));
  if ([...part.columns.values()].some(({ groups }) => groups) || [...part.readings.values()].some((reading) => reading.part) || !own.some(([id]) => !base.columns.has(id)) || hasMerges(book, part)) return false;
  return own.every(([id, place]) => {
    const had = base.columns.get(id);
    if (!had) return true;
    const [one, other] = [base.readings.get(id)!.text, part.readings.get(id)!.text];
    if (one !== undefined || other !== undefined || had.row !== undefined || place.row !== undefined || had.rows || had.groups) return one !== undefined && one === other;
    const [left, right] = [cellsOf(book, base, had), cellsOf(book, part, place)];
    const pairs = [...rows].map(([row, there]) => [normalise(printedCell(book, left, row)), normalise(printedCell(book, right, there))]);
    return pairs.filter(([a, b]) => a === b || a === "" || b === "").length * 2 > pairs.length;
  });
}

/** A merge among its rows leaves cells of which nobody knows what they hold. */
const hasMerges = (book: WorkbookCells, { recordRows, ...table }: FoundTable): boolean => sheetNamed(book, table.sheet).merges.some(({ top, bottom }) => recordRows.some((row) => row >= top && row <= bottom));

function take(base: FoundTable, part: FoundTable, rows: ReadonlyMap<number, number>): void {
  addParts(base, part);
  const there = sheetOfPart(base, part);
  for (const [id, place] of part.columns) {
    const reading = part.readings.get(id)!;
    const where = place.row === undefined ? { rows, ...there } : { ...there };
    if (!base.columns.has(id)) {
      base.columns.set(id, { ...where, ...place });
      base.readings.set(id, reading);
    } else if (place.row === undefined && !isGeneric(recordType(part.record)!, reading.field)) {
      base.rivals = new Map([...(base.rivals ?? []), [id, [...(base.rivals?.get(id) ?? []), { column: place.column, label: place.label, reading, ...where }]]]);
    }
  }
  for (const [id, others] of part.rivals ?? []) {
    if (base.columns.get(id)?.rows === rows) base.rivals = new Map([...(base.rivals ?? []), [id, others.map((one) => ({ rows, ...there, ...one }))]]);
  }
  base.headerYear ??= part.headerYear;
  takeOpen(base, part);
}

function addParts(base: FoundTable, part: FoundTable): void {
  base.parts = [...(base.parts ?? [plainSource({ ...base, columns: new Map(base.columns), mayBe: base.mayBe && new Map(base.mayBe) })]), plainSource(part)];
}
