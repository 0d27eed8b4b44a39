import { sameContent } from "../../core/form/fingerprint";
import type { RecordSheet } from "../recordSheet";
import { ExcelProblem } from "../problem";
import type { Session } from "../run";
import { fillKey, journal, type Journal, type journalKey, type undoKey } from "./journal";
import { queueCells } from "./write";
import { readWritten, type WrittenSheet } from "./written";

/** The journal under a key, or null when there is none or it cannot be read. */
export function readJournal(records: RecordSheet, key: string): Journal | null {
  const parsed = journal.safeParse(records.get(key));
  return parsed.success ? parsed.data : null;
}

/** Queues taking a drawn form off a sheet that held nothing before; widths and page stay. */
function queueEmptying(sheet: Excel.Worksheet): void {
  const used = sheet.getUsedRange();
  used.unmerge();
  used.clear("All");
  sheet.freezePanes.unfreeze();
}

function queueBack({ part, sheet, from }: WrittenSheet): void {
  if (part.created) sheet.delete();
  else if (part.emptied) queueEmptying(sheet);
  else {
    for (let i = part.inserts.length - 1; i >= from; i--) {
      const above = part.inserts.slice(from, i).reduce((sum, { count }) => sum + count, 0);
      const top = part.inserts[i].at + above;
      sheet.getRange(`${top + 1}:${top + part.inserts[i].count}`).delete("Up");
    }
    queueCells(
      sheet,
      part.cells
        .filter((cell) => cell.row >= 0)
        .map((cell) => ({ row: cell.row, column: cell.column, value: cell.before, formula: cell.formula === "" ? undefined : cell.formula, setFormat: cell.format })),
    );
  }
}

/**
 * Puts back what a write changed: its rows are removed, then every cell gets what it held before. Safe to run again
 * after a fault, because where the rows stand is looked up each time. The records go back too.
 */
export async function restore(session: Session, records: RecordSheet, entry: Journal, key: typeof journalKey | typeof undoKey): Promise<void> {
  const written = await readWritten(session, entry);
  for (const one of written) queueBack(one);
  await session.finish();
  const kept = { parts: entry.parts.filter((part) => !part.created && !part.emptied).map((part) => ({ ...part, inserts: [], anchors: [] })) };
  if (kept.parts.length > 0) {
    for (const { part, at } of await readWritten(session, kept)) {
      const right = part.cells.every((cell) => cell.row < 0 || (cell.formula === "" ? sameContent(at(cell.row, cell.column).value, cell.before) : at(cell.row, cell.column).formula === cell.formula));
      if (!right) throw new ExcelProblem("notRestored");
    }
  }
  records.set(key, null);
  for (const part of entry.parts) records.set(fillKey(part.recordAfter.form, part.sheet), part.recordBefore);
  records.state = "";
  records.queueWrite(session);
  await session.finish();
}
