/** What became of one submitted file; away: the pane was closed since, and has its name only. `why` says in one sentence why it was not read or counted. */
export type FileStatus = "away" | "waiting" | "read" | "refused" | "skipped" | "reviewed" | "noTable";

export interface FileLine {
  /** Unique label in this batch: the file's name, with (2) … when two files share it. */
  file: string;
  /** The file's own name, where the label differs. */
  name?: string;
  status: FileStatus;
  why: string | null;
  /** Bytes, and when it was last changed (milliseconds since 1970): what tells two versions apart. */
  size: number;
  modified: number;
  /** Label of the file that this one is a copy of: without it, this one counts. */
  twin?: string;
  /** Label of an earlier file that this one may be the corrected version of: of the same name, or of the same unit, year and template. */
  repeats?: string;
  /** The unit by which that was found; absent: by the name. */
  unit?: string;
  /** A person said that both count. */
  apart?: true;
}
