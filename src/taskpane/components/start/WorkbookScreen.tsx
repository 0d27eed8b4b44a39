import { reviewWorkbook } from "../../commands/review";
import type { State } from "../../state/state";
import { useCommands, useWords } from "../context";
import { FillInLink } from "../fill-in/FillInLink";
import { PackPicker } from "../packs/PackPicker";
import { ParametersButton } from "../parameters/ParametersButton";
import { DatePicker } from "./DatePicker";
import { ProgressPanel } from "../ProgressPanel";
import { ResultsScreen } from "../result/ResultsScreen";
import { ReviewButton } from "./ReviewButton";
import { SheetPicker } from "./SheetPicker";

/** The open workbook: what to review, the run, its findings. */
export function WorkbookScreen({ state }: { state: State }) {
  const words = useWords();
  const context = useCommands();
  const { running, result } = state.sessions.workbook;
  if (result && !state.editing) return <ResultsScreen state={state} scope="workbook" />;
  if (running) return <ProgressPanel scope="workbook" running={running} />;
  if (!state.capabilities) return <p class="empty">{words.starting}</p>;
  const noSheets = state.sheets.every((sheet) => sheet.kept);
  return (
    <div class="start">
      <div class="start-scroll">
        {state.capabilities.note && <p class="note">{state.capabilities.note}</p>}
        <PackPicker choice={state.choice} own={state.own} />
        <DatePicker on={state.choice.on} />
        <ParametersButton state={state} scope="workbook" />
        {noSheets ? <p class="empty">{words.noSheets}</p> : <SheetPicker sheets={state.sheets} chosen={state.choice.sheets} />}
        {context.packs.length > 0 && <FillInLink disabled={!state.capabilities.writes} why={state.capabilities.note} />}
      </div>
      <ReviewButton choice={state.choice} blocked={noSheets ? words.noSheets : null} onReview={() => void reviewWorkbook(context)} canReturn={result !== null} />
    </div>
  );
}
