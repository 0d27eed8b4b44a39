import { institutionLists, persons } from "../../dictionary/kept-by";
import { shapeProblem } from "../../dictionary/values/shape";
import { normaliseName } from "../../dictionary/text/normalise";
import { exampleName, examplePerson, remarksExample, type ExampleName } from "./example-name";
import type { HeaderColumn } from "./header";
import type { ColumnMatch, RecordMatch } from "./match";
import type { SetAsideRow } from "./set-aside-row";
import type { SheetGrid } from "./sheet-grid";

/** So many examples a list has at most: more names with signs in them are names that nobody wants to tell. */
const mostExamples = 3;

/**
 * Rows that show how a list is filled in instead of filling it in. They are no records; of those that may be records all the same
 * it is asked, and nobody is judged by them meanwhile.
 */
export function exampleRows(grid: SheetGrid, rows: readonly number[], matches: readonly RecordMatch[], open: readonly HeaderColumn[]): SetAsideRow[] {
  const named = matches.flatMap((match) => namesOf(match));
  const remarks = [...open.filter(({ printed }) => /备注|備註|说明|說明/u.test(printed)).map(({ column }) => column), ...matches.flatMap(({ fields }) => fields.get("note")?.column.column ?? [])];
  const found: SetAsideRow[] = [];
  for (const row of rows) {
    let surely = remarks.some((column) => remarksExample(grid.text(row, column)));
    let perhaps: SetAsideRow | undefined;
    for (const name of surely ? [] : named) {
      const is = name.says(grid, row, rows);
      if (is === "sure") surely = true;
      else if (is !== undefined) perhaps ??= asked(grid, row, name, is);
    }
    if (surely) found.push({ row, why });
    else if (perhaps) found.push(perhaps);
  }
  return found;
}

const why = { code: "example", data: null } as const;

/** Why a row may be an example: signs stand in its name, it is a word for one, or part of it is hidden. */
type Doubt = "signs" | "word" | "hidden";

/** A column that names what the row is about, and what a name there says of its row. */
interface Naming {
  entry: ColumnMatch;
  says: (grid: SheetGrid, row: number, rows: readonly number[]) => "sure" | Doubt | undefined;
}

function namesOf({ type, fields }: RecordMatch): Naming[] {
  const unit = fields.get(type.unitField);
  const name = type.unitField === "name" ? undefined : fields.get("name");
  const code = fields.get("creditCode") ?? fields.get("unitCreditCode");
  const list = institutionLists.includes(type.id);
  const named: Naming[] = [];
  if (unit) {
    const leading = leadingRows(unit, (text) => exampleName(text, "body"), (is) => signed.has(is));
    named.push({ entry: unit, says: (grid, row, rows) => {
      const is = exampleName(grid.text(row, unit.column.column), "body");
      if (is === undefined || is === "sure") return is;
      if (is === "word") return (list || standsAlone(grid, row, rows, unit)) && !holds(grid, row, code, "creditCode") ? is : undefined;
      const { all, first } = leading(grid, rows);
      if (all.size > mostExamples) return undefined;
      // Where all are called so, nothing is shown: nobody wants to tell the names, and they are judged.
      if (is === "blank") return all.size < rows.length ? "sure" : undefined;
      // A roster's rows are those of a unit that another sheet tells of: only what stands before all others is asked about.
      return all.size < rows.length && first.has(row) && (list || standsAlone(grid, row, rows, unit)) && !holds(grid, row, code, "creditCode") ? is : undefined;
    } });
  }
  if (name && persons.has(type.id)) {
    const leading = { nobody: leadingRows(name, examplePerson, (is) => is === "nobody"), hidden: leadingRows(name, examplePerson, (is) => is === "hidden") };
    named.push({ entry: name, says: (grid, row, rows) => {
      const is = examplePerson(grid.text(row, name.column.column));
      if (is === undefined || is === "sure") return is;
      const { all, first } = leading[is](grid, rows);
      if (all.size > mostExamples || !first.has(row) || holds(grid, row, fields.get("idNo"), "idNo")) return undefined;
      return is === "nobody" ? (all.size < rows.length ? "sure" : undefined) : all.size * 2 <= rows.length || (all.size === 1 && rows.length > 1) ? "hidden" : undefined;
    } });
  } else if (name && type.id !== "specialty") {
    const leading = leadingRows(name, (text) => exampleName(text, "class"), (is) => is === "blank");
    named.push({ entry: name, says: (grid, row, rows) => {
      const is = exampleName(grid.text(row, name.column.column), "class");
      if (is !== "blank") return is;
      // Where all are called so, nothing is shown: it is a list of which nobody wants to tell the names.
      const { all } = leading(grid, rows);
      return all.size > mostExamples || all.size === rows.length ? undefined : "sure";
    } });
  }
  return named;
}

const signed: ReadonlySet<ExampleName> = new Set<ExampleName>(["blank", "signs"]);

function holds(grid: SheetGrid, row: number, entry: ColumnMatch | undefined, shape: "creditCode" | "idNo"): boolean {
  const text = entry ? grid.text(row, entry.column.column) : "";
  return text !== "" && shapeProblem(text, shape) === undefined;
}

interface Leading {
  all: ReadonlySet<number>;
  first: ReadonlySet<number>;
}

/** The rows whose names are such, and those that begin the list before any name that is no example's; found once. */
function leadingRows<Is>({ column: { column } }: ColumnMatch, isOf: (text: string) => Is, such: (is: Is) => boolean): (grid: SheetGrid, rows: readonly number[]) => Leading {
  let known: Leading | undefined;
  return (grid, rows) => {
    if (known) return known;
    const is = rows.map((row) => isOf(grid.text(row, column)));
    const other = is.findIndex((one) => one === undefined);
    return (known = { all: new Set(rows.filter((_, at) => such(is[at]))), first: new Set(other < 0 ? rows : rows.slice(0, other)) });
  };
}

/** The first row of a list, and the only one of its unit. */
function standsAlone(grid: SheetGrid, row: number, rows: readonly number[], { column: { column } }: ColumnMatch): boolean {
  const unit = normaliseName(grid.text(row, column));
  return row === rows[0] && rows.length > 1 && rows.every((other) => other === row || normaliseName(grid.text(other, column)) !== unit);
}

function asked(grid: SheetGrid, row: number, { entry: { field, column: { column } } }: Naming, is: Doubt): SetAsideRow {
  const text = grid.text(row, column).trim();
  const data = { field: field.name, text, is };
  return { row, why: { code: "perhaps-example", data: { text } }, problem: { clause: "data/type", row, column, value: text, said: { code: "row-example", data }, outcome: "review" } };
}
