import { CellKind, type SheetCells, type WorkbookCells } from "../../../sheet/cells";
import { headerWithin, ourSheetKinds } from "../../../sheet/our-sheets";

/** What whoever handed a workbook in says of a finding, in 核验结果 of the copy that went to him. It decides nothing. */
export interface Statement {
  /** Clause, unit (credit code or name) and key of the finding, as the copy has them. */
  clause: string;
  whose: string;
  key: string;
  /** Conclusion and value as they stood there. */
  outcome: string;
  found: string;
  text: string;
}

const { returned = [], headers: [{ first }] } = ourSheetKinds.findings;
const [said, known] = returned;
const [outcome, value] = [first[2], first[5]];

/** The statements in lists of ours that came back, by the labels of their columns. */
export function statementsIn(book: WorkbookCells): Statement[] {
  return book.sheets.flatMap((sheet) => statementsOn(book, sheet));
}

function statementsOn(book: WorkbookCells, sheet: SheetCells): Statement[] {
  const text = (row: number, column: number): string => textAt(book, sheet, row, column);
  for (let header = 0; header < Math.min(headerWithin, sheet.rowCount); header++) {
    const labels = sheet.columns.map((_, column) => text(header, column).trim());
    const at = { said: labels.indexOf(said), known: labels.indexOf(known), outcome: labels.indexOf(outcome), value: labels.indexOf(value) };
    if (Object.values(at).includes(-1)) continue;
    const statements: Statement[] = [];
    for (let row = header + 1; row < sheet.rowCount; row++) {
      const [clause, whose, ...key] = text(row, at.known).split("|");
      const told = text(row, at.said).trim();
      if (key.length > 0 && told !== "") statements.push({ clause, whose, key: key.join("|"), outcome: text(row, at.outcome).trim(), found: text(row, at.value).trim(), text: told });
    }
    return statements;
  }
  return [];
}

function textAt({ strings }: WorkbookCells, { columns }: SheetCells, row: number, at: number): string {
  const column = columns[at];
  switch (column?.kind[row]) {
    case CellKind.text:
      return strings[column.value[row]];
    case CellKind.number:
      return String(column.value[row]);
    default:
      return "";
  }
}
