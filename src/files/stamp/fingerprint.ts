import { CellKind, type SheetCells, type WorkbookCells } from "../../sheet/cells";
import { contentKey } from "../../sheet/content-key";

/**
 * What stands in a sheet, as a short key: its name and every value with its place. How it looks and how its file is laid out are
 * left out, so that a workbook opened and saved by another program keeps its key, and one in which somebody typed does not.
 */
export function sheetKey(sheet: SheetCells, strings: readonly string[]): string {
  const pieces: string[] = [sheet.name];
  sheet.columns.forEach((column, at) => {
    if (!column) return;
    for (let row = 0; row < sheet.rowCount; row++) {
      const value = valueText(column.kind[row], column.value[row], strings);
      if (value !== "") pieces.push(`${at},${row},${value}`);
    }
  });
  return contentKey(new TextEncoder().encode(pieces.join("\u0001")));
}

/** Keys of all sheets, by name. */
export function sheetKeys({ sheets, strings }: WorkbookCells): Map<string, string> {
  return new Map(sheets.map((sheet) => [sheet.name, sheetKey(sheet, strings)]));
}

/** One key of some sheets, whatever their order. */
export function joinKeys(keys: ReadonlyMap<string, string>, names: Iterable<string>): string {
  return contentKey(new TextEncoder().encode([...names].map((name) => keys.get(name) ?? "").sort().join()));
}

function valueText(kind: number, value: number, strings: readonly string[]): string {
  switch (kind) {
    case CellKind.blank: return "";
    case CellKind.text: return line(strings[value]);
    case CellKind.error: return `!${strings[value]}`;
    // Programs write the last digits of a double differently.
    default: return `=${Number(value.toPrecision(12))}`;
  }
}

/** An empty text is no value, and each program has its own line ends. */
const line = (text: string): string => (text === "" ? "" : `"${text.replace(/\r\n?/gu, "\n")}`);
