import type { FileLine } from "../../state/file-line";
import { settleRepeats } from "../../commands/files";
import { openRepeats } from "../../state/files";
import { useCommands, useWords } from "../context";
import { Icon } from "../Icon";

/** Asks once, of all files that may be corrected versions of others in the list. */
export function RepeatBar({ files }: { files: readonly FileLine[] }) {
  const words = useWords();
  const context = useCommands();
  const open = openRepeats(files);
  if (open.length === 0) return null;
  const [{ file, repeats, unit }] = open;
  const asked = unit === undefined ? words.repeatsByName(file, repeats!) : words.repeatsByUnit(file, repeats!, unit);
  return (
    <div class="bar bar-warning" role="status" data-testid="repeats">
      <Icon name="warning" />
      <div class="grow">
        {open.length > 1 ? words.repeatsMore(asked, open.length) : asked}
        <div class="bar-choices">
          <button type="button" class="link" data-testid="repeats-replace" onClick={() => void settleRepeats(context, true)}>
            {words.repeatsReplace}
          </button>
          <button type="button" class="link" data-testid="repeats-apart" onClick={() => void settleRepeats(context, false)}>
            {words.repeatsApart}
          </button>
        </div>
      </div>
    </div>
  );
}
