import { useMemo } from "preact/hooks";
import { recordType } from "../../../core/dictionary/dictionary";
import type { ReviewResult } from "../../../core/review/review";
import { ledgerSentence } from "../../../core/words/ledger-sentences";
import { byReason, summariseLedger } from "../../select/ledger";
import type { SessionKey } from "../../state/state";
import { useCommands, useSpeech, useWords } from "../context";
import { UnmaskSwitch } from "../findings/UnmaskSwitch";
import { Fold } from "../Fold";
import { remarkText, rowReasonText, sheetReasonText } from "../../../core/words/reading-sentences";

/** Lines of one heading; beyond `most` only their number is said. */
function Lines({ title, lines, most = 200 }: { title: string; lines: string[]; most?: number }) {
  const words = useWords();
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.slice(0, most).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > most && <li>{words.moreRows(lines.length - most)}</li>}
      </ul>
    </>
  );
}

/** What was checked and what not, in one sentence; opened, every clause, sheet and row that was left out, with the reason. */
export function LedgerDetails({ result, scope, unmasked }: { result: ReviewResult; scope: SessionKey; unmasked: boolean }) {
  const words = useWords();
  const speech = useSpeech();
  const { packs } = useCommands();
  const ledger = useMemo(() => summariseLedger(result.ledger), [result]);
  const tables = result.files.flatMap((file) => file.tables);
  const named = (file: string, sheet: string) => (scope === "batch" ? `${file} / ${sheet}` : sheet);
  const hidden = tables.reduce((sum, table) => sum + table.hiddenRows, 0);
  const sheets = [...new Set(tables.flatMap((table) => (table.hidden ? [named(table.file, table.sheet)] : [])))];
  const parts = [
    words.ledger(ledger.total, ledger.checked),
    ledger.unchecked.length > 0 ? words.ledgerUnchecked(ledger.unchecked.length) : words.ledgerClosed,
    ...(ledger.questions > 0 ? [words.ledgerQuestions(ledger.questions)] : []),
    ...(ledger.idle > 0 ? [words.ledgerIdle(ledger.idle)] : []),
    ...(ledger.forms + ledger.info > 0 ? [words.ledgerOther(ledger.forms + ledger.info)] : []),
    ...(hidden > 0 ? [words.hiddenRows(hidden)] : []),
    ...(sheets.length > 0 ? [words.hiddenSheets(sheets.join(words.comma))] : []),
  ];
  return (
    <Fold class="ledger" title={parts.join(words.semicolon)} testid="ledger">
      {() => (
        <div class="ledger-scroll" tabIndex={0} role="region" aria-label={words.ledgerLabel}>
          <UnmaskSwitch on={unmasked} />
          <Lines title={words.uncheckedTitle} lines={byReason(ledger.unchecked, packs, words).map(({ why, clauses }) => words.clauseWhy(why, clauses.join(words.comma)))} />
          <Lines title={words.ledgerNotes} lines={[...new Set(result.ledger.flatMap(({ note }) => (note ? [ledgerSentence(note, speech)] : [])))]} />
          <Lines title={words.unreadSheets} lines={result.files.flatMap((file) => file.unreadSheets.map((one) => words.clauseWhy(named(file.file, one.sheet), sheetReasonText(one, speech))))} />
          <Lines title={words.sheetRemarks} lines={result.files.flatMap(({ file, remarks = [] }) => remarks.map((one) => (scope === "batch" ? `${file} ` : "") + remarkText(one, speech)))} />
          <Lines title={words.tablesTitle} lines={tables.map((table) => words.tableLine(named(table.file, table.sheet), speech.word(recordType(table.record)?.title ?? table.record), table.rows))} />
          <Lines title={words.skippedRows} lines={tables.flatMap((table) => table.skipped.map(({ row, why }) => words.rowWhy(named(table.file, table.sheet), row, rowReasonText(why, speech))))} />
        </div>
      )}
    </Fold>
  );
}
