import { useMemo } from "preact/hooks";
import { countVerdicts, verdicts } from "../../../core/review/verdict/verdict";
import { sentenceOf } from "../../../core/words/finding";
import { articleText } from "../../select/label";
import type { SessionKey, State } from "../../state/state";
import { useCommands, useFindingContext, useWords } from "../context";
import { BarChart } from "./BarChart";
import { useFaults } from "./use-faults";

/** Faults in the chart. */
const most = 10;

/** The verdicts and the ten most frequent faults as bars, each with the table it is drawn from. */
export function BoardChart({ state, scope }: { state: State; scope: SessionKey }) {
  const words = useWords();
  const { dispatch } = useCommands();
  const { result } = state.sessions[scope];
  const told = useFindingContext(result!);
  const counts = useMemo(() => countVerdicts(result!.verdicts), [result]);
  const faults = useFaults(result!);
  const bars = faults?.slice(0, most).map(({ leads, units }) => {
    const finding = result!.findings[leads[0]];
    return { label: articleText(finding, told, words), detail: sentenceOf(finding, told), value: units.length || leads.length, tone: finding.outcome };
  });
  return (
    <div class="charts" tabIndex={0} role="region" aria-label={words.boardPart.chart}>
      <BarChart id="verdict-chart" title={words.chartVerdicts} columns={[words.chartVerdict, words.chartUnits]} bars={verdicts.map((verdict, rank) => ({ label: words.verdictNames[verdict], detail: "", value: counts[verdict], tone: `verdict-${rank}` }))} />
      {bars && <BarChart id="fault-chart" title={words.chartFaults} columns={[words.chartFault, words.chartUnits]} bars={bars} onOpen={(fault) => dispatch({ type: "board", scope, change: { part: "faults", fault } })} />}
    </div>
  );
}
