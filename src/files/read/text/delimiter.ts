import { delimitedLines, delimiters, type Delimiter } from "./delimited";

/** Lines that are looked at. */
const looked = 50;

/** What a text puts between its values: the delimiter by which most lines have the same number of several values; Excel's own "sep=" line tells it outright. `columns`: some line has several values. */
export function delimiterOf(text: string): { delimiter: Delimiter; from: number; columns: boolean } {
  const told = /^sep=([,\t;])\r?\n/iu.exec(text);
  if (told) return { delimiter: told[1] as Delimiter, from: told[0].length, columns: true };
  const marks = delimiters.map((delimiter) => ({ delimiter, alike: linesAlike(text, delimiter) }));
  const best = marks.reduce((most, one) => (one.alike > most.alike ? one : most));
  return { delimiter: best.delimiter, from: 0, columns: best.alike > 0 };
}

/** Lines that have the commonest number of values, where that is more than one; more values break a tie. */
function linesAlike(text: string, delimiter: Delimiter): number {
  const counts = new Map<number, number>();
  let lines = 0;
  for (const line of delimitedLines(text, delimiter)) {
    if (line.length > 1) counts.set(line.length, (counts.get(line.length) ?? 0) + 1);
    if (++lines === looked) break;
  }
  return Math.max(0, ...[...counts].map(([values, times]) => times + values / 100_000));
}
