import { MAX_COLUMNS, MAX_ROWS } from "../../../sheet/area";
import { CellKind, type WorkbookCells } from "../../../sheet/cells";
import { Refusal } from "../../refusal";
import type { ReadCaps } from "../../zip";
import type { FileKind } from "../magic/kind";
import { refusalFor } from "../magic/refuse";
import { CellStore } from "../sheet/store";
import { StringTable } from "../strings/table";
import { delimitedLines } from "./delimited";
import { delimiterOf } from "./delimiter";
import { sheetNameOf } from "./sheet-name";

/**
 * Reads a .csv or .txt as one sheet that is called as the file is. Every value stays the text it is written as: "1-2" is no date, an ID number
 * no double, a leading zero no accident. Throws Refusal.
 * @param kind what the text is called where it is refused
 */
export function readDelimited(text: string, kind: Exclude<FileKind, "zip">, file: string, caps: ReadCaps): WorkbookCells {
  const { delimiter, from, columns: several } = delimiterOf(text);
  // Lines of one value each are a text that somebody made; under the name of a workbook they are what some program said in its place.
  if (!several && !/\.(?:csv|tsv|txt)$/iu.test(file)) throw refusalFor(kind, file);
  const store = new CellStore(caps, caps.cells);
  const strings = new StringTable(caps.cells);
  let row = 0;
  for (const line of delimitedLines(text.slice(from), delimiter)) {
    if (row >= MAX_ROWS || line.length > MAX_COLUMNS) throw new Refusal("off-grid", `行数或列数超过工作表的上限（${MAX_ROWS} 行、${MAX_COLUMNS} 列），未读取。请拆分后再试。`);
    line.forEach((value, column) => {
      if (value.trim() !== "") store.put(row, column, CellKind.text, strings.intern(value));
    });
    row++;
  }
  const { rowCount, columns } = store.finish();
  const sheet = { name: sheetNameOf(file), visibility: "visible" as const, rowCount, columns, merges: [], hiddenRows: [] };
  return { file, date1904: false, strings: strings.list, sheets: [sheet] };
}
