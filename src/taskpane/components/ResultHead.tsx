import type { ReviewResult } from "../../core/review";
import { countFindings, totalOf } from "../select/counts";
import { isClean, summariseLedger } from "../select/ledger";
import type { Scope } from "../state/state";
import { useWords } from "./context";
import { useMemo } from "preact/hooks";

/** The verdict in one line, and beneath it what was not checked: a clean result is only said when nothing was left out. */
export function ResultHead({ result, scope }: { result: ReviewResult; scope: Scope }) {
  const words = useWords();
  const counts = useMemo(() => countFindings(result.findings), [result]);
  const ledger = useMemo(() => summariseLedger(result.ledger), [result]);
  const grave = counts.error + counts.missing;
  const others = totalOf(counts) - grave;
  const clean = isClean(result);
  const verdict = clean ? words.clean : grave + others === 0 ? words.noneFound : words.summary(grave, others);
  const unread = result.files.flatMap((file) => file.unreadSheets.map((sheet) => ({ ...sheet, file: file.file })));
  const problems = scope === "workbook" ? result.files.flatMap((file) => (file.problem === null ? [] : [file.problem])) : [];
  const parts = [
    ledger.unchecked.length > 0 ? words.ledgerUnchecked(ledger.unchecked.length) : words.ledgerClosed,
    ...(ledger.questions > 0 ? [words.ledgerQuestions(ledger.questions)] : []),
    ...(ledger.idle > 0 ? [words.ledgerIdle(ledger.idle)] : []),
    ...(ledger.forms + ledger.info > 0 ? [words.ledgerOther(ledger.forms + ledger.info)] : []),
  ];
  const sentence = `${words.ledger(ledger.total, ledger.checked)}；${parts.join("，")}`;
  return (
    <section class={`head ${clean ? "head-clean" : grave > 0 ? "head-grave" : "head-open"}`} aria-label={words.findings}>
      <p class="verdict" role="status" data-testid="verdict">
        {verdict}
      </p>
      {problems.map((problem) => (
        <p key={problem} class="problem">
          {problem}
        </p>
      ))}
      {ledger.unchecked.length + unread.length === 0 ? (
        <p class="ledger">{sentence}</p>
      ) : (
        <details class="ledger">
          <summary>{sentence}</summary>
          <div class="ledger-scroll">
            {ledger.unchecked.length > 0 && <h3>{words.uncheckedTitle}</h3>}
            <ul>
              {ledger.unchecked.map((line) => (
                <li key={line.clause}>
                  <b>{line.clause}</b> {line.unchecked}
                </li>
              ))}
            </ul>
            {unread.length > 0 && <h3>{words.unreadSheets}</h3>}
            <ul>
              {unread.map(({ file, sheet, why }) => (
                <li key={`${file}\n${sheet}`}>
                  <b>{scope === "batch" ? `${file} / ${sheet}` : sheet}</b> {why}
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </section>
  );
}
