import type { DataValidation } from "../../model";
import { refuse } from "../../write/refuse";
import { element } from "../xml/element";
import type { SheetPart } from "../sheet/part";
import { checkArea } from "../sheet/area";
import { areaNames } from "../../../sheet/a1";

/** Longest literal list and longest formula of a validation (files beyond are "repaired"). */
const longest = 255;

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
