import { pickerEndings } from "../../../sheet/readable-files";
import { addFiles } from "../../commands/files";
import { proposePacks } from "../../commands/propose";
import { useCommands, useWords } from "../context";
import { DropZone } from "../DropZone";

/** Picks several files, or takes them from a drop. */
export function FileDrop({ empty }: { empty: boolean }) {
  const words = useWords();
  const context = useCommands();
  return (
    <DropZone
      testids={{ input: "batch-input", folder: "batch-folder" }}
      accept={pickerEndings}
      multiple
      words={{ pick: words.pickFiles, folder: words.pickFolder, hint: words.dropHint, over: words.dropHere }}
      onFiles={(files, pathOf) => {
        addFiles(context, files, pathOf);
        void proposePacks(context);
      }}
    >
      {empty && <p class="drop-intro">{words.batchIntro}</p>}
    </DropZone>
  );
}
