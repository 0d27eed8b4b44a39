import { useMemo, useState } from "preact/hooks";
import { lineKey, liveAnswers } from "../../../core/review/checklist/checklist";
import { answer } from "../../commands/answers";
import { partText } from "../../../core/words/clauses";
import type { Dialog, State } from "../../state/state";
import { useCommands, useFindingContext, useSpeech, useWords } from "../context";
import { DialogFrame } from "../DialogFrame";
import { VirtualLines } from "../VirtualLines";

const lineHeight = 34;

/** The same answer to the same clause for several other units: which, a person says one by one. */
export function SpreadDialog({ dialog, state }: { dialog: Extract<Dialog, { kind: "spread" }>; state: State }) {
  const words = useWords();
  const speech = useSpeech();
  const context = useCommands();
  const { scope, unit, clause } = dialog;
  const result = state.sessions[scope].result!;
  const { checklist } = result;
  const live = useMemo(() => liveAnswers(checklist), [checklist]);
  const question = checklist.questions.find((one) => one.clause === clause);
  const known = useFindingContext(result).clauses.get(clause);
  const others = useMemo(() => (question?.asked ?? []).filter((one) => one !== unit && checklist.units[one].name !== ""), [question, unit]);
  const heights = useMemo(() => others.map(() => lineHeight), [others]);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const mine = live.get(lineKey(clause, unit));
  const verdictOf = (one: number) => live.get(lineKey(clause, one))?.verdict ?? "";
  const close = () => context.dispatch({ type: "dialog", dialog: null });
  const toggle = (one: number) => {
    const next = new Set(chosen);
    if (!next.delete(one)) next.add(one);
    setChosen(next);
  };
  const record = () => {
    if (mine && mine.verdict !== "") void answer(context, scope, [...chosen].map((one) => ({ unit: one, clause })), { verdict: mine.verdict, evidence: mine.evidence });
    close();
  };
  const foot = (
    <>
      <button type="button" class="button" onClick={close}>
        {words.cancel}
      </button>
      <button type="button" class="button primary" disabled={chosen.size === 0} data-testid="spread-do" onClick={record}>
        {words.spreadDo(chosen.size)}
      </button>
    </>
  );
  return (
    <DialogFrame title={words.spreadTitle} testid="spread-dialog" busy={null} onClose={close} foot={foot}>
      <p>
        <b>{speech.word(question?.question ?? "")}</b>
      </p>
      <p>{words.spreadIntro(known ? partText(known, speech) : speech.word(question?.cite ?? ""), words.choiceNames[mine?.verdict ?? ""] ?? "")}</p>
      <button type="button" class="link" data-testid="spread-all" onClick={() => setChosen(new Set(others.filter((one) => verdictOf(one) === "")))}>
        {words.spreadAll}
      </button>
      <VirtualLines heights={heights}>
        {(index) => {
          const one = others[index];
          const verdict = verdictOf(one);
          return (
            <label class="check spread-line">
              <input type="checkbox" checked={chosen.has(one)} data-testid="spread-unit" onChange={() => toggle(one)} />
              <span class="check-text">{checklist.units[one].name}</span>
              {verdict !== "" && <span class="tag">{words.spreadHas(words.choiceNames[verdict])}</span>}
            </label>
          );
        }}
      </VirtualLines>
    </DialogFrame>
  );
}
