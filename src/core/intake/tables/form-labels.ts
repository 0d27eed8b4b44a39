import { CellKind } from "../../../sheet/cells";
import { ValueState } from "../../dictionary/dataset";
import { parseBoolean } from "../../dictionary/values/boolean";
import { boxedWords } from "../../dictionary/values/ticks";
import { measureFactor, isMeasure } from "../../dictionary/values/measure";
import { normalise, trimText } from "../../dictionary/text/normalise";
import { aliasIndex } from "../headings/alias-index";
import { readLabel, type Label } from "../headings/label";
import type { SheetGrid } from "./sheet-grid";
import { coercerOf } from "../../dictionary/values/coercer";
import { isBlockTitle } from "./block-title";
import { isUnitText } from "./unit-line";
import { gapLine, isRoom } from "./gap-line";
import { hasSeal, withoutSeals } from "../../dictionary/text/seal";
import { readSignature, refuses } from "../../dictionary/values/signature";

/** A label of a form and where its value stands. */
export interface FormLabel {
  label: Label;
  /** 0-based cell of the value; the label's own cell when the value is written into it. */
  row: number;
  column: number;
  /** 0-based cell of the label. */
  labelRow: number;
  labelColumn: number;
  /** The value, when it stands inside the label's cell; "" when its gap is empty. */
  text?: string;
}

/** True for a label whose value stands in another cell of its row. */
export const isBeside = ({ row, labelRow, text }: FormLabel): boolean => text === undefined && row === labelRow;

const inline = /^([^\d:：]{2,30}?)\s*[:：]\s*(\S[\s\S]*)$/u;
/** Where in a cell the next label with its value begins. */
const nextPair = /\s+(?=[^\s\d:：]{2,20}\s*[:：]\s*\S)/u;
const counted = /^(\D{2,20}?)\s*[:：]?\s*(\d[\d,.]*\s*[(（]?\s*[^\s\d()（）]{0,6}\s*[)）]?[\s\S]*)$/u;
const amount = /(\d[\d,.]*)\s*[(（]?\s*([^\s\d()（）]{0,4})\s*[)）]?/gu;
/** The value, or "" where nothing but the place to write or seal it stands. */
const written = (value: string): string => (isRoom(withoutSeals(value)) ? "" : trimText(value));

/** The labels of one cell with their values: beside it, below it, or inside it; empty when the cell is no label. */
export function formLabelsAt(grid: SheetGrid, row: number, column: number): FormLabel[] {
  return labelsIn(grid, row, column).map((label) => ({ ...label, labelColumn: column }));
}

/** A label whose cell is known to whoever asks. */
type LabelHere = Omit<FormLabel, "labelColumn">;

function labelsIn(grid: SheetGrid, row: number, column: number): LabelHere[] {
  const index = grid.textIndex(row, column);
  if (index < 0) return [];
  if (grid.texts.isKnown(index)) return besideOrBelow(grid, row, column, grid.texts.label(index));
  const text = cellText(grid, index);
  if (text.length > 200) return [];
  return insideCounted(text, row, column) ?? insideTicks(text, row, column) ?? insideText(text, row, column) ?? behindGap(grid, text, row, column) ?? [];
}

/** Half-width, but ㎡ kept as one sign; a seal's place is no part of a label. */
const cellText = (grid: SheetGrid, index: number): string =>
  withoutSeals(trimText(grid.book.strings[index]).normalize("NFKC").replace(/m2/giu, "㎡"));

function besideOrBelow(grid: SheetGrid, row: number, column: number, label: Label): LabelHere[] {
  const merge = grid.merge(row, column);
  const right = besideUnits(grid, row, (merge?.right ?? column) + 1);
  const isLabel = (r: number, c: number): boolean => formLike(grid, r, c) && !(r === row && answers(grid, label, r, c));
  if (isGroup(grid, row, column, right)) return [];
  const named = afterNameLabel(grid, row, right);
  if (named !== undefined) return [{ label, row, column: named, labelRow: row }];
  if (right < grid.width && !isLabel(row, right)) {
    // Without merges the value may stand some cells further, before the next label.
    const next = grid.filled(row, right)[0];
    if (next === undefined || next === right || !isLabel(row, next)) {
      const place = { label, row, column: next ?? right, labelRow: row };
      const text = grid.text(row, place.column).normalize("NFKC");
      const signed = signatureAt(place, text);
      if (signed) return signed;
      if (written(text) === "") return [{ ...place, text: "" }];
      // 申报单位（盖章） before a name asks who applies, not whether it is sealed.
      if (hasSeal(label.printed) && parseBoolean(text).state !== ValueState.ok) return [{ ...place, label: readLabel(withoutSeals(label.printed)) }];
      return [place];
    }
    if (label.unit === undefined) return [{ label, row, column: right, labelRow: row }];
  }
  const below = (merge?.bottom ?? row) + 1;
  if (below < grid.rows && grid.text(below, column) !== "" && !isLabel(below, column) && label.unit === undefined) {
    return [{ label, row: below, column, labelRow: row }];
  }
  return [{ label, row, column, labelRow: row, text: "" }];
}

