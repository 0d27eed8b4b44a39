import type { FindingLine } from "../../../core/review/lines/lines";
import type { ReviewResult } from "../../../core/review/review";
import { citeOf, sentenceOf, shownQuoteOf } from "../../../core/words/finding";
import { firstCellOf } from "../../../core/words/place";
import { jumpTo } from "../../commands/findings";
import { placeText } from "../../select/label";
import type { SessionKey } from "../../state/state";
import { useCommands, useFindingContext, useWords } from "../context";
import { Fold } from "../Fold";

/** Findings of a part that are drawn; a table of ten thousand rows that lack the same has them all in its sheet. */
const most = 200;

/** What a line holds together, folded: each finding with its clause, and what follows from the fault. */
export function LineParts({ line, result, scope }: { line: FindingLine; result: ReviewResult; scope: SessionKey }) {
  const words = useWords();
  const { findings: own, follows } = line;
  return (
    <>
      {own.length > 1 && <Part title={words.lineParts(own.length)} at={own} result={result} scope={scope} />}
      {follows.length > 0 && <Part title={words.lineFollows(follows.length)} at={follows} result={result} scope={scope} />}
    </>
  );
}

function Part({ title, at, result, scope }: { title: string; at: readonly number[]; result: ReviewResult; scope: SessionKey }) {
  const words = useWords();
  const context = useCommands();
  const told = useFindingContext(result);
  return (
    <Fold class="line-part" title={title} testid="line-part">
      {() => <ul class="deciding">
        {at.slice(0, most).map((index) => {
          const finding = result.findings[index];
          const place = placeText(finding, told);
          const cell = firstCellOf(finding);
          return (
            <li key={index} title={shownQuoteOf(finding, told).text}>
              {sentenceOf(finding, told)} <cite>{citeOf(finding, told)}</cite>{" "}
              {scope === "workbook" && cell !== undefined ? (
                <button type="button" class="link cell-link" title={words.goToCell} onClick={() => void jumpTo(context, finding, told)}>
                  {place}
                </button>
              ) : (
                <span class="cell-link">{place}</span>
              )}
            </li>
          );
        })}
        {at.length > most && <li class="hint">{words.moreDeciding(at.length - most)}</li>}
      </ul>}
    </Fold>
  );
}
