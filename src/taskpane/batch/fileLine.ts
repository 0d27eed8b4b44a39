/** What became of one submitted file. `why` says in one sentence why it was not read or counted. */
export type FileStatus = "waiting" | "reading" | "read" | "refused" | "skipped" | "reviewed" | "noTable";

export interface FileLine {
  /** Unique label in this batch: the file's name, with (2) … when two files share it. */
  file: string;
  status: FileStatus;
  why: string | null;
  /** Label of the file that this one is a copy of: without it, this one counts. */
  twin?: string;
}
