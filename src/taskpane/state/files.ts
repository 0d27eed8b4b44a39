import type { FileLine } from "../batch/fileLine";
import type { Action, FilesAction } from "./action";

export function isFilesAction(action: Action): action is FilesAction {
  return action.type === "filesAdded" || action.type === "fileStatus" || action.type === "fileRemoved" || action.type === "filesCleared";
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
        return change ? { file: line.file, status: change.status, why: change.why ?? null, ...(change.twin !== undefined && { twin: change.twin }) } : line;
      });
    }
    case "fileRemoved":
      return files
        .filter((line) => line.file !== action.file)
        .map((line) => (line.twin === action.file ? { file: line.file, status: "waiting", why: null } : line));
    case "filesCleared":
      return [];
  }
}
