import type { FileLine } from "./file-line";
import type { Action, FilesAction } from "./action";

export function isFilesAction(action: Action): action is FilesAction {
  return action.type === "filesAdded" || action.type === "fileStatus" || action.type === "filesBack" || action.type === "fileRemoved" || action.type === "filesRepeat" || action.type === "filesApart" || action.type === "filesCleared";
}

/** It counts in the place of the file it was a copy of. */
function waiting({ twin: _, ...line }: FileLine): FileLine {
  return { ...line, status: "waiting", why: null };
}

function withoutQuestion({ repeats: _, unit: __, apart: ___, ...line }: FileLine): FileLine {
  return line;
}

/** Files that may be corrected versions of others in the list, as long as nobody said what they are. */
export function openRepeats(files: readonly FileLine[]): FileLine[] {
  return files.filter(({ repeats, apart, twin }) => repeats !== undefined && !apart && twin === undefined);
}

/** The batch's lines, in the order the files were given; every file keeps exactly one line. */
export function filesReducer(files: FileLine[], action: FilesAction): FileLine[] {
  switch (action.type) {
    case "filesAdded":
      return [...files, ...action.files];
    case "fileStatus": {
      const changes = new Map(action.changes.map((change) => [change.file, change]));
      return files.map((line) => {
        const change = changes.get(line.file);
        if (!change) return line;
        const { twin: _, ...kept } = line;
        return { ...kept, status: change.status, why: change.why ?? null, ...(change.twin !== undefined && { twin: change.twin }) };
      });
    }
    case "filesBack":
      return files.map((line) => (action.files.includes(line.file) ? { ...line, status: "waiting", why: null } : line));
    case "fileRemoved":
      return files
        .filter((line) => line.file !== action.file)
        .map((line) => (line.repeats === action.file ? withoutQuestion(line) : line))
        .map((line) => (line.twin === action.file ? waiting(line) : line));
    case "filesRepeat": {
      const pairs = new Map(action.pairs.map((pair) => [pair.file, pair]));
      return files.map((line) => {
        const pair = line.repeats === undefined ? pairs.get(line.file) : undefined;
        return pair ? { ...line, repeats: pair.of, unit: pair.unit } : line;
      });
    }
    case "filesApart":
      return files.map((line) => (line.repeats === undefined || line.apart ? line : { ...line, apart: true }));
    case "filesCleared":
      return [];
  }
}
