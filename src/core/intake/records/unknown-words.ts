import { oneColumn } from "../../dictionary/finding-place";
import { ValueState, type Dataset } from "../../dictionary/dataset";
import { fieldOf } from "../../dictionary/dictionary";
import type { Finding, FindingPlace } from "../../dictionary/finding";
import type { AskedWord, UnknownWord } from "../../dictionary/word-meaning";
import { wordKey } from "../../dictionary/values/unknown-word";
import { dataFinding, outcomeOf } from "../data-finding";
import { cellOf, type CellPlace } from "./cell-of";
import type { BadValue } from "./read-table";

/** The cells of one workbook that say a word in one field. */
interface Saying {
  asked: UnknownWord;
  /** Each cell once: what a cell says of many records it says once. */
  cells: Map<string, CellPlace>;
  units: Set<number>;
  used: boolean;
  first: BadValue;
}

/** What is asked of words that nobody knows: one finding for each word, field and workbook, and each word once of all workbooks. */
export function unknownWords(dataset: Dataset, problems: readonly BadValue[]): { findings: Finding[]; words: AskedWord[] } {
  const sayings = new Map<string, Saying>();
  for (const problem of problems) {
    const { set, at, field } = problem;
    for (const asked of problem.problem.words ?? []) {
      const used = set.fields.get(field)!.state[at] === ValueState.ok;
      const cell = cellOf(set, at, field)!;
      const key = [cell.file, set.record, field, wordKey(asked.word), used].join("\n");
      const saying = sayings.get(key) ?? { asked, cells: new Map<string, CellPlace>(), units: new Set<number>(), used, first: problem };
      sayings.set(key, saying);
      saying.cells.set([cell.sheet, cell.row, cell.column].join("\n"), cell);
      saying.units.add(set.unit[at]);
    }
  }
  const all = [...sayings.values()];
  return { findings: all.filter(({ asked }) => !asked.told).map((saying) => findingOf(dataset, saying)), words: wordsOf(all) };
}

function findingOf(dataset: Dataset, { asked, cells, units, used, first: { set, field, problem, printed } }: Saying): Finding {
  const [unit] = units;
  const { name } = fieldOf(set.record, field)!;
  const times = cells.size;
  const data = times === 1 ? { field: name, printed, wrong: problem.said } : { field: name, printed: asked.word, wrong: asked.said, times };
  const place = placeOf(dataset, set.record, [...cells.values()]);
  return dataFinding({ unit: units.size === 1 ? unit : -1, place }, problem.clause, data.printed, { code: "value", data }, outcomeOf(problem, used));
}

/** The place of all cells: those of the first's column together, those elsewhere beside it. */
function placeOf({ sources }: Dataset, record: string, cells: readonly CellPlace[]): FindingPlace {
  const columns = new Map<string, { file: string; sheet: string; column: number; rows: number[] }>();
  for (const { file, sheet, row, column } of cells) {
    const key = `${sheet}\n${column}`;
    const known = columns.get(key);
    if (known) known.rows.push(row);
    else columns.set(key, { file, sheet, column, rows: [row] });
  }
  const [own, ...more] = [...columns.values()].map(({ file, sheet, column, rows: [row, ...rows] }): FindingPlace => ({ source: sources.of(file, sheet, record), row, columns: oneColumn(column), ...(rows.length > 0 && { rows: Int32Array.from(rows) }) }));
  return more.length > 0 ? { ...own, more } : own;
}

function wordsOf(sayings: readonly Saying[]): AskedWord[] {
  const words = new Map<string, AskedWord>();
  for (const { asked: { word, told }, cells, first: { set: { record }, field } } of sayings) {
    const key = [record, field, wordKey(word), told?.value, told?.by].join("\n");
    const known = words.get(key) ?? { record, field, word, ...(told && { told }), at: [] };
    words.set(key, known);
    const sheets = new Map<string, AskedWord["at"][number]>();
    for (const { file, sheet, row, column } of cells.values()) {
      const there = sheets.get(sheet);
      if (there) there.count++;
      else sheets.set(sheet, { file, sheet, count: 1, row, column });
    }
    known.at.push(...sheets.values());
  }
  return [...words.values()];
}
