import { packs } from "../../src/packs";
import { review, type ReviewResult } from "../../src/core/review/review";
import { columnMatches } from "../../src/core/words/column-match";
import { book, type TestSheet } from "../core/intake/tables/book";
import { reported } from "../support/findings";
import { random } from "../support/random";
import { layouts } from "./layouts";
import { truthFields, truths, type Truth } from "./truth";
import { headings, traditional } from "./wording";
import { asWritten } from "../../src/core/words/speech";

/** What a rendering came to beside the truth. */
export interface Strange {
  seed: number;
  layout: string;
  /** “甲 8.1.5b error”: said of what the truth does not say it. */
  accused: string[];
  /** Said of the truth and not here, though nothing says why not. */
  silent: string[];
  sheets: TestSheet[];
}

const pack = packs.filter(({ id }) => id === "shandong-2016");
const run = (sheets: TestSheet[]): ReviewResult => review([book(sheets)], { packs: pack, known: [...packs], on: "2019-09-24" });

/** What decides: breaches and blanks of a unit. A column that is not there at all is told once for a file, whoever's it is. */
function told(result: ReviewResult): Set<string> {
  return new Set(reported(result).flatMap(({ unit, clause, outcome, cells }) => (cells.length > 0 && (outcome === "error" || outcome === "missing") && unit !== "" ? [`${unit.trim()} ${clause} ${outcome}`] : [])));
}

/** The truth as the dictionary itself would have it. */
const plainly = (all: readonly Truth[]): TestSheet[] => [
  { name: "单位信息", rows: [truthFields.map((field) => headings[field][0]), ...all.map((one) => truthFields.map((field) => (typeof one[field] === "boolean" ? (one[field] ? "是" : "否") : one[field])))] },
];

/** A sheet or row that was left out, or a column that was not surely understood: what is not said there is said to be open. */
function isOpen({ files }: ReviewResult): boolean {
  return files.some(({ tables, unreadSheets }) => unreadSheets.length > 0 || tables.some((table) => columnMatches(table, asWritten).some(({ certainty }) => certainty === "unsure" || certainty === "unknown")));
}

/** Renders the truth of a seed in the way of the seed. */
export function rendered(seed: number): Strange {
  const draw = random(seed * 7919 + 1);
  for (let i = 0; i < 5; i++) draw();
  const all = truths(draw);
  const names = Object.keys(layouts) as (keyof typeof layouts)[];
  const layout = names[Math.floor(draw() * names.length)];
  let sheets = layouts[layout](all, draw);
  // Traditional script throughout.
  if (draw() < 0.15) sheets = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === "string" ? traditional(cell) : cell))) }));
  const result = run(sheets);
  const simple = new Map(all.map(({ name }) => [traditional(name), name]));
  const here = new Set([...told(result)].map((one) => { const [unit, ...rest] = one.split(" "); return [simple.get(unit) ?? unit, ...rest].join(" "); }));
  const there = told(run(plainly(all)));
  const silent = isOpen(result) ? [] : [...there].filter((one) => !here.has(one));
  return { seed, layout, accused: [...here].filter((one) => !there.has(one)), silent, sheets };
}
