import type { ReviewResult } from "../../../core/review/review";
import { valueText } from "../../../core/language/pack/parameter-list";
import { formOf } from "../../../core/forms/layouts";
import { ledgerSentence } from "../../../core/words/ledger-sentences";
import { whyUnchecked } from "../../select/ledger";
import type { LedgerItem } from "../../select/ledger-items";
import type { SessionKey } from "../../state/state";
import { useCommands, useSpeech, useWords } from "../context";
import { Icon } from "../Icon";
import { LedgerAbsences } from "./LedgerAbsences";
import { LedgerCounts } from "./LedgerCounts";
import { shownQuote } from "../../../core/words/transcribed";
import { Quote } from "../Quote";
import { ownEscape } from "../own-escape";
import { StateIcon } from "./StateIcon";

/** One clause in full: its words, what it is, what became of it for how many, what was absent and where, what decides it. */
export function LedgerCard({ item, result, scope }: { item: LedgerItem; result: ReviewResult; scope: SessionKey }) {
  const words = useWords();
  const speech = useSpeech();
  const { dispatch, packs } = useCommands();
  const { line, entry, state } = item;
  const parameters = result.parameters.filter((one) => one.clauses.includes(line.clause));
  // The list is where the card came from, and where the focus goes back to.
  const close = () => {
    document.querySelector<HTMLElement>("[role=tree]")?.focus();
    dispatch({ type: "ledger", scope, view: { active: null } });
  };
  const form = entry.as === "form" && entry.form !== undefined ? (formOf(entry.form, packs)?.title ?? entry.form) : null;
  return (
    <section class="card ledger-card" aria-label={words.ledgerCard} data-testid="ledger-card" onKeyDown={ownEscape(close)}>
      <header class="card-head">
        <StateIcon state={state} />
        <b class={`state-${state}`}>{words.ledgerState[state]}</b>
        {words.ledgerKind[line.as] !== words.ledgerState[state] && <span class="tag">{words.ledgerKind[line.as]}</span>}
        <span class="grow" />
        <button type="button" class="icon-button" aria-label={words.close} title={words.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div class="card-body" key={line.clause}>
        <figure class="basis ledger-basis">
          <figcaption>
            <cite>{speech.word(entry.cite)}</cite>
          </figcaption>
          <Quote quote={shownQuote(entry.quote, item.pack, speech)} testid="ledger-quote" />
        </figure>
        {form !== null && <p class="ledger-said">{words.formPrints(speech.word(form))}</p>}
        {entry.as === "form" && <p class="ledger-said">{speech.word(entry.fact)}</p>}
        {entry.as === "info" && entry.note !== undefined && <p class="ledger-said">{speech.word(entry.note)}</p>}
        {entry.as === "question" && (
          <p class="ledger-said">
            {speech.word(entry.question)} {line.asked && <b>{words.answered(line.asked.answered, line.asked.units)}</b>}
          </p>
        )}
        {line.absent ? <LedgerAbsences line={line} scope={scope} /> : whyUnchecked(line, words).map((why) => <p key={why} class="ledger-why">{why}</p>)}
        {line.note && <p class="ledger-said">{ledgerSentence(line.note, speech)}</p>}
        <LedgerCounts line={line} />
        {parameters.length > 0 && (
          <p class="ledger-said">
            {words.decidedBy} {parameters.map((one) => words.nameValue(speech.word(one.title), speech.word(valueText(one, one.value)))).join(words.semicolon)}{" "}
            <button type="button" class="link" onClick={() => dispatch({ type: "dialog", dialog: { kind: "parameters", scope } })}>
              {words.parametersOpen}
            </button>
          </p>
        )}
        <p class="hint">{words.clauseNumber(line.clause)}</p>
      </div>
    </section>
  );
}
