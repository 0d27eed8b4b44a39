import { masked } from "../core/dictionary/mask";

/** Where a command writes its lines: the console, or a test. */
export interface Streams {
  out(line: string): void;
  err(line: string): void;
}

/** Streams that tell no number of a person whole. */
export const maskedStreams = ({ out, err }: Streams): Streams => ({ out: (line) => out(masked(line)), err: (line) => err(masked(line)) });
