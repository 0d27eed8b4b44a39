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

/** Headings of what no field asks for, and what stands beneath them, by record. */
export type OtherHeadings = Record<string, Record<string, TestCell>>;

/** What became of columns that are none of the dictionary's. */
export interface OtherTally {
  all: number;
  /** Used for a field. */
  used: string[];
}

/** Tries every heading that none of the fields asks for, in tables of the record that lack one field each. */
export function others(headings: OtherHeadings, wordings: Wordings): OtherTally {
  const tally: OtherTally = { all: 0, used: [] };
  for (const [record, foreign] of Object.entries(headings)) {
    const { anchor, fields } = wordings[record];
    const usual = Object.values(fields);
    Object.entries(foreign).forEach(([heading, value], at) => {
      // Which fields are missing goes round; those of the value's kind are those it might be taken for.
      const alike = usual.filter((one) => typeof one.value === typeof value && /\d{4}-\d/.test(String(one.value)) === /\d{4}-\d/.test(String(value)));
      for (const gone of [alike[at % alike.length], alike[(at * 7 + 3) % alike.length], usual[at % usual.length]]) {
        const whole = [...anchor.map(([label, , cell]): [string, TestCell] => [label, cell]), ...usual.flatMap(({ usual: label, value: cell }): [string, TestCell][] => (usual.find(({ usual: other }) => other === label) === gone ? [] : [[label, cell]]))];
        if (whole.some(([label]) => label === heading)) continue;
        tally.all++;
        const used = columnsOf(record, [...whole, [heading, value]]).get(whole.length) ?? [];
        if (used.length > 0) tally.used.push(`${record} ${heading} → ${used.join()}`);
      }
    });
  }
  return tally;
}

/** What each column of a table of one row, said twice, is used for. */
function columnsOf(record: string, whole: readonly [string, TestCell][]): Map<number, string[]> {
  const row = whole.map(([, value]) => value);
  const { tables } = findTables(book([{ name: dictionary.find(({ id }) => id === record)!.hints[0], rows: [whole.map(([label]) => label), row, row] }]), { on: "2019-09-24" });
  const used = new Map<number, string[]>();
  for (const { columns } of tables.filter((table) => table.record === record)) for (const [field, { column, row: at }] of columns) if (at === undefined) used.set(column, [...(used.get(column) ?? []), field]);
  return used;
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
