import { CellKind, type SheetCells, type WorkbookCells } from "../../sheet/cells";
import { ContentKey, contentKey } from "../../sheet/content-key";

/** Characters of a sheet put together before they are added to its key. */
const portion = 1 << 16;

/**
 * What stands in a sheet, as a short key: its name and every value with its place. How it looks and how its file is laid out are
 * left out, so that a workbook opened and saved by another program keeps its key, and one in which somebody typed does not.
 */
export function sheetKey(sheet: SheetCells, strings: readonly string[]): string {
  const key = new ContentKey();
  const encoder = new TextEncoder();
  let text = sheet.name;
  for (const [at, column] of sheet.columns.entries()) {
    for (let row = 0; column && row < sheet.rowCount; row++) {
      const value = valueText(column.kind[row], column.value[row], strings);
      if (value === "") continue;
      text += `\u0001${at},${row},${value}`;
      if (text.length < portion) continue;
      key.add(encoder.encode(text));
      text = "";
    }
  }
  key.add(encoder.encode(text));
  return key.end();
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
    // TRUE is no 1: who types the one over the other has changed something.
    case CellKind.boolean: return `?${value}`;
    case CellKind.error: return `!${strings[value]}`;
    // Programs write the last digits of a double differently; a whole number below 10¹² has none.
    default: return Number.isInteger(value) && Math.abs(value) < 1e12 ? `=${value}` : `=${Number(value.toPrecision(12))}`;
  }
}

/** An empty text is no value, and each program has its own line ends. */
const line = (text: string): string => (text === "" ? "" : `"${text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text}`);
