import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ReviewResult } from "../../../core/review/review";
import { citeOf, quoteOf, referenceOf, requiredOf, sentenceOf, unitNameOf } from "../../../core/words/finding";
import { jumpTo } from "../../commands/findings";
import { isDataCheck, isListed } from "../../../core/dictionary/finding";
import { valueText } from "../../select/label";
import { neighbours } from "../../select/neighbour";
import { groupOf, type Tree } from "../../select/tree";
import type { SessionKey } from "../../state/state";
import { CellLinks } from "./CellLinks";
import { useCommands, useFindingContext, useWords } from "../context";
import { Icon } from "../Icon";
import { OutcomeIcon } from "./OutcomeIcon";
import { ownEscape } from "../own-escape";

/** The selected finding in full: what, where, found and required, and the words of the regulation. */
export function FindingCard({ result, index, tree, scope }: { result: ReviewResult; index: number; tree: Tree; scope: SessionKey }) {
  const words = useWords();
  const context = useCommands();
  const told = useFindingContext(result);
  const body = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState(false);
  const finding = result.findings[index];
  // At once: what is pressed on the new card must not be undone by it.
  useLayoutEffect(() => {
    setWhole(false);
    if (body.current) body.current.scrollTop = 0;
  }, [index]);
  if (!isListed(finding.outcome)) return null;
  const unit = unitNameOf(finding, told);
  const quote = quoteOf(finding, told);
  const reference = referenceOf(finding, told);
  const { at, before, after } = neighbours(tree, index);
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
        <p class="card-message">{sentenceOf(finding, told)}</p>
        <dl>
          {unit !== "" && (
            <>
              <dt>{words.unit}</dt>
              <dd>{unit}</dd>
            </>
          )}
          <dt>{words.place}</dt>
          <dd>
            <CellLinks finding={finding} told={told} scope={scope} whole={whole} onWhole={() => setWhole(true)} />
          </dd>
          <dt>{words.found}</dt>
          <dd class="value">{valueText(finding.value, words)}</dd>
          {finding.required !== null && (
            <>
              <dt>{words.required}</dt>
              <dd class="value">{valueText(requiredOf(finding, told), words)}</dd>
            </>
          )}
        </dl>
        {!isDataCheck(finding) && quote !== "" && (
          <figure class="basis">
            <figcaption>
              {words.basis} <cite>{citeOf(finding, told)}</cite>
            </figcaption>
            <blockquote data-testid="quote">{quote}</blockquote>
          </figure>
        )}
        {reference !== undefined && <p class="hint">{reference}</p>}
      </div>
    </section>
  );
}
