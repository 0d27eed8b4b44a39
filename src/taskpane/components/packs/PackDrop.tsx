import { openPack } from "../../commands/own-packs";
import { useCommands, useWords } from "../context";
import { DropZone } from "../DropZone";

/** Takes a pack of one's own: picked, or dropped here. */
export function PackDrop() {
  const words = useWords();
  const context = useCommands();
  return (
    <DropZone
      testids={{ zone: "pack-drop", input: "pack-input", button: "load-pack" }}
      accept=".json,application/json"
      words={{ pick: words.loadPack, hint: words.loadPackHint, over: words.dropPack }}
      onFiles={([file]) => void openPack(context, file)}
    />
  );
}
