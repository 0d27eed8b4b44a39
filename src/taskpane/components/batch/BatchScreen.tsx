import { reviewFiles } from "../../commands/files";
import type { State } from "../../state/state";
import { useCommands, useWords } from "../context";
import { DatePicker } from "../start/DatePicker";
import { FileDrop } from "./FileDrop";
import { FileList } from "./FileList";
import { LeftRoundBar } from "./LeftRoundBar";
import { ProposalBar } from "./ProposalBar";
import { RepeatBar } from "../result/RepeatBar";
import { PackPicker } from "../packs/PackPicker";
import { ParametersButton } from "../parameters/ParametersButton";
import { PreviousPicker } from "../rounds/PreviousPicker";
import { ProgressPanel } from "../ProgressPanel";
import { ResultsScreen } from "../result/ResultsScreen";
import { ReviewButton } from "../start/ReviewButton";

/** Many submitted workbooks: take them in, read and review them as one dataset, show what was found. */
export function BatchScreen({ state }: { state: State }) {
  const words = useWords();
  const context = useCommands();
  const { running, result } = state.sessions.batch;
  if (result && !state.editing) return <ResultsScreen state={state} scope="batch" />;
  return (
    <div class="start">
      <div class="start-scroll" tabIndex={-1}>
        {running ? <ProgressPanel scope="batch" running={running} /> : <FileDrop empty={state.files.length === 0} />}
        {!running && state.files.length === 0 && <LeftRoundBar round={state.leftRound} />}
        {!running && <RepeatBar files={state.files} />}
        <FileList files={state.files} result={result} busy={running !== null} />
        {!running && (
          <>
            <ProposalBar proposal={state.proposal} chosen={state.choice.packs} />
            <PackPicker choice={state.choice} own={state.own} />
            <DatePicker on={state.choice.on} />
            <PreviousPicker previous={state.previous} />
            <ParametersButton state={state} scope="batch" />
          </>
        )}
      </div>
      {!running && (
        <ReviewButton choice={{ ...state.choice, sheets: null }} blocked={state.files.length === 0 ? words.batchEmpty : null} onReview={() => void reviewFiles(context)} canReturn={result !== null} />
      )}
    </div>
  );
}
