import { CellKind, NO_RESULT, type SheetCells, type Visibility } from "../../../sheet/cells";
import { isDateFormat } from "../../../sheet/date-format";
import { shownFormat, shownNumber, shownText } from "../../../sheet/shown-number";
import { InputsMet } from "../../../sheet/formula/inputs";
import { serialText } from "../../../sheet/serial-text";
import { struckOut } from "../../../sheet/text-runs";
import { outlineTotals, totalFormula, totalRows, type TotalRow } from "../../../sheet/total-rows";
import type { ReadCaps } from "../../zip";
import { CellStore } from "../sheet/store";
import type { Struck, StruckCells } from "./struck-cells";
import { tooManyMerges } from "../sheet/too-many-merges";
import type { StringTable } from "../strings/table";

/** The parts of the library's model that are used here. */
interface Cell { t: string; v?: unknown; w?: string; f?: string; z?: string | number }
interface Corner { r: number; c: number }
export interface LibrarySheet {
  "!type"?: string;
  "!data"?: (Cell | undefined)[][];
  "!merges"?: { s: Corner; e: Corner }[];
  "!rows"?: ({ hidden?: boolean; level?: number } | undefined)[];
  "!outline"?: { above?: boolean };
}

/** Error values as BIFF numbers them (MS-XLS 2.5.10). */
const errors: Record<number, string> = { 0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A", 43: "#GETTING_DATA" };

/**
 * A sheet of the library's as cells of ours; `count`: cells with a value. Throws Refusal.
 * @param since days that its dates lack to count from 1900
 */
export function sheetFromLibrary(name: string, visibility: Visibility, sheet: LibrarySheet, strings: StringTable, caps: ReadCaps, since: number, struck?: StruckCells): { cells: SheetCells; count: number } {
  const store = new CellStore(caps, caps.cells);
  const totals: TotalRow[] = [];
  const outside = new InputsMet();
  // Rows that were never written are holes, which forEach leaps over.
  (sheet["!data"] ?? []).forEach((row, r) => row?.forEach((cell, c) => {
    if (!cell) return;
    const by = typeof cell.f === "string" ? totalFormula(cell.f, r, c) : undefined;
    if (by) totals.push({ row: r, by });
    if (typeof cell.f === "string") outside.take(cell.f, r, c);
    put(store, strings, r, c, cell, since, struck?.at(r, c));
  }));
  const areas = sheet["!merges"] ?? [];
  if (areas.length > caps.merges) throw tooManyMerges(caps.merges);
  const merges = areas.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  const { rowCount, columns } = store.finish();
  const rows = [...(sheet["!rows"] ?? []).entries()].filter(([at]) => at < rowCount);
  const hiddenRows = rows.flatMap(([at, row]) => (row?.hidden ? [at] : []));
  const levels = new Map(rows.flatMap(([at, row]) => (row?.level ? [[at, row.level] as const] : [])));
  const found = totalRows([...outlineTotals(levels, sheet["!outline"]?.above === true).map((row) => ({ row, by: "outline" as const })), ...totals]).filter(({ row }) => row < rowCount);
  return { cells: { name, visibility, rowCount, columns, merges, hiddenRows, ...(found.length > 0 && { totals: found }), ...(outside.inputs && { inputs: outside.inputs }) }, count: store.count };
}

function put(store: CellStore, strings: StringTable, row: number, column: number, { t, v, w, f, z }: Cell, since: number, struck?: Struck): void {
  const text = (value: string): void => store.put(row, column, CellKind.text, strings.intern(value, struck === "parts" ? { uncertain: true } : undefined));
  if (v === undefined || v === null) {
    if (f !== undefined && f !== "") store.put(row, column, CellKind.error, strings.intern(NO_RESULT));
    return;
  }
  const format = typeof z === "string" ? shownFormat(z) : undefined;
  const shown = format && (t === "n" ? shownNumber(Number(v), format) : t === "s" ? shownText(String(v), format) : undefined);
  if (struck === "all" && t !== "e") {
    const dated = t === "n" && typeof z === "string" && isDateFormat(z);
    const out = struckOut(shown ?? (dated ? serialText(Number(v) + (Number(v) >= 1 ? since : 0), false) : t === "b" ? (v ? "TRUE" : "FALSE") : String(v)));
    return store.put(row, column, CellKind.text, strings.intern(out.text, out.remark));
  }
  if (shown !== undefined) text(shown);
  else if (t === "n") {
    const isDate = typeof z === "string" && isDateFormat(z);
    // What is less than a day is a time of none.
    store.put(row, column, isDate ? CellKind.date : CellKind.number, Number(v) + (isDate && Number(v) >= 1 ? since : 0));
  }
  else if (t === "b") store.put(row, column, CellKind.boolean, v ? 1 : 0);
  else if (t === "e") store.put(row, column, CellKind.error, strings.intern(errors[Number(v)] ?? w ?? "#VALUE!"));
  else if (String(v) !== "") text(String(v));
}
