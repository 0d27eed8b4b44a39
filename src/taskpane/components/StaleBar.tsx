import { reviewWorkbook } from "../commands/review";
import { useCommands, useWords } from "./context";
import { Icon } from "./Icon";

/** The sheet was edited after the review. */
export function StaleBar() {
  const words = useWords();
  const context = useCommands();
  return (
    <div class="bar bar-warning" role="status">
      <Icon name="warning" />
      <span class="grow">{words.stale}</span>
      <button type="button" class="link" onClick={() => void reviewWorkbook(context)}>
        {words.reviewAgain}
      </button>
    </div>
  );
}
