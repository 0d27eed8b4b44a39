/** How fast files are read, and how long it will take yet. */
export interface Pace {
  /** Files in a second. */
  rate: number;
  /** Seconds left. */
  left: number;
}

/** What has been read of all that is to be read. */
interface Done {
  files: number;
  bytes: number;
}

/** Before so many milliseconds nobody can tell. */
const tooSoon = 1000;

/** The pace after some milliseconds; what is left goes by bytes, for files differ in size. Undefined while it cannot be told. */
export function paceOf(done: Done, whole: Done, ms: number): Pace | undefined {
  if (ms < tooSoon || done.files === 0 || done.bytes === 0) return undefined;
  return { rate: (done.files * 1000) / ms, left: (ms / 1000) * ((whole.bytes - done.bytes) / done.bytes) };
}
