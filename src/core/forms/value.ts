import { CellKind, type WorkbookCells } from "../../sheet/cells";
import { ValueState, type Dataset, type RecordSet } from "../dictionary/dataset";
import { fieldOf } from "../dictionary/dictionary";
import { headcountYears, yearUses, type HeadcountYears, type YearRule, type YearUse } from "../dictionary/headcount-years";
import { cellOf, type CellPlace } from "../intake/records/cell-of";
import { cellName } from "../../sheet/a1";
import { chineseDay } from "../../sheet/day";

/** Where a value stands. */
export interface Trace {
  file: string;
  sheet: string;
  cell: string;
}

/** One value of one record as a form needs it. */
export interface FormValue {
  /** null: blank, or the table has no such column. */
  value: string | number | null;
  /** The enum code, where the field is one. */
  code: string | null;
  /** True when something stands in the cell that is no value of the field's type; `value` is then the text as printed. */
  bad: boolean;
  from: Trace | null;
}

const nothing: FormValue = { value: null, code: null, bad: false, from: null };

/** Reads values of records, and the cell as printed where a value is bad. */
export class FormValues {
  private readonly files: Map<string, WorkbookCells>;
  private years?: HeadcountYears;

  constructor(
    readonly dataset: Dataset,
    workbooks: readonly WorkbookCells[],
    /** Which year's numbers are asked for; absent: the latest. */
    private readonly rule: YearRule = { basis: null },
  ) {
    this.files = new Map(workbooks.map((workbook) => [workbook.file, workbook]));
  }

  /** Value of a field of record `index` of a set. */
  of(set: RecordSet | undefined, index: number, field: string): FormValue {
    const column = set?.fields.get(field);
    if (!set || !column || index < 0) return nothing;
    const state = column.state[index];
    if (state === ValueState.blank || state === ValueState.absent) return nothing;
    const at = cellOf(set, index, field);
    const from = at ? { file: at.file, sheet: at.sheet, cell: cellName(at.row, at.column) } : null;
    if (state === ValueState.bad) return { value: this.printed(at), code: null, bad: true, from };
    const number = column.num[index];
    switch (column.type) {
      case "integer":
      case "number":
        return { value: number, code: null, bad: false, from };
      case "enum": {
        const code = column.codes?.[number] ?? "";
        // The words the unit wrote; without them, the dictionary's: what heads a group of rows (专职教师2人) is no value of each.
        const headed = set.sources[set.source[index]].columns.get(field)?.groups !== undefined;
        const label = fieldOf(set.record, field)?.options?.find((option) => option.code === code)?.labels[0] ?? code;
        return { value: (headed ? null : this.printed(at)) ?? label, code, bad: false, from };
      }
      case "boolean":
        return { value: number === 1 ? "是" : "否", code: String(number === 1), bad: false, from };
      case "date":
        return { value: chineseDay(number), code: null, bad: false, from };
      default:
        return { value: this.dataset.texts[number] ?? null, code: null, bad: false, from };
    }
  }

  /** What becomes of an institution's row where its unit has one for each of several years, and the year asked for. */
  yearUse(index: number): { use: YearUse; asked: number } {
    this.years ??= headcountYears(this.dataset.records.get("institution")!, this.rule);
    return { use: yearUses[this.years.use[index]], asked: this.years.asked[index] };
  }

  /** The cell's own content, for values that could not be understood: shown as it is, never repaired. */
  private printed(at: CellPlace | undefined): string | null {
    const workbook = at && this.files.get(at.file);
    if (!workbook) return null;
    const { sheet, row, column: index } = at;
    const column = workbook.sheets.find(({ name }) => name === sheet)?.columns[index];
    if (!column) return null;
    const value = column.value[row];
    switch (column.kind[row]) {
      case CellKind.text:
      case CellKind.error:
        return workbook.strings[value] ?? null;
      case CellKind.boolean:
        return value === 1 ? "TRUE" : "FALSE";
      case CellKind.blank:
        return null;
      default:
        return String(value);
    }
  }
}
