import type { ReviewResult } from "../../../core/review/review";
import { totalOf, type Counts } from "../../select/counts";
import { isClean } from "../../select/ledger";
import type { SessionKey } from "../../state/state";
import { useSpeech, useWords } from "../context";
import type { SecondRound } from "../../state/second-round";
import { RoundHead } from "../rounds/RoundHead";
import { LedgerDetails } from "../ledger/LedgerDetails";
import { fileProblemText } from "../../../core/words/reading-sentences";

/** The verdict in one line, and beneath it what was not checked: a clean result is only said when nothing was left out. */
export function ResultHead({ result, counts, scope, totals, allRead, unmasked, round }: { round: SecondRound | null; result: ReviewResult; counts: Counts; scope: SessionKey; totals: string | null; allRead: boolean; unmasked: boolean }) {
  const words = useWords();
  const speech = useSpeech();
  const grave = counts.error + counts.missing + counts.broken;
  const others = totalOf(counts) - grave;
  const clean = isClean(result, allRead);
  const nothingRead = !result.files.some((file) => file.status === "reviewed");
  const verdict = nothingRead ? words.nothingRead : clean ? words.clean : grave + others === 0 ? words.noneFound : words.summary(grave, others);
  const problems = scope === "workbook" ? result.files.flatMap((file) => (file.problem === null ? [] : [fileProblemText(file.file, file.problem, speech)])) : [];
  return (
    <section class={`head ${clean ? "head-clean" : grave > 0 ? "head-grave" : "head-open"}`} aria-label={words.verdictLabel}>
      <p class="verdict" role="status" data-testid="verdict">
        {verdict}
      </p>
      {totals !== null && <p class="totals">{totals}</p>}
      <RoundHead round={round} result={result} />
      {problems.map((problem) => (
        <p key={problem} class="problem">
          {problem}
        </p>
      ))}
      <LedgerDetails result={result} scope={scope} unmasked={unmasked} />
    </section>
  );
}
