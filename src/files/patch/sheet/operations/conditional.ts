import type { ConditionalFormat } from "../../../model";
import { refuse } from "../../../write/refuse";
import { areaNames } from "../../address";
import { markFormula, readMark } from "../../mark";
import type { StyleRegistry } from "../../style/registry";
import { element, type XmlElement } from "../../xml/element";
import { insertInOrder, worksheetOrder } from "../../xml/order";
import type { SheetPart } from "../part";

/** A text literal in a formula holds 255 characters. */
const longestId = 240;
/** Areas one rule may name (ST_Sqref as Office reads it). */
const mostAreas = 8_192;

/** All rules that share the numbering of priorities, those of the 2009 extension included. */
function rules(sheet: SheetPart): XmlElement[] {
  const extended = [...(sheet.root.child("extLst")?.descendants() ?? [])].filter((e) => e.local === "cfRule");
  return [...sheet.root.all("conditionalFormatting").flatMap((e) => e.all("cfRule")), ...extended];
}

/** Makes room for a rule at `priority`: those at or after it move by one when the place is taken. */
function makeRoom(all: XmlElement[], priority: number): void {
  const taken = (rule: XmlElement) => Number(rule.get("priority") ?? 0);
  if (!all.some((rule) => taken(rule) === priority)) return;
  for (const rule of all) if (taken(rule) >= priority) rule.set("priority", taken(rule) + 1);
}

export function addConditionalFormat(sheet: SheetPart, format: ConditionalFormat, styles: StyleRegistry): void {
  if (format.id.length > longestId) refuse("limit", `标记编号“${format.id.slice(0, 40)}…”超过 ${longestId} 个字符，无法写入条件格式。`);
  if (!format.areas.length) return;
  const dxf = styles.highlight(format);
  for (let from = 0; from < format.areas.length; from += mostAreas) {
    const priority = format.priority ?? 1;
    makeRoom(rules(sheet), priority);
    const rule = sheet.make("cfRule", { type: "expression", dxfId: dxf, priority, stopIfTrue: format.stopIfTrue ? 1 : undefined },
      element(`${sheet.p}formula`, {}, markFormula(format.id, format.formula)));
    insertInOrder(sheet.root, sheet.make("conditionalFormatting", { sqref: areaNames(format.areas.slice(from, from + mostAreas)) }, rule), worksheetOrder);
  }
}

/** Takes rules off: by our id, or "#n" for the n-th rule (from 0) of the sheet as it was read. Priorities close up again. */
export function removeConditionalFormat(sheet: SheetPart, id: string): void {
  const position = /^#(\d+)$/.exec(id);
  const gone = position
    ? sheet.rulesRead.slice(Number(position[1]), Number(position[1]) + 1)
    : rules(sheet).filter((rule) => rule.all("formula").some((formula) => readMark(formula.text)?.id === id));
  for (const rule of gone) {
    const parent = rule.parent!;
    if (!parent.nodes.includes(rule)) continue;
    const priority = Number(rule.get("priority") ?? 0);
    parent.remove(rule);
    if (!parent.children.some((e) => e.local === "cfRule")) parent.parent!.remove(parent);
    const left = rules(sheet);
    if (left.some((other) => Number(other.get("priority")) === priority)) continue;
    for (const other of left) {
      const own = Number(other.get("priority") ?? 0);
      if (own > priority) other.set("priority", own - 1);
    }
  }
}
