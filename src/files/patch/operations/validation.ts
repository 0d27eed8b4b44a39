import type { DataValidation } from "../../model";
import { refuse } from "../../write/refuse";
import { element, type XmlElement } from "../xml/element";
import type { SheetPart } from "../sheet/part";
import { checkArea } from "../sheet/area";
import { areaNames, parseAreas } from "../../../sheet/a1";
import { bounding, type CellArea, intersects, without } from "../../../sheet/area";
import { translateFormula } from "../../../sheet/formula/relative";

/** Longest literal list and longest formula of a validation (files beyond are "repaired"). */
const longest = 255;

/** A cell has one validation: those that are there, of the 2009 extension too, give up the areas of the new one, as in Excel. */
function giveWay(sheet: SheetPart, areas: readonly CellArea[]): void {
  const extended = [...(sheet.root.child("extLst")?.descendants() ?? [])].filter((e) => e.local === "dataValidation");
  for (const old of [...(sheet.root.child("dataValidations")?.all("dataValidation") ?? []), ...extended]) {
    const own = old.child("sqref");
    const before = parseAreas(own?.text ?? old.get("sqref") ?? "");
    if (!before.some((one) => areas.some((area) => intersects(one, area)))) continue;
    const after = areas.reduce((left, area) => left.flatMap((one) => without(one, area)), before);
    if (after.length === 0) {
      removeFromList(old);
      continue;
    }
    // Its formulas are written for the top left cell, which may be another one now.
    const [from, to] = [before.reduce(bounding), after.reduce(bounding)];
    for (const e of old.descendants()) {
      if (/^(formula1|formula2|f)$/.test(e.local) && !e.children.length) e.text = translateFormula(e.text, to.top - from.top, to.left - from.left);
    }
    if (own) own.text = areaNames(after);
    else old.set("sqref", areaNames(after));
  }
}

/** Takes a validation out of its list; a list of the extension that is empty then goes with its extension. The sheet's own list gets the new one. */
function removeFromList(old: XmlElement): void {
  const list = old.parent!;
  list.remove(old);
  if (list.get("count") !== undefined) list.set("count", list.children.length);
  const extension = list.parent;
  if (list.children.length > 0 || extension?.local !== "ext") return;
  const extensions = extension.parent!;
  extensions.remove(extension);
  if (extensions.children.length === 0) extensions.parent?.remove(extensions);
}

export function addValidation(sheet: SheetPart, validation: DataValidation): void {
  const { formula1, formula2, type } = validation;
  validation.areas.forEach(checkArea);
  const where = areaNames(validation.areas);
  for (const formula of [formula1, formula2]) {
    if (formula !== undefined && /^"/.test(formula) && formula.length - 2 > longest) {
      refuse("limit", `${where.slice(0, 60)} 的下拉选项超过 ${longest} 个字符，Excel 无法打开，请改为引用一列单元格。`);
    }
  }
  const list = sheet.need("dataValidations");
  giveWay(sheet, validation.areas);
  list.append(sheet.make("dataValidation", {
    type,
    errorStyle: validation.errorStyle && validation.errorStyle !== "stop" ? validation.errorStyle : undefined,
    operator: type === "list" || type === "custom" || validation.operator === "between" ? undefined : validation.operator,
    allowBlank: validation.allowBlank === false ? undefined : 1,
    showInputMessage: validation.prompt || validation.promptTitle ? 1 : undefined,
    showErrorMessage: 1,
    errorTitle: validation.errorTitle?.slice(0, 32),
    error: validation.error?.slice(0, longest),
    promptTitle: validation.promptTitle?.slice(0, 32),
    prompt: validation.prompt?.slice(0, longest),
    sqref: where,
  }, element(`${sheet.p}formula1`, {}, formula1), ...(formula2 === undefined ? [] : [element(`${sheet.p}formula2`, {}, formula2)])));
  list.set("count", list.all("dataValidation").length);
}