/** The column of values beside a label: right of one that has nothing but units, 年培训人数 | 人 | 2500. */
function besideUnits(grid: SheetGrid, row: number, column: number): number {
  if (column + 1 >= grid.width || !isUnitOrNone(grid.text(row, column)) || grid.kind(row, column + 1) === CellKind.blank) return column;
  const own: string[] = [];
  for (let at = Math.max(0, row - linesLooked); at <= Math.min(grid.rows - 1, row + linesLooked); at++) if (grid.kind(at, column) !== CellKind.blank) own.push(grid.text(at, column));
  const units = own.filter(isUnitOrNone);
  return units.length >= leastUnits && units.length >= own.length - 1 && units.some(isUnitText) ? column + 1 : column;
}

/** Lines in which a column of units is looked at, and how many of them it must have. */
const linesLooked = 30;
const leastUnits = 3;
const isUnitOrNone = (text: string): boolean => isUnitText(text) || /^\s*[—–\-/]+\s*$/u.test(text);

/** 联系人 | 姓名 | 李川: the column in which the name stands that a label before 姓名 asks for. */
function afterNameLabel(grid: SheetGrid, row: number, column: number): number | undefined {
  if (column >= grid.width || !/^姓\s*名$/u.test(grid.text(row, column).trim())) return undefined;
  const value = (grid.merge(row, column)?.right ?? column) + 1;
  return value < grid.width && !formLike(grid, row, value) ? value : undefined;
}

/** Signs that answer for the label before them. */
const tick = /^[√✓✔☑×✗☒□☐■○●]$/u;
/** True for a text that is a sign of yes or no and no heading. */
export const isTick = (text: string): boolean => tick.test(text.trim());

/**
 * True for a word that the label before it asks for, though it is a label elsewhere: 面向社会 behind 培训对象, where no sign behind it answers
 * for it in turn.
 */
export function answers(grid: SheetGrid, label: Label, row: number, column: number): boolean {
  if (grid.textIndex(row, column) < 0 || isTick(grid.text(row, (grid.merge(row, column)?.right ?? column) + 1))) return false;
  const text = grid.text(row, column);
  return aliasIndex.find(label.keys).some(({ field }) => {
    const read = field.type === "enum" ? coercerOf(field, false).text(text) : undefined;
    return read?.state === ValueState.ok && read.problem === undefined;
  });
}

/** 申请表, 申 报 表: alone in its row it is called so, and asks for none. */
const isFormTitle = (text: string): boolean => /^(?:申请|申报|登记|审验|备案|推荐|汇总|评审|考核)表(?:\([^()]*\))?$/u.test(normalise(text));

/** True for a label over labels in the column right of it, merged down beside them or above blanks: 培训层次 beside 高级, 中级; and for a block's title alone in its row. */
function isGroup(grid: SheetGrid, row: number, column: number, right: number): boolean {
  const bottom = grid.merge(row, column)?.bottom ?? row;
  if (grid.filled(row).length === 1 && (isFormTitle(grid.text(row, column)) || (isBlockTitle(grid.text(row, column)) && grid.filled(row + 1).length > 1))) return true;
  if (right >= grid.width || row + 1 >= grid.rows || !formLike(grid, row, right) || !formLike(grid, row + 1, right)) return false;
  return bottom > row || grid.filled(row + 1)[0] === right;
}

const opinion = /意\s*见$/u;

