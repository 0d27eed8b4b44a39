import { gravest, stateCode, type Board } from "../../core/review/board/board";
import type { ReviewResult } from "../../core/review/review";
import { verdictAt, verdicts as grades } from "../../core/review/verdict/verdict";
import type { BoardView } from "../state/board-view";
import type { BoardColumn } from "./board-columns";
import { fold } from "./fold";

/** What a unit comes to under a column: the gravest of its conditions; 0 for nothing. */
export function cellOf({ states, conditions }: Board, row: number, { places }: BoardColumn): number {
  const from = row * conditions.length;
  return places.length === 1 ? states[from + places[0]] : gravest(places.map((place) => states[from + place]));
}

/** Made once: a comparison by itself looks its rules up anew. */
const byName = new Intl.Collator("zh-CN");

/** Whether some unit answers to every word: by its name, credit code or file. */
export function namesUnits(result: Pick<ReviewResult, "checklist">, units: readonly number[], words: readonly string[]): boolean {
  return units.some((unit) => named(result, unit, words));
}

function named({ checklist }: Pick<ReviewResult, "checklist">, unit: number, words: readonly string[]): boolean {
  const { name, creditCode, file } = checklist.units[unit];
  const text = fold(`${name} ${creditCode} ${file}`);
  return words.every((word) => text.includes(word));
}

/** Rows of the board to show, in order. @param words of a search that concerns units @param column the chosen condition */
export function rowsOf(board: Board, result: Pick<ReviewResult, "checklist" | "verdicts">, { verdicts, state, order }: Pick<BoardView, "verdicts" | "state" | "order">, words: readonly string[], columns: readonly BoardColumn[], column?: BoardColumn): number[] {
  const grade = (row: number): number => grades.indexOf(verdictAt(result.verdicts, board.verdicts[row]).verdict);
  const wanted = (row: number): boolean =>
    (verdicts.length === 0 || verdicts.includes(grades[grade(row)])) &&
    (words.length === 0 || named(result, board.units[row], words)) &&
    (state === null || (column ? [column] : columns).some((one) => one.places.some((place) => board.states[row * board.conditions.length + place] === stateCode(state))));
  const rows = board.units.map((_, row) => row).filter(wanted);
  const name = (row: number): string => result.checklist.units[board.units[row]].name;
  const code = (row: number): number => (column && cellOf(board, row, column)) || 9;
  if (order === "name") return rows.sort((a, b) => byName.compare(name(a), name(b)));
  if (order === "verdict") return rows.sort((a, b) => grade(a) - grade(b));
  if (order === "open") return rows.sort((a, b) => board.open[b] - board.open[a]);
  return order === "condition" ? rows.sort((a, b) => code(a) - code(b)) : rows;
}
