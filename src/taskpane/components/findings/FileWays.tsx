import { openFile, showRows } from "../../commands/open-file";
import { useCommands, useWords } from "../context";

/** The ways from a finding of a batch to its file: opened as another workbook, or its rows in the pane. */
export function FileWays({ index }: { index: number }) {
  const words = useWords();
  const context = useCommands();
  return (
    <>
      <button type="button" class="link" data-testid="open-file" title={words.openFileHint} onClick={() => void openFile(context, index)}>
        {words.openFile}
      </button>
      <button type="button" class="link" data-testid="see-rows" onClick={() => void showRows(context, index)}>
        {words.seeRows}
      </button>
    </>
  );
}
