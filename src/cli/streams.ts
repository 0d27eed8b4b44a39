/** Where a command writes its lines: the console, or a test. */
export interface Streams {
  out(line: string): void;
  err(line: string): void;
}
