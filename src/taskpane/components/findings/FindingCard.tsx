import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ReviewResult } from "../../../core/review/review";
import { referenceOf, requiredOf } from "../../../core/words/finding";
import { lineQuotes, lineSentence, rowsOf, unitsOfLine, unitsText } from "../../../core/words/line";
import { jumpTo } from "../../commands/findings";
import { isDataCheck, isListed } from "../../../core/dictionary/finding";
import { valueText } from "../../select/label";
import { neighbours } from "../../select/neighbour";
import { lineAt } from "../../select/group";
import { groupOf, leadOf, type Tree } from "../../select/tree";
import type { Grouping } from "../../state/grouping";
import type { SessionKey } from "../../state/state";
import type { SecondRound } from "../../state/second-round";
import { CardRound } from "../rounds/CardRound";
import { FileWays } from "./FileWays";
import { CellLinks } from "./CellLinks";
import { useCommands, useFindingContext, useWords } from "../context";
import { Icon } from "../Icon";
import { Quote } from "../Quote";
import { LineParts } from "./LineParts";
import { OutcomeIcon } from "./OutcomeIcon";
import { ownEscape } from "../own-escape";

/** Quotes shown at once; those of further clauses unfold with what the line holds together. */
const shownQuotes = 2;

/** The selected line in full: what, where, found and required, the words of the regulations, and folded what it holds together. */
export function FindingCard({ result, index, tree, by, scope, round }: { result: ReviewResult; index: number; tree: Tree; by: Grouping; scope: SessionKey; round: SecondRound | null }) {
  const words = useWords();
  const context = useCommands();
  const told = useFindingContext(result);
  const body = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState(false);
  const line = useMemo(() => lineAt(result, leadOf(tree, index), by), [result, tree, index, by]);
  const finding = result.findings[line.lead];
  // At once: what is pressed on the new card must not be undone by it.
  useLayoutEffect(() => {
    setWhole(false);
    if (body.current) body.current.scrollTop = 0;
  }, [index]);
  if (!isListed(finding.outcome)) return null;
  const units = unitsOfLine(line, result, told);
  const quotes = isDataCheck(finding) ? [] : lineQuotes(line, result, told);
  const several = rowsOf(line, result).length > 1;
  const reference = referenceOf(finding, told);
  const { at, before, after } = neighbours(tree, line.lead);
  const go = (to: number) => {
    const group = tree.groups[groupOf(tree, to)!.group];
    if (tree.collapsed.has(group.key)) context.dispatch({ type: "toggleGroup", scope, key: group.key });
    context.dispatch({ type: "activate", scope, active: { finding: to } });
    if (scope === "workbook") void jumpTo(context, result.findings[to], told);
  };
  // The list is where the card came from, and where the focus goes back to.
  const close = () => {
    document.querySelector<HTMLElement>("[role=tree]")?.focus();
    context.dispatch({ type: "activate", scope, active: null });
  };
  return (
    <section class={`card outcome-edge-${finding.outcome}`} aria-label={words.cardTitle} data-testid="card" onKeyDown={ownEscape(close)}>
      <header class="card-head">
        <OutcomeIcon outcome={finding.outcome} />
        <b class={`outcome-${finding.outcome}`}>{words.outcome[finding.outcome]}</b>
        {reference !== undefined && <span class="tag">{words.reference}</span>}
        <span class="card-count">{at >= 0 && words.nOf(at + 1, tree.sequence.length)}</span>
        <button type="button" class="icon-button" aria-label={words.previous} title={words.previous} disabled={before < 0} onClick={() => go(before)}>
          <Icon name="up" />
        </button>
        <button type="button" class="icon-button" aria-label={words.next} title={words.next} disabled={after < 0} onClick={() => go(after)}>
          <Icon name="down" />
        </button>
        <button type="button" class="icon-button" aria-label={words.close} title={words.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div class="card-body" ref={body} aria-live="polite">
        <p class="card-message">{lineSentence(line, result, told)}</p>
        <dl>
          {units.length > 0 && (
            <>
              <dt>{words.unit}</dt>
              <dd>{unitsText(units, told.speech)}</dd>
            </>
          )}
          <dt>{words.place}</dt>
          <dd>
            <CellLinks findings={(line.findings.length > 0 ? line.findings : line.follows).map((at) => result.findings[at])} told={told} scope={scope} whole={whole} onWhole={() => setWhole(true)} />
            {scope === "batch" && (
              <span class="facts-ways">
                <FileWays index={index} />
              </span>
            )}
          </dd>
          {!several && (
            <>
              <dt>{words.found}</dt>
              <dd class="value">{valueText(finding.value, words)}</dd>
            </>
          )}
          {finding.required !== null && (
            <>
              <dt>{words.required}</dt>
              <dd class="value">{valueText(requiredOf(finding, told), words)}</dd>
            </>
          )}
          <CardRound round={round} result={result} at={line.lead} />
        </dl>
        {quotes.slice(0, shownQuotes).map((quote) => (
          <figure key={quote.clause} class="basis">
            <figcaption>
              {words.basis} <cite>{quote.cite}</cite>
            </figcaption>
            <Quote quote={quote} testid="quote" />
          </figure>
        ))}
        <LineParts line={line} result={result} scope={scope} />
        {reference !== undefined && <p class="hint">{reference}</p>}
      </div>
    </section>
  );
}
