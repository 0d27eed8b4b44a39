import { readFileSync } from "node:fs";
import path from "node:path";
import { allOdd, oneOdd, others, readWordings, type OtherHeadings, type WordingTally } from "../core/intake/headings/wordings";
import { goalLines } from "./goal";

const fixture = (name: string): string => path.join(__dirname, "../fixtures", name);

/** Rates at which headings in other words are understood, of the project's own yardstick or of a file of the same form; and at which headings of other things are not. */
export function headingLines(file = fixture("headings.json")): string[] {
  const wordings = readWordings(file);
  const headings = JSON.parse(readFileSync(fixture("other-headings.json"), "utf8")) as OtherHeadings;
  const [ours, elsewhere] = ["headings.json", "headings-elsewhere.json"].map((name) => readWordings(fixture(name)));
  const tallies = [{ ...ours, ...elsewhere }, { ...elsewhere, ...ours }].map((known) => others(headings, known));
  const other = { all: tallies.reduce((sum, { all: tried }) => sum + tried, 0), used: tallies.flatMap(({ used }) => used) };
  const [one, all] = [oneOdd(wordings), allOdd(wordings)];
  const rate = (part: number, whole: number): string => `${((part * 100) / whole).toFixed(1)} %`;
  const line = (what: string, { all: whole, right, wrong, asked, askedRight, unknown, silent }: WordingTally): string =>
    `${what}: ${whole} wordings, right ${rate(right, whole)}, wrong ${rate(wrong.length, whole)}, asked ${rate(asked, whole)} (the right one first ${rate(askedRight, asked || 1)}), unknown ${rate(unknown, whole)}, named nowhere ${silent.length}`;
  return [
    line("one odd heading", one),
    line("all headings odd", all),
    `headings of other things: ${other.all} tables, taken for a field ${rate(other.used.length, other.all)}`,
    ...goalLines([
      { what: "not understood, one odd heading", value: 1 - one.right / one.all, most: 0.12 },
      { what: "not understood, all odd", value: 1 - all.right / all.all, most: 0.2 },
      { what: "wrong and used", value: one.wrong.length / one.all, most: 0.005 },
    ]),
    ...[...new Set([...one.wrong, ...all.wrong, ...other.used])].map((wrong) => `  wrong: ${wrong}`),
  ];
}
