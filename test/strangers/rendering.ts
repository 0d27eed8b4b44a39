import { packs } from "../../src/packs";
import { review, type ReviewResult } from "../../src/core/review/review";
import { columnMatches } from "../../src/core/words/column-match";
import { asWritten } from "../../src/core/words/speech";
import type { WorkbookCells } from "../../src/sheet/cells";
import { book, type TestSheet } from "../core/intake/tables/book";
import { reported } from "../support/findings";
import { random } from "../support/random";
import { classLayouts, layouts } from "./layouts";
import { noises, someNoise, tableNoises, type Books, type Noise } from "./noise";
import { classFields, everybody, pick, some, unitFields, type Truth } from "./truth";
import { classHeadings, traditional, unitHeadings } from "./wording";

/** What a rendering came to beside the truth. */
export interface Strange {
  seed: number;
  layout: string;
  /** “甲 8.1.5b error”: said of what the truth does not say it. */
  accused: string[];
  /** Said of the truth and not here, though nothing says why not. */
  silent: string[];
  books: Books;
}

const whole = packs.filter(({ id }) => id === "shandong-2016");
type Packs = typeof whole;
const run = (books: readonly WorkbookCells[], of: Packs): ReviewResult => review(books, { packs: of, known: [...packs], on: "2019-09-24" });
const cells = (books: Books): WorkbookCells[] => books.map((sheets, at) => book(sheets, `${at + 1}.xlsx`));

const simple = new Map(everybody.map(({ name }) => [traditional(name), name]));

/** What decides: breaches and blanks of a unit. A column that is not there at all is told once for a file, whoever's it is. */
function told(result: ReviewResult): Set<string> {
  return new Set(reported(result).flatMap(({ unit, clause, outcome, cells: at }) => (at.length > 0 && (outcome === "error" || outcome === "missing") && unit !== "" ? [`${simple.get(unit.trim()) ?? unit.trim()} ${clause} ${outcome}`] : [])));
}

/** The truth as the dictionary itself would have it. */
const plainly = (all: readonly Truth[]): TestSheet[] => [
  { name: "单位信息", rows: [unitFields.map((field) => unitHeadings[field][0]), ...all.map((one) => unitFields.map((field) => said(one[field])))] },
  { name: "培训班次", rows: [["base" as const, ...classFields].map((field) => classHeadings[field][0]), ...all.flatMap(({ name, classes }) => classes.map((one) => [name, ...classFields.map((field) => said(one[field]))]))] },
];
const said = (value: string | number | boolean): string | number => (typeof value === "boolean" ? (value ? "是" : "否") : value);

/** What is said of each institution, by its name: units do not depend on each other. */
function saidOf(sheets: TestSheet[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const one of told(run(cells([sheets]), whole))) {
    const [unit] = one.split(" ");
    found.set(unit, [...(found.get(unit) ?? []), one]);
  }
  return found;
}
/** Worked out once: where classes are told of, and where they are not. */
const expected = { classes: saidOf(plainly(everybody)), units: saidOf(plainly(everybody).slice(0, 1)) };
/** Of most renderings only the clauses that say something of somebody are reviewed: compiling all of them is the dearest part. */
const decisive: Packs = whole.map((pack) => ({ ...pack, entries: pack.entries.filter(({ clause }) => [...expected.classes.values()].some((lines) => lines.some((line) => line.includes(` ${clause} `)))) }));
const everyClause = 20;

/** A sheet that was left out, a column that was not surely understood, a cell of which it is said that it cannot be read: what is not said there is said to be open. */
function isOpen({ files, findings }: ReviewResult): boolean {
  return findings.some(({ clause, outcome }) => clause.startsWith("data/") && outcome === "broken") || files.some(({ tables, unreadSheets }) => unreadSheets.length > 0 || tables.some((table) => columnMatches(table, asWritten).some(({ certainty }) => certainty === "unsure" || certainty === "unknown")));
}

/** Draws a layout for units and one for classes, on the sheets of one workbook. */
function laidOut(all: readonly Truth[], draw: () => number): { layout: string; sheets: TestSheet[]; tells: keyof typeof expected } {
  const layout = pick(Object.keys(layouts) as (keyof typeof layouts)[], draw);
  const forClasses = draw() < 0.6 ? pick(Object.keys(classLayouts) as (keyof typeof classLayouts)[], draw) : undefined;
  return { layout: forClasses ? `${layout}+${forClasses}` : layout, sheets: [...layouts[layout](all, draw), ...(forClasses ? classLayouts[forClasses](all, draw) : [])], tells: forClasses ? "classes" : "units" };
}

/** Beginning of what a seed draws: neighbours of a linear generator begin alike. */
function drawOf(seed: number): () => number {
  const draw = random(seed * 7919 + 1);
  for (let i = 0; i < 5; i++) draw();
  return draw;
}

/** Renders the truth of a seed in the way of the seed; `through` writes it as a file and reads it back. */
export function rendered(seed: number, through?: (books: Books) => WorkbookCells[]): Strange {
  const draw = drawOf(seed);
  const all = some(draw);
  const { layout, sheets, tells } = laidOut(all, draw);
  const { name, noise } = someNoise(draw);
  const books = noise([sheets], draw);
  const result = run((through ?? cells)(books), seed % everyClause === 0 ? whole : decisive);
  const here = told(result);
  const there = new Set(all.flatMap((one) => expected[tells].get(one.name) ?? []));
  const silent = isOpen(result) ? [] : [...there].filter((one) => !here.has(one));
  return { seed, layout: name === "" ? layout : `${layout}, ${name}`, accused: [...here].filter((one) => !there.has(one)), silent, books };
}

/** Everything that is said, of units and files: what must not change where nothing that is said does. What no cell is named for is a file's, whose it names or not. */
const everything = (result: ReviewResult): string[] => [...new Set(reported(result).filter(({ outcome }) => outcome !== "pass" && outcome !== "n/a").map(({ unit, clause, outcome, cells: at }) => `${at.length === 0 ? "" : (simple.get(unit.trim()) ?? unit.trim())} ${clause} ${outcome}`))].sort();

/** One rendering and the same under a noise: what is said of either and not of the other. */
export function changed(seed: number): { seed: number; layout: string; only: string[]; books: Books } {
  const draw = drawOf(seed);
  const all = some(draw);
  const tables = draw() < 0.5;
  const { layout, sheets } = tables ? { layout: "tables", sheets: plainly(all) } : laidOut(all, draw);
  const list = Object.entries(tables ? { ...noises, ...tableNoises } : noises) as [string, Noise][];
  const [name, noise] = pick(list, draw);
  const books = noise([sheets], draw);
  const [before, after] = [cells([sheets]), cells(books)].map((one) => everything(run(one, seed % everyClause === 0 ? whole : decisive)));
  return { seed, layout: `${layout}, ${name}`, only: [...before.filter((one) => !after.includes(one)).map((one) => `- ${one}`), ...after.filter((one) => !before.includes(one)).map((one) => `+ ${one}`)], books };
}
