import type { ConditionalFormat } from "../../model";
import { refuse } from "../../write/refuse";
import { markFormula, readMark } from "../mark";
import type { StyleRegistry } from "../style/registry";
import { element } from "../xml/element";
import { insertInOrder, worksheetOrder } from "../xml/order";
import type { SheetPart } from "../sheet/part";
import { priorityBeforeAll, priorityOf, rules, settlePriorities, shiftPriorities } from "../sheet/priorities";
import { checkArea } from "../sheet/area";
import { areaNames } from "../../../sheet/a1";

/** A text literal in a formula holds 255 characters. */
const longestId = 240;
/** Areas one rule may name (ST_Sqref as Office reads it). */
const mostAreas = 8_192;

export function addConditionalFormat(sheet: SheetPart, format: ConditionalFormat, styles: StyleRegistry): void {
  if (format.id !== undefined && format.id.length > longestId) refuse("limit", `标记编号“${format.id.slice(0, 40)}…”超过 ${longestId} 个字符，无法写入条件格式。`);
  if (!format.areas.length) return;
  format.areas.forEach(checkArea);
  const formula = format.id === undefined ? format.formula : markFormula(format.id, format.formula);
  const dxf = styles.highlight(format);
  for (let from = 0; from < format.areas.length; from += mostAreas) {
    let { priority } = format;
    if (priority === undefined) priority = priorityBeforeAll(sheet);
    else {
      settlePriorities(sheet);
      shiftPriorities(sheet, priority, 1);
    }
    const rule = sheet.make("cfRule", { type: "expression", dxfId: dxf, priority, stopIfTrue: format.stopIfTrue ? 1 : undefined },
      element(`${sheet.p}formula`, {}, formula));
    insertInOrder(sheet.root, sheet.make("conditionalFormatting", { sqref: areaNames(format.areas.slice(from, from + mostAreas)) }, rule), worksheetOrder);
  }
}

/** Takes rules off: by our id, or "#n" for the n-th rule (from 0) of the sheet as it was read. Priorities close up again. */
export function removeConditionalFormat(sheet: SheetPart, id: string): void {
  settlePriorities(sheet);
  const position = /^#(\d+)$/.exec(id);
  const gone = position
    ? sheet.rulesRead.slice(Number(position[1]), Number(position[1]) + 1)
    : rules(sheet).filter((rule) => rule.all("formula").some((formula) => readMark(formula.text)?.id === id));
  for (const rule of gone) {
    const parent = rule.parent!;
    if (!parent.nodes.includes(rule)) continue;
    const priority = priorityOf(rule);
    parent.remove(rule);
    if (!parent.children.some((e) => e.local === "cfRule")) parent.parent!.remove(parent);
    if (!Number.isNaN(priority) && !rules(sheet).some((other) => priorityOf(other) === priority)) shiftPriorities(sheet, priority + 1, -1);
  }
}
