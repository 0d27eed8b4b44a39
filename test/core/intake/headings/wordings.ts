import { readFileSync } from "node:fs";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { dictionary } from "../../../../src/core/dictionary/dictionary";
import { book, type TestCell } from "../tables/book";

/** Headings as offices word them: for each record and field the usual one, a value and other wordings, written down by somebody who had not seen the dictionary. */
export type Wordings = Record<string, { anchor: [heading: string, field: string, value: TestCell][]; fields: Record<string, { usual: string; value: TestCell; wordings: string[] }> }>;

/** What became of wordings. */
export interface WordingTally {
  all: number;
  right: number;
  /** Used for another field. */
  wrong: string[];
  /** Not used, but with proposals, and how many have the right one first. */
  asked: number;
  askedRight: number;
  unknown: number;
  /** Used for nothing and named nowhere. */
  silent: string[];
}

export const readWordings = (file: string): Wordings => JSON.parse(readFileSync(file, "utf8")) as Wordings;

/** Tries every wording in a table whose other headings are the usual ones. */
export function oneOdd(wordings: Wordings): WordingTally {
  const tally = none();
  for (const [record, { anchor, fields }] of Object.entries(wordings)) {
    const usual = Object.entries(fields);
    usual.forEach(([, { wordings: odd }], at) => {
      for (const wording of odd) tried(record, anchor, usual.map(([id, { usual: heading, value }], i) => ({ id, heading: i === at ? wording : heading, value, odd: i === at })), tally);
    });
  }
  return tally;
}

/** Tries tables in which every heading is another than the usual one. */
export function allOdd(wordings: Wordings): WordingTally {
  const tally = none();
  for (const [record, { anchor, fields }] of Object.entries(wordings)) {
    const usual = Object.entries(fields);
    const most = Math.max(...usual.map(([, { wordings: odd }]) => odd.length));
    for (let n = 0; n < most; n++) tried(record, anchor, usual.map(([id, { usual: heading, value, wordings: odd }]) => ({ id, heading: odd[n] ?? heading, value, odd: odd[n] !== undefined })), tally);
  }
  return tally;
}

const none = (): WordingTally => ({ all: 0, right: 0, wrong: [], asked: 0, askedRight: 0, unknown: 0, silent: [] });

function tried(record: string, anchor: Wordings[string]["anchor"], columns: { id: string; heading: string; value: TestCell; odd: boolean }[], tally: WordingTally): void {
  const whole = [...anchor.map(([heading, id, value]) => ({ id, heading, value, odd: false })), ...columns];
  const values = whole.map(({ value }) => value);
  const { tables, unreadSheets } = findTables(book([{ name: dictionary.find(({ id }) => id === record)!.hints[0], rows: [whole.map(({ heading }) => heading), values, values] }]), { on: "2019-09-24" });
  whole.forEach(({ id, heading, odd }, column) => {
    if (!odd) return;
    tally.all++;
    const own = tables.filter((table) => table.record === record);
    const used = own.flatMap((table) => [...table.columns].flatMap(([field, place]) => (place.column === column && place.row === undefined ? [field] : [])));
    const may = own.flatMap((table) => table.mayBe?.get(heading) ?? []);
    if (used.includes(id)) tally.right++;
    else if (used.length > 0) tally.wrong.push(`${record}.${id} ${heading} → ${used.join()}`);
    else if (may.some(({ likeliest }) => likeliest.length > 0)) {
      tally.asked++;
      if (may.some(({ likeliest }) => likeliest[0] === id)) tally.askedRight++;
    } else if (may.length > 0 || unreadSheets.length > 0) tally.unknown++;
    else tally.silent.push(`${record}.${id} ${heading}`);
  });
}
