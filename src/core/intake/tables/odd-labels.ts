import { CellKind } from "../../../sheet/cells";
import { labelKey, longestLabel, readLabel } from "../headings/label";
import { isLikelyLabel, speaks } from "../headings/likely-label";
import { isBeside, oddPairsAt, type FormLabel } from "./form-labels";
import type { Choices } from "./match";
import { RowWord, rowWord } from "./row-words";
import type { SheetGrid } from "./sheet-grid";

/** Labels that must stand in some pair of columns for another text in it, or in a pair beside it in the same lines, to be one. */
const enough = 2;
/** Lines looked at above the first and below the last known label. */
const around = 4;

/** Longest label that says nothing the dictionary has a word for. */
const longestNameless = 20;

/** Labels that no label of the dictionary explains. */
interface OddLabels {
  /** They say something the dictionary has a word for, or a person said what they are. */
  speaking: FormLabel[];
  /** Nobody knows a word of them: they are only named. */
  nameless: FormLabel[];
}

/**
 * Labels of a form in words the dictionary does not know: texts in a column of labels, with a value in the column of their values.
 * `apart`: rows of tables.
 */
export function oddLabels(grid: SheetGrid, labels: readonly FormLabel[], apart: ReadonlySet<number>, choices: Choices): OddLabels {
  const beside = labels.filter(isBeside);
  const pairs = new Map<string, { label: number; value: number; count: number }>();
  for (const { labelColumn, column } of beside) {
    const key = `${labelColumn},${column}`;
    const pair = pairs.get(key) ?? { label: labelColumn, value: column, count: 0 };
    pairs.set(key, { ...pair, count: pair.count + 1 });
  }
  const taken = new Set(labels.flatMap(({ row, column, labelRow, labelColumn }) => [`${row},${column}`, `${labelRow},${labelColumn}`]));
  const rows = labels.map(({ labelRow }) => labelRow);
  const most = Math.max(0, ...[...pairs.values()].map(({ count }) => count));
  /** A line of the form: some label of it is known. */
  const inLines = (row: number): boolean => rows.includes(row);
  const found: OddLabels = { speaking: [], nameless: [] };
  for (let row = Math.max(0, Math.min(...rows) - around); row <= Math.min(grid.rows - 1, Math.max(...rows) + around); row++) {
    if (apart.has(row)) continue;
    for (const { label, value, count } of pairs.values()) {
      if (most < enough || taken.has(`${row},${label}`) || taken.has(`${row},${value}`) || grid.kind(row, label) !== CellKind.text || grid.kind(row, value) === CellKind.blank) continue;
      const text = grid.text(row, label);
      if (text.length > longestLabel || /[:：]\s*\S/u.test(text) || grid.texts.isKnown(grid.textIndex(row, value))) continue;
      // In a line of which no label is known, a column of one known label has another where it says much the same as one.
      if (count < enough && !inLines(row) && !isLikelyLabel(text)) continue;
      const said = speaks(readLabel(text)) || choices.has(labelKey(text));
      if (!said && (text.length > longestNameless || /\d{3}/u.test(text) || rowWord(text) !== RowWord.plain)) continue;
      found[said ? "speaking" : "nameless"].push({ label: readLabel(text), row, column: value, labelRow: row, labelColumn: label });
    }
  }
  const behindValue = (row: number, column: number): boolean => beside.some((one) => one.labelRow === row && one.column < column);
  const inside = labels.filter(({ text, row, column }) => text !== undefined && /[:：]/u.test(grid.text(row, column)));
  const throughout = new Set(inside.map(({ row, column }) => `${row},${column}`)).size >= enough;
  // A form that has its answers in the cells of its labels has them there, too, where the label is in words nobody knows; any form has what stands behind a value: 专职：2人 | 兼职：1人.
  for (let row = Math.max(0, Math.min(...rows) - around); row <= Math.min(grid.rows - 1, Math.max(...rows) + around); row++) {
    if (apart.has(row)) continue;
    for (const column of grid.filled(row)) {
      if (taken.has(`${row},${column}`) || !(throughout || behindValue(row, column))) continue;
      for (const one of oddPairsAt(grid, row, column)) {
        const { printed } = one.label;
        const said = speaks(one.label) || choices.has(labelKey(printed));
        if (rowWord(`${printed}：`) === RowWord.note || (!said && printed.length > longestNameless)) continue;
        found[said ? "speaking" : "nameless"].push(one);
      }
    }
  }
  return found;
}
