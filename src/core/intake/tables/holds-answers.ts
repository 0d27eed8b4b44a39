import { CellKind } from "../../../sheet/cells";
import { normalise } from "../../dictionary/text/normalise";
import { isMeasure } from "../../dictionary/values/measure";
import { bareYear } from "../headings/years";
import type { Header } from "./header";
import type { SheetGrid } from "./sheet-grid";

/** Years, months and the like number columns as well as they count. */
const numbering = /[年月日期次班季项门周度]$/u;
const amount = /^(?:约)?\d[\d,.]*(?:万|千)?([^\d,.]{1,4})$/u;
const day = /^(?:19|20)\d\d(?:[-./]\d{1,2}[-./]\d{1,2}|年\d{1,2}月\d{1,2}日)$/u;
const phone = /^(?:1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})(?:-\d{1,6})?$/u;
const boxes = "☑☒☐□√✓✔";
/** ☑有 □无, 有☑ 无□, (√)有 ( )无. */
const ticked = new RegExp(`^[(\\[]?[${boxes}][)\\]]?\\s*[^${boxes}\\s]|^(?:有|无|是|否|具备|不具备)[(\\[]?[${boxes}]`, "u");

/** True for what answers a label and is never one: 20人, 1000平方米, 13800000000, ☑有 □无, 2019年9月5日. */
function isAnswer(text: string): boolean {
  if (!/[\d@]/u.test(text) && !ticked.test(text.trim())) return false;
  const plain = normalise(text);
  const unit = amount.exec(plain)?.[1];
  return (unit !== undefined && !numbering.test(unit) && isMeasure(unit)) || day.test(plain) || phone.test(plain) || /^[\w.-]+@[\w.-]+$/u.test(plain) || ticked.test(text.trim());
}

/** An eighth of a header's cells or more answer the label left of them: a line of a form. */
export function holdsAnswers(grid: SheetGrid, { columns }: Header): boolean {
  const answers = columns.map(({ row, column }) => {
    const kind = grid.kind(row, column);
    if (kind === CellKind.date) return true;
    const text = grid.text(row, column);
    return kind === CellKind.number ? bareYear(text) === undefined : isAnswer(text);
  });
  const behind = answers.filter((is, at) => is && at > 0 && !answers[at - 1]).length;
  return behind * 8 >= columns.length && behind > 0;
}
