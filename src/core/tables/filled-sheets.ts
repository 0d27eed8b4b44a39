import { CellKind, type WorkbookCells } from "../cells";
import { fillRecord } from "../form/record";

/** Our very hidden sheet of notes, as the add-in writes it: a key, then its JSON in as many cells as it takes. */
const recordSheet = "_基地核验";

/** Sheets of a workbook that hold a form we filled from its data: reading them, too, would count everything twice. */
export function sheetsFilledByUs(book: WorkbookCells): Set<string> {
  const names = new Set<string>();
  const sheet = book.sheets.find((one) => one.name === recordSheet);
  if (!sheet) return names;
  const text = (row: number, column: number): string => (sheet.columns[column]?.kind[row] === CellKind.text ? book.strings[sheet.columns[column].value[row]] : "");
  for (let row = 0; row < sheet.rowCount; row++) {
    if (!text(row, 0).startsWith("fill ")) continue;
    let json = "";
    for (let column = 1; column < sheet.columns.length; column++) json += text(row, column);
    const record = fillRecord.safeParse(parsed(json));
    if (record.success) names.add(record.data.sheet);
  }
  return names;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
