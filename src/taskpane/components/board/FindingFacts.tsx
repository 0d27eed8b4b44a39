import type { ReviewResult } from "../../../core/review/review";
import { requiredOf, sentenceOf, unitNameOf } from "../../../core/words/finding";
import { hasCell, sourceOf } from "../../../core/dictionary/finding-place";
import { jumpTo } from "../../commands/findings";
import { articleText, placeText, valueText } from "../../select/label";
import type { SessionKey } from "../../state/state";
import { FileWays } from "../findings/FileWays";
import { useCommands, useFindingContext, useWords } from "../context";

/** A finding with what stands in the file: found, required, where; and the ways to it. */
export function FindingFacts({ result, index, scope, unit = false }: { result: ReviewResult; index: number; scope: SessionKey; /** Whose it is is said, too. */ unit?: boolean }) {
  const words = useWords();
  const context = useCommands();
  const told = useFindingContext(result);
  const finding = result.findings[index];
  const { file } = sourceOf(finding, told);
  const place = placeText(finding, told);
  const show = () => {
    context.dispatch({ type: "clearFilters", scope });
    context.dispatch({ type: "activate", scope, active: { finding: index } });
    context.dispatch({ type: "page", scope, page: "findings" });
    if (scope === "workbook") void jumpTo(context, finding, told);
  };
  return (
    <div class="facts" data-testid="facts">
      <p>
        {unit && <b>{unitNameOf(finding, told) || words.noUnit} </b>}
        {sentenceOf(finding, told)} <cite>{articleText(finding, told, words)}</cite>
      </p>
      <p class="hint">
        {hasCell(finding.place) && (
          <>
            {words.found} <b>{valueText(finding.value, words)}</b>
            {finding.required !== null && (
              <>
                {words.comma}
                {words.required} <b>{valueText(requiredOf(finding, told), words)}</b>
              </>
            )}
            {" · "}
          </>
        )}
        <span title={file}>{scope === "batch" ? `${file} / ${place}` : place}</span>
      </p>
      <p class="facts-ways">
        <button type="button" class="link" data-testid="facts-show" onClick={show}>
          {words.toFinding}
        </button>
        {scope === "batch" && <FileWays index={index} />}
      </p>
    </div>
  );
}
