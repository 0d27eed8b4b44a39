import type { TableSource } from "../dataset";
import type { FindingPlace, FindingValue } from "../finding";
import { fieldOf, recordType } from "../fields/dictionary";
import type { Explanation } from "./explanation";
import type { RowVerdict } from "./judge";
import type { ValueKernel } from "./kernel";
import type { Program } from "./program";
import { carried } from "./shown";
import { bounded } from "./bounds";
import type { Texts } from "./texts";
import { cellName, columnName } from "../../sheet/a1";

/** Where a finding stands and what was found there. */
export interface Evidence {
  file: string;
  sheet: string;
  unit: string;
  /** “某单位”, “某培训班” or "": whom the row is about. */
  subject(): string;
  cells: string[];
  /** Cells of the same group in other sheets or workbooks. */
  also: FindingPlace[];
  compared(start: number, count: number, i: number): { value: FindingValue; required: FindingValue };
}

/** The evidence for a verdict on a row, or on the group it speaks for. */
export function evidence(program: Program, row: number, reasons: Explanation, verdict: RowVerdict): Evidence {
  const { scope, groups } = program;
  const { set, data } = scope;
  const source = set.sources[set.source[row]];
  // Of a blank in a group: the rows that have it, not the whole group.
  const doubtful = verdict.why === "blank" && verdict.outcome === "missing" ? reasons.rows : undefined;
  const rows = doubtful ? Int32Array.from(doubtful) : groups ? groups.rows(groups.of[row]) : Int32Array.of(row);
  const unit = reasons.nothingThere ? onlyUnit(program, set.source[row]) : unitOf(program, rows);
  const fields = groups && !doubtful ? [firstOf(program)] : cellFields(program, reasons, verdict);
  const places = reasons.nothingThere ? [] : placesOf(program, rows, fields);
  // Of a form whose cover holds the value, the cover.
  const here = places.find((place) => place.file === source.file && place.sheet === source.sheet) ?? places[0];
  return {
    file: here?.file ?? source.file,
    sheet: here?.sheet ?? source.sheet,
    unit,
    subject: () => (doubtful ? subjectsOf(program, doubtful) : subjectOf(program, row)) || (unit && `“${unit}”`),
    cells: here?.cells ?? [],
    also: places.filter((place) => place !== here),
    compared(start, count, i) {
      const value = verdict.step?.value ?? program.value;
      const required = verdict.step?.required ?? program.required;
      const primary = fields[0];
      const found = value ?? (primary === undefined ? undefined : scope.value(primary));
      // A cell that means a member of a list in words of its own is shown as it stands.
      const field = verdict.step?.value ? undefined : program.value ? program.rule.value : primary;
      const said = typeof field === "string" && fieldOf(scope.record, field) ? scope.data.column(scope.record, field).said?.get(row) : undefined;
      return {
        value: said !== undefined ? data.texts.at(said) : read(found, data.texts, start, count, i),
        required: required && "text" in required ? required.text : read(required, data.texts, start, count, i),
      };
    },
  };
}

/** Name of the unit all rows belong to; "" when they belong to several, or it cannot be told. */
function unitOf(program: Program, rows: Int32Array): string {
  const { set, data } = program.scope;
  const unit = set.unit[rows[0]];
  return unit >= 0 && rows.every((row) => set.unit[row] === unit) ? data.dataset.units[unit].name : "";
}

/** Name of the unit all rows of a table belong to. */
function onlyUnit(program: Program, source: number): string {
  const { set, data } = program.scope;
  let row = set.source.indexOf(source);
  const unit = set.unit[row];
  while (row < set.length && set.source[row] === source) if (set.unit[row++] !== unit) return "";
  return unit >= 0 ? data.dataset.units[unit].name : "";
}

function firstOf(program: Program): string {
  return program.cells[0] ?? program.rule.group!.by[0];
}

/** Of a missing value, the blank cells; otherwise what the rule or its step names, first what made a condition fail. */
function cellFields(program: Program, reasons: Explanation, verdict: RowVerdict): readonly string[] {
  if (verdict.why === "blank" && reasons.blank.size > 0) return [...reasons.blank];
  return verdict.step?.cells ?? (verdict.why === "false" ? culpritsFirst(program, reasons) : program.cells);
}

