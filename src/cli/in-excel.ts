import { useExcel } from "../excel";
import { openHost, saveHost, withoutFaults } from "../host";
import type { WorkbookCells } from "../sheet/cells";
import { runOffice } from "../host/node";
import { rememberingZlib } from "./node-zlib";

interface InExcelOptions {
  /** Gets the names of the sheets in which no cell was written. */
  untouched?: Set<string>;
  /** What was read of all sheets of the bytes. */
  read?: WorkbookCells;
}

/**
 * Opens a workbook behind the real office.js, does some work on it as the add-in would, and gives back the saved bytes:
 * what the work did not touch is the same, byte for byte; of cells of another format, a new .xlsx.
 */
export async function inExcel(source: Uint8Array | WorkbookCells, name: string, work: () => Promise<void>, { untouched, read }: InExcelOptions = {}): Promise<Uint8Array> {
  const workbook = openHost(source, name, rememberingZlib(), read);
  const office = runOffice(workbook, withoutFaults("win-2021"));
  useExcel(office.Excel, (set, version) => office.Office.context.requirements.isSetSupported(set, version));
  try {
    await work();
    for (const { openedAs, name: now, journal } of workbook.sheets) if (openedAs === now && journal.isEmpty) untouched?.add(now);
    return saveHost(workbook);
  } finally {
    useExcel(null);
    office.stop();
  }
}
