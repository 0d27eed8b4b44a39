import { useMemo } from "preact/hooks";
import { isListed, type Finding } from "../../../core/dictionary/finding";
import type { SharedFault } from "../../../core/review/board/faults";
import type { ReviewResult } from "../../../core/review/review";
import { objectionWords } from "../../../core/reports/returned/objections";
import { sentenceOf } from "../../../core/words/finding";
import { articleText } from "../../select/label";
import type { SessionKey, State } from "../../state/state";
import { useCommands, useFindingContext, useWords } from "../context";
import { OutcomeIcon } from "../findings/OutcomeIcon";
import { Fold } from "../Fold";
import { Icon } from "../Icon";
import { ownEscape } from "../own-escape";
import { PickList } from "../PickList";
import { FindingFacts } from "./FindingFacts";
import { useFaults } from "./use-faults";

const lineHeight = 62;
/** Findings shown of one fault at first. */
const few = 50;

/** Every fault once, however many units have it, those of most units first; the chosen one names its units. */
export function FaultList({ state, scope }: { state: State; scope: SessionKey }) {
  const words = useWords();
  const { dispatch } = useCommands();
  const { board: view, result } = state.sessions[scope];
  const faults = useFaults(result!);
  const heights = useMemo(() => faults?.map(() => lineHeight) ?? [], [faults]);
  const choose = (fault: number | null) => dispatch({ type: "board", scope, change: { fault } });
  if (!faults) return <div class="tree" aria-busy="true" />;
  if (faults.length === 0) return <p class="empty">{words.noFaults}</p>;
  const chosen = view.fault !== null && view.fault < faults.length ? view.fault : -1;
  return (
    <>
      <PickList id="faults" label={words.faultsLabel} heights={heights} active={chosen} onActivate={choose}>
        {(at) => <FaultLine result={result!} fault={faults[at]} />}
      </PickList>
      {chosen >= 0 && <FaultCard key={chosen} result={result!} fault={faults[chosen]} scope={scope} onClose={() => choose(null)} />}
    </>
  );
}

/** What the fault is and of how many units; one of them says it. */
function FaultLine({ result, fault: { leads, units } }: { result: ReviewResult; fault: SharedFault }) {
  const words = useWords();
  const told = useFindingContext(result);
  const finding = result.findings[leads[0]];
  return (
    <span class="fault-line">
      {isListed(finding.outcome) && <OutcomeIcon outcome={finding.outcome} />}
      <span class="pick-text">
        <span class="question-text" title={sentenceOf(finding, told)}>
          {sentenceOf(finding, told)}
        </span>
        <span class="pick-meta">
          <b>{units.length > 0 ? words.faultUnits(units.length) : words.faultPlaces(leads.length)}</b>
          <span class="pick-pack">{articleText(finding, told, words)}</span>
        </span>
      </span>
    </span>
  );
}

/** The units of a fault, each with what was found of it. */
function FaultCard({ result, fault: { leads, units }, scope, onClose }: { result: ReviewResult; fault: SharedFault; scope: SessionKey; onClose: () => void }) {
  const words = useWords();
  const told = useFindingContext(result);
  // One reply that fits every unit: what is wrong by the regulation's own words, and what is to be done.
  const replyOf = (finding: Finding, all: readonly string[]): string => {
    const { article, quote, remedy } = objectionWords({ finding, all: [finding] }, told);
    return [words.replyBasis(article, quote), words.replyRemedy(remedy), ...(all.length > 0 ? [words.faultNames(all.length, all.join(words.listComma))] : [])].join("\n");
  };
  const names = units.map((unit) => result.checklist.units[unit].name || words.formNameless);
  return (
    <section class="card board-card" aria-label={words.faultDetails} data-testid="fault-card" onKeyDown={ownEscape(onClose)}>
      <header class="card-head">
        <b class="card-title">{articleText(result.findings[leads[0]], told, words)}</b>
        <button type="button" class="icon-button" aria-label={words.close} title={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="card-body" tabIndex={0}>
        <p data-testid="fault-units">{names.length > 0 ? words.faultNames(names.length, names.join(words.listComma)) : words.noUnit}</p>
        <Fold class="stage-reasons" title={words.faultReply} testid="fault-reply">
          {() => <textarea class="evidence fault-reply" readOnly rows={8} aria-label={words.faultReply} value={replyOf(result.findings[leads[0]], names)} onFocus={(event) => event.currentTarget.select()} />}
        </Fold>
        {leads.slice(0, few).map((index) => (
          <FindingFacts key={index} result={result} index={index} scope={scope} unit />
        ))}
        {leads.length > few && <p class="hint">{words.moreDeciding(leads.length - few)}</p>}
      </div>
    </section>
  );
}