/** The rule's cells, those of the conditions that are false before those of conditions that hold. */
function culpritsFirst(program: Program, reasons: Explanation): readonly string[] {
  const { cells } = program;
  if (cells.length < 2) return cells;
  const decided = new Set(basesOf(program, [...reasons.present, ...reasons.blank]));
  const did = (cell: string): boolean => reasons.present.has(cell) || reasons.blank.has(cell) || basesOf(program, [cell]).some((base) => decided.has(base));
  const culprits = cells.filter(did);
  return culprits.length === 0 || culprits.length === cells.length ? cells : [...culprits, ...cells.filter((cell) => !culprits.includes(cell))];
}

function placesOf(program: Program, rows: Int32Array, fields: readonly string[]): FindingPlace[] {
  const { set } = program.scope;
  const bases = basesOf(program, fields);
  const bySource = new Map<number, Spot[]>();
  let last = -1;
  let spots: Spot[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const at = set.source[row];
    if (at !== last) {
      last = at;
      spots = bySource.get(at) ?? spotsOf(set.sources[at], bases);
      bySource.set(at, spots);
    }
    const printed = set.row[row] + 1;
    for (const { cells, letters } of spots) for (let k = 0; k < letters.length; k++) cells.push(letters[k] + printed);
  }
  return merged([...bySource.values()].flat());
}

/** Cells of one table in one sheet, and the columns of which each row adds one. */
interface Spot extends FindingPlace {
  letters: string[];
}

/** A value that stands once for the whole table is named once, on whichever sheet it stands. */
function spotsOf({ file, sheet, columns }: TableSource, bases: readonly string[]): Spot[] {
  const spots: Spot[] = [];
  for (const base of bases) {
    const place = columns.get(base);
    if (!place) continue;
    const on = place.sheet ?? sheet;
    let spot = spots.find((one) => one.sheet === on);
    if (!spot) spots.push((spot = { file, sheet: on, cells: [], letters: [] }));
    if (place.row === undefined) spot.letters.push(columnName(place.column));
    else if (!spot.cells.includes(cellName(place.row, place.column))) spot.cells.push(cellName(place.row, place.column));
  }
  return spots;
}

/** The columns whose cells stand for the fields, each once: a derived field is shown at what it is made from. */
function basesOf(program: Program, fields: readonly string[]): readonly string[] {
  const known = bases.get(fields);
  if (known) return known;
  const { data, record } = program.scope;
  const made = fields.flatMap((field) => {
    const one = data.field(record, field);
    return "fill" in one ? (one.from ?? [recordType(record)!.unitField]) : [field];
  });
  const each = [...new Set(made)];
  bases.set(fields, each);
  return each;
}

/** By the list of fields itself, which is the same for every row of a rule. */
const bases = new WeakMap<readonly string[], readonly string[]>();

/** Places of several tables of one sheet as one. */
function merged(places: readonly FindingPlace[]): FindingPlace[] {
  const bySheet = new Map<string, FindingPlace>();
  for (const { file, sheet, cells } of places) {
    const key = `${file}\n${sheet}`;
    const known = bySheet.get(key);
    if (known) known.cells.push(...cells);
    else if (cells.length > 0) bySheet.set(key, { file, sheet, cells });
  }
  return [...bySheet.values()];
}

/** Name of what the row is about, where the record type has a name of its own beside the unit's. */
function subjectOf(program: Program, row: number): string {
  const { data, record } = program.scope;
  const type = recordType(record);
  const field = ["name", "candidate", "planItemName"].find((id) => type?.fields.some((one) => one.id === id));
  if (!field) return "";
  const column = data.column(record, field);
  return column.state[row] === 1 ? `“${data.texts.at(column.num[row])}”` : "";
}

/** Names of several rows, each once; of many, the first few. */
function subjectsOf(program: Program, rows: readonly number[]): string {
  const names = [...new Set(rows.slice(0, 50).map((row) => subjectOf(program, row)).filter((name) => name !== ""))];
  return names.slice(0, 5).join("、") + (names.length > 5 || rows.length > 50 ? "等" : "");
}

function read(kernel: ValueKernel | undefined, texts: Texts, start: number, count: number, i: number): FindingValue {
  if (!kernel) return null;
  kernel.run(start, count);
  return bounded(kernel.state[i]) ? carried(kernel, kernel.num[i], texts) : null;
}