/** A place for a seal with its opinion and date: whether it is signed, and the date, of the label with 日期 behind it. */
function signatureAt(place: LabelHere, text: string): LabelHere[] | undefined {
  const printed = withoutSeals(place.label.printed).trim();
  const signed = readSignature(text, opinion.test(printed));
  if (!signed) return undefined;
  const sealed = readLabel(`${printed.replace(/\s/gu, "")}（公章）`);
  const signs = aliasIndex.find(sealed.keys).length > 0;
  // A day alone, or a day behind words, beside any other label is that label's value.
  if (!hasSeal(text) && (!signs || signed.words === "")) return undefined;
  const label = signs ? { ...sealed, printed: place.label.printed } : place.label;
  const answer = signed.words === "" || parseBoolean(signed.words).state === ValueState.ok ? signed.words : refuses(signed.words) ? "否" : "是";
  const dated = readLabel(`${printed.replace(/\s/gu, "")}日期`);
  return [{ ...place, label, text: answer }, ...(aliasIndex.find(dated.keys).length > 0 ? [{ ...place, label: dated, text: signed.date }] : [])];
}

function formLike(grid: SheetGrid, row: number, column: number): boolean {
  const index = grid.textIndex(row, column);
  if (index < 0) return false;
  if (grid.texts.isKnown(index)) return true;
  const text = cellText(grid, index);
  return text.length <= 200 && (insideCounted(text, row, column) ?? insideTicks(text, row, column) ?? insideText(text, row, column)) !== undefined;
}

/**
 * ☑教学组织管理 ☑学员考核管理 □跟踪反馈: each word asks whether there is such a thing, and its tick says yes. A box left open beside ticked ones
 * says nothing.
 */
function insideTicks(text: string, row: number, column: number): LabelHere[] | undefined {
  const words = boxedWords(text);
  if (!words || words.length < 2 || !words.some(({ on }) => on)) return undefined;
  const labels = words.map(({ word, on }): LabelHere => ({ label: readLabel(word), row, column, labelRow: row, text: on ? "是" : "" }));
  const asked = labels.filter(({ label }) => aliasIndex.find(label.keys).some(({ field }) => field.type === "boolean"));
  return asked.length >= 2 && asked.length * 2 > labels.length ? labels : undefined;
}

/** 申报单位（盖章）：某某学院; 联系人：张三  联系电话：0531-86000000 */
function insideText(text: string, row: number, column: number): LabelHere[] | undefined {
  const found = pairsIn(text, row, column);
  return found.length > 0 && aliasIndex.find(found[0].label.keys).length > 0 ? found : undefined;
}

/** Labels with their values in one text, whether or not the dictionary has them. */
function pairsIn(text: string, row: number, column: number): LabelHere[] {
  return text.split(nextPair).flatMap((pair): LabelHere[] => {
    const [, printed, value] = inline.exec(pair) ?? [];
    return printed === undefined ? [] : [{ label: readLabel(printed), row, column, labelRow: row, text: written(value) }];
  });
}

/** The labels with their values in a cell of which the dictionary does not know the first; none in what is longer than such a line. */
export function oddPairsAt(grid: SheetGrid, row: number, column: number): FormLabel[] {
  const index = grid.textIndex(row, column);
  const text = index < 0 ? "" : cellText(grid, index);
  return text.length > longestLine ? [] : pairsIn(text, row, column).map((label) => ({ ...label, labelColumn: column }));
}

const longestLine = 80;

/** 填 报 时 间   2019年9月10日, alone in its row. */
function behindGap(grid: SheetGrid, text: string, row: number, column: number): LabelHere[] | undefined {
  const line = grid.filled(row).length === 1 ? gapLine(text) : undefined;
  return line && [{ label: line.label, row, column, labelRow: row, text: written(line.value) }];
}

/** 占地面积 12000 ㎡; 普通教室 20（间） 1500 ㎡: number and area of the same thing in one cell. */
function insideCounted(text: string, row: number, column: number): LabelHere[] | undefined {
  const found = counted.exec(text);
  if (!found || aliasIndex.find(readLabel(found[1]).keys).length === 0) return undefined;
  const amounts = [...found[2].matchAll(amount)].filter((piece) => piece[2] === "" || isMeasure(piece[2].toLowerCase()));
  if (amounts.some((piece) => /^[年月日号]/u.test(piece[2]))) return undefined;
  if (amounts.length === 0 || amounts.map((piece) => piece[0]).join("").replace(/\s/gu, "").length < found[2].replace(/\s/gu, "").length) return undefined;
  return amounts.map((piece) => {
    const area = measureFactor(piece[2], "㎡") !== undefined;
    const withArea = readLabel(`${found[1].replace(/[(（].*$/u, "")}面积`);
    const label = area && aliasIndex.find(withArea.keys).length > 0 ? { ...withArea, printed: text } : readLabel(found[1]);
    return { label, row, column, labelRow: row, text: piece[1] + piece[2] };
  });
}
