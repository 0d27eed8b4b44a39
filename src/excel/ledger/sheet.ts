import type { ReviewResult } from "../../core/review";
import { ledgerState } from "../../core/rules/ledger";
import { parameterLine } from "../own/parameter-line";
import { writeOwnSheet, type Written } from "../own/write";
import { inExcel } from "../run";
import { quietly } from "../watch";
import { entriesOf, ledgerColumns, ledgerLines, ledgerRow, parametersByClause, stateColours, stateColumn, type LedgerNames } from "./rows";

export interface LedgerOptions extends LedgerNames {
  /** A copy of one file of several: what other files lack is not told there. */
  file?: string;
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/**
 * Writes the ledger of a run into the sheet 条款台账, one row per clause of every pack, whatever became of it;
 * see `writeOwnSheet`.
 */
export async function writeLedgerSheet(result: ReviewResult, options: LedgerOptions): Promise<Written & { rows: number }> {
  const { file } = options;
  const entries = entriesOf(options.packs);
  const parameters = parametersByClause(result);
  const { ledger } = result;
  return quietly(() => inExcel(async (session) => {
    const written = await writeOwnSheet(session, {
      kind: "ledger",
      lines: [...ledgerLines(result, options, file), ...parameterLine(result.parameters)],
      columns: ledgerColumns,
      rows: ledger.map((line) => ledgerRow(line, entries.get(line.clause), options, parameters.get(line.clause) ?? "", file)),
      shade: { column: stateColumn, colour: (row) => stateColours[ledgerState(ledger[row])] },
    }, options.onProgress);
    return { ...written, rows: ledger.length };
  }, options.signal));
}
