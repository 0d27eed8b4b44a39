/*
 * 单位 behind a person's name is as often where he works as whose the roster is: the names that stand there decide, together with the
 * units of the workbook.
 */
import { CellKind, type WorkbookCells } from "../../../sheet/cells";
import { recordType } from "../../dictionary/dictionary";
import { persons } from "../../dictionary/kept-by";
import { normaliseName } from "../../dictionary/text/normalise";
import { optionIndex } from "../../dictionary/values/choice";
import { labelKey } from "../headings/label";
import { sheetNamed } from "./cells-of";
import type { FoundTable } from "./found-table";
import { isAnswer } from "./match";
import { namesIn, unitNames } from "./unit-names";

/** A heading under which people write where they work; 机构名称 alone is what regulations call a base. */
const employer = /^(?:(?:所在|工作|供职|任职|现|现在)(?:工作)?(?:单位|机构|学校|院校)|单位|学校|院校)(?:名称|全称|简称)?$/u;

/** Takes the column of employers from the unit of each row where what stands in it are no units of the workbook; it is asked about. */
export function settleEmployers(book: WorkbookCells, tables: readonly FoundTable[]): void {
  const rosters = tables.filter(isOfEmployers);
  if (rosters.length === 0) return;
  const own = unitNames(book, tables);
  for (const table of rosters) {
    const names = namesIn(book, table, unitFieldOf(table));
    const known = [...names].filter((name) => own.has(name)).length;
    if (known === names.size) continue;
    const { full, part } = saysWork(table) ? byKind(book, table) : nobody;
    if (own.size > 1 && known > 0) table.unitsAmong = own;
    // Who teaches beside another work is listed with that: the names of those who teach full time are the institutions'.
    else if (own.size === 0 && table.unitLabel === undefined && full.size > 0 && [...part].some((one) => !full.has(one))) table.unitsAmong = full;
    else if (own.size > 0 || table.unitLabel !== undefined || (table.record === "trainee" && names.size > 1)) setAside(table);
  }
}

const unitFieldOf = ({ record }: FoundTable): string => recordType(record)!.unitField;

/** A roster whose column of units stands behind the persons' names and may be one of employers. */
function isOfEmployers(table: FoundTable): boolean {
  const place = table.columns.get(unitFieldOf(table));
  const name = table.columns.get("name");
  // A code beside it is the institution's own: nobody lists employers by it.
  if (table.columns.has("unitCreditCode")) return false;
  if (!persons.has(table.record) || table.layout !== "table" || !place || !name || place.row !== undefined || name.row !== undefined) return false;
  return place.column > name.column && !isAnswer(place.reason) && employer.test(labelKey(place.label.split(" / ").at(-1)!));
}

/** 工作单位 beside a bare 单位. */
const saysWork = (table: FoundTable): boolean => /工作|任职|供职|现/u.test(labelKey(table.columns.get(unitFieldOf(table))!.label.split(" / ").at(-1)!));

const nobody: ReturnType<typeof byKind> = { full: new Set(), part: new Set() };

/** The names beside full-time and beside part-time teachers. */
function byKind(book: WorkbookCells, table: FoundTable): { full: Set<string>; part: Set<string> } {
  const names = { full: new Set<string>(), part: new Set<string>() };
  const [kind, unit] = ["kind", unitFieldOf(table)].map((field) => table.columns.get(field));
  const { field, text } = table.readings.get("kind") ?? {};
  if (table.record !== "teacher" || !kind || !unit || !field) return names;
  const cells = sheetNamed(book, table.sheet).columns;
  const textAt = (column: number, row: number): string => (cells[column]?.kind[row] === CellKind.text ? book.strings[cells[column].value[row]] : "");
  for (const row of table.recordRows) {
    const at = optionIndex(text ?? textAt(kind.column, row), field);
    const name = normaliseName(textAt(unit.column, row));
    if (at !== undefined && name !== "") names[field.options![at].code as keyof typeof names].add(name);
  }
  return names;
}

function setAside(table: FoundTable): void {
  const field = unitFieldOf(table);
  const { label, column } = table.columns.get(field)!;
  table.columns.delete(field);
  table.readings.delete(field);
  if (!table.unmatched.includes(label)) table.unmatched = [...table.unmatched, label];
  table.mayBe = new Map([...(table.mayBe ?? []), [label, { column, likeliest: [field], possible: new Set([field]) }]]);
}
