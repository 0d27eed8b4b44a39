import { pickerEndings } from "../../../sheet/readable-files";
import { addFiles } from "../../commands/files";
import { useCommands, useWords } from "../context";
import { DropZone } from "../DropZone";

/** Picks several files, or takes them from a drop. */
export function FileDrop({ empty }: { empty: boolean }) {
  const words = useWords();
  const context = useCommands();
  return (
    <DropZone
      testids={{ input: "batch-input" }}
      accept={pickerEndings}
      multiple
      words={{ pick: words.pickFiles, hint: words.dropHint, over: words.dropHere }}
      onFiles={(files) => addFiles(context, files)}
    >
      {empty && <p class="drop-intro">{words.batchIntro}</p>}
    </DropZone>
  );
}
