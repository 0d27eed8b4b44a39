import type { FileLine } from "../../state/file-line";
import { settleRepeats } from "../../commands/files";
import { openRepeats } from "../../state/files";
import { useCommands, useWords } from "../context";
import { Fold } from "../Fold";
import { Icon } from "../Icon";
import { changedText, sizeText } from "../../select/files-text";

/** Asks once, of all files that may be corrected versions of others in the list. */
export function RepeatBar({ files }: { files: readonly FileLine[] }) {
  const words = useWords();
  const context = useCommands();
  const open = openRepeats(files);
  if (open.length === 0) return null;
  const said = (file: string): string => {
    const { size, modified } = files.find((line) => line.file === file)!;
    return words.version(file, changedText(modified), sizeText(size));
  };
  const sentence = ({ file, repeats, unit }: FileLine): string => (unit === undefined ? words.repeatsByName(said(file), said(repeats!)) : words.repeatsByUnit(said(file), said(repeats!), unit));
  const asked = sentence(open[0]);
  return (
    <div class="bar bar-warning" role="status" data-testid="repeats">
      <Icon name="warning" />
      <div class="grow">
        {open.length > 1 ? words.repeatsMore(open.length) : asked}
        {open.length > 1 && (
          <Fold class="bar-more" title={words.repeatsAll} testid="repeats-all">
            {() => (
              <ul>
                {open.map((line) => (
                  <li key={line.file}>{sentence(line)}</li>
                ))}
              </ul>
            )}
          </Fold>
        )}
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
