import { decisionLines } from "../../../core/words/decision";
import { countedReasons } from "../../../core/words/round";
import type { ReviewResult } from "../../../core/review/review";
import type { EarlierFinding } from "../../../core/reports/earlier-run";
import type { SecondRound } from "../../state/second-round";
import { useSpeech, useWords } from "../context";
import { Fold } from "../Fold";

/** Lines of a list that are drawn; the saved result has them all. */
const most = 200;

/** What a second round comes to: its line of numbers, what is gone as it was, and what must be known of the comparison. */
export function RoundHead({ round, result }: { round: SecondRound | null; result: ReviewResult }) {
  const words = useWords();
  const speech = useSpeech();
  if (!round) return null;
  const { beside, explained } = round;
  const told = words.roundExplained(explained.standing.size, explained.lapsed.size, explained.gone);
  const decisions = decisionLines(result.decisions, speech);
  return (
    <>
      {beside && (
        <p class="totals" role="status" data-testid="round-head">
          {words.roundHead(beside.earlier.round.on, beside.comparison.counts)}
        </p>
      )}
      {told !== "" && (
        <p class="totals" data-testid="round-explained">
          {told}
        </p>
      )}
      {decisions.map((line) => (
        <p key={line} class="totals" data-testid="round-decisions">
          {line}
        </p>
      ))}
      {beside && [...beside.notes, ...(beside.earlier.keyed ? [] : [words.roundNotKeyed])].map((note) => (
        <p key={note} class="problem">
          {speech.word(note)}
        </p>
      ))}
      {beside && <Gone testid="resolved" title={words.resolvedList(beside.comparison.counts.resolved)} lines={beside.comparison.goneLines.resolved} findings={beside.earlier.findings} reasons={[]} />}
      {beside && <Gone testid="unseen" title={words.unseenList(beside.comparison.counts.unseen)} lines={beside.comparison.goneLines.unseen} findings={beside.earlier.findings} reasons={countedReasons(beside.comparison.unseen.map(({ why }) => words.unseenBecause(why))).map(([why, n]) => words.roundBecause(n, why))} />}
    </>
  );
}

/** Findings of the round before that are no longer there, as they were told then. */
function Gone({ title, lines, findings, reasons, testid }: { title: string; lines: readonly number[]; findings: readonly EarlierFinding[]; reasons: readonly string[]; testid: string }) {
  const words = useWords();
  if (lines.length === 0) return null;
  return (
    <Fold class="stage-reasons" title={title} testid={testid}>
      {() => (
        <ul class="deciding gone-list" tabIndex={0} aria-label={title}>
          {reasons.map((why) => (
            <li key={why} class="hint">
              {why}
            </li>
          ))}
          {lines.slice(0, most).map((line) => {
            const { unit, sheet, cells, message, cite } = findings[line] as EarlierFinding & { message?: string; cite?: string };
            return (
              <li key={line} title={cite}>
                {unit !== "" && <b>{unit} </b>}
                {message ?? findings[line].clause} <span class="cell-link">{cells.length > 0 ? `${sheet}!${cells[0]}` : sheet}</span>
              </li>
            );
          })}
          {lines.length > most && <li class="hint">{words.roundMore(lines.length - most)}</li>}
        </ul>
      )}
    </Fold>
  );
}
