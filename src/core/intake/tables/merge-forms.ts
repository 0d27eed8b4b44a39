import type { WorkbookCells } from "../../../sheet/cells";
import { normalise, normaliseName } from "../../dictionary/text/normalise";
import { recordType } from "../../dictionary/dictionary";
import type { FoundTable } from "./found-table";
import { printedAt } from "./printed-cell";
import { sheetOfPart, takeOpen } from "./take-open";

/**
 * Brings together the forms of a workbook that speak of one record: the cover of an application with its grid, the single
 * counts above a one-row table with that row. The larger takes over the fields it lacks; a cell keeps its own sheet.
 */
export function mergeForms(book: WorkbookCells, tables: FoundTable[]): FoundTable[] {
  const kept: FoundTable[] = [];
  const bases = new Map<string, FoundTable[]>();
  const rank = (table: FoundTable): number => (table.layout === "table" ? 1000 : 0) + table.columns.size;
  const single = linesJoined(tables.filter((table) => table.layout === "form" || table.rows === 1));
  const owners = new Map(single.map((table) => [table, ownerOf(book, table)]));
  const several = haveSeveral([...owners.values()]);
  for (const table of [...single].sort((a, b) => rank(b) - rank(a))) {
    const key = `${table.file}\n${table.record}`;
    const others = bases.get(key) ?? [];
    // A workbook may hold the applications of several institutions: a cover belongs to the grid that names the same one.
    const mayJoin = others.filter((base) => mayBeOne(owners.get(base)!, owners.get(table)!, base.sheet !== table.sheet && several) && (base.layout !== "table" || base.sheet === table.sheet || table.unitLabel === undefined));
    const base = mayJoin.find((one) => one.unitLabel !== undefined && one.unitLabel === table.unitLabel) ?? mayJoin.find((one) => joins(one, table)) ?? mayJoin[0];
    if (!base) bases.set(key, [...others, table]);
    else if (table.layout === "form" && joins(base, table)) take(base, table);
    else kept.push(table);
  }
  const alive = new Set([...kept, ...[...bases.values()].flat()]);
  return tables.filter((table) => (table.layout !== "form" && table.rows !== 1) || alive.has(table));
}

/** Labels over values, line below line, as one; the rest as it is. */
function linesJoined(single: readonly FoundTable[]): FoundTable[] {
  const left: FoundTable[] = [];
  for (const table of single) {
    const base = left.find((one) => one.layout === "table" && one.file === table.file && one.record === table.record && goesOn(one, table));
    if (base) take(base, table);
    else left.push(table);
  }
  return left;
}

/** Whose a form is, by what it says itself or its sheet says for it; "" where that is not said. */
interface Owner {
  name: string;
  code: string;
}

function ownerOf(book: WorkbookCells, table: FoundTable): Owner {
  const own = printedAt(book, table, recordType(table.record)!.unitField) ?? "";
  const code = printedAt(book, table, "creditCode") ?? printedAt(book, table, "unitCreditCode") ?? "";
  return { name: normaliseName(own === "" ? (table.unitLabel ?? "") : own), code: normalise(code).toUpperCase() };
}

const haveSeveral = (owners: readonly Owner[]): boolean => owners.some((a) => owners.some((b) => isNamed(a) && isNamed(b) && !mayBeOne(a, b, false)));
const isNamed = ({ name, code }: Owner): boolean => name !== "" || code !== "";

/** False when the two are said to be different institutions'; where `said`, true only when both are said to be the same one's. */
function mayBeOne(a: Owner, b: Owner, said: boolean): boolean {
  if (a.code !== "" && b.code !== "") return a.code === b.code;
  if (a.name !== "" && b.name !== "") return a.name === b.name;
  return !said;
}

/** Labels over values, and below them more labels over values: the second line says further things of the same. */
function goesOn(base: FoundTable, { sheet, layout, headerTop, columns, record }: FoundTable): boolean {
  const named = [recordType(record)!.unitField, "creditCode", "name"].some((id) => columns.has(id));
  return layout === "table" && base.sheet === sheet && headerTop === lastRow(base) + 1 && !named && [...columns.keys()].every((id) => !base.columns.has(id));
}

const lastRow = ({ recordRows: [row], columns }: FoundTable): number => Math.max(row, ...[...columns.values()].map((place) => (place.sheet === undefined ? (place.row ?? 0) : 0)));

/** A table of one row takes in the form around it; two forms of different sheets join; two on one sheet are two records. */
function joins(base: FoundTable, form: FoundTable): boolean {
  if (base.layout === "table") return base.sheet === form.sheet;
  return base.sheet !== form.sheet && [...form.columns.keys()].every((id) => !base.columns.has(id) || isName(base, id) || form.columns.size < 6);
}

const isName = (table: FoundTable, id: string): boolean => normaliseName(table.columns.get(id)?.label ?? "") !== "" && /name|unit|Authority|Date$/iu.test(id);

function take(base: FoundTable, form: FoundTable): void {
  const there = sheetOfPart(base, form);
  for (const [id, place] of form.columns) {
    if (base.columns.has(id)) continue;
    const own = form.layout === "table" ? { ...place, row: place.row ?? form.recordRows[0] } : place;
    base.columns.set(id, { ...there, ...own });
    base.readings.set(id, form.readings.get(id)!);
    const rivals = form.rivals?.get(id)?.map((one) => ({ ...there, rows: new Map([[base.recordRows[0], form.recordRows[0]]]), ...one }));
    if (rivals) base.rivals = new Map([...(base.rivals ?? []), [id, rivals]]);
  }
  takeOpen(base, form);
}
