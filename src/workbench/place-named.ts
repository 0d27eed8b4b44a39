import type { Workbook } from "../host";
import { parseArea, splitSheet } from "../sheet/a1";
import type { CellArea } from "../sheet/area";
import { referenceArea, references } from "../sheet/formula/reference";

interface Place {
  sheet: string;
  area: CellArea;
}

/** What a name box takes: "H7", "a1:b3", "C:C", "5:7", "单位信息!H7", "'1 月'!A1", a defined name. Only sheets that are shown. undefined: none of them. */
export function placeNamed(workbook: Workbook, typed: string): Place | undefined {
  const { sheet: named, rest } = splitSheet(typed.trim().replace("！", "!").replace("：", ":"));
  const on = named === null ? workbook.active : workbook.findSheet(named);
  if (!on || on.visibility !== "visible") return undefined;
  const area = parseArea(rest);
  if (area) return { sheet: on.name, area };
  const name = workbook.findName(rest, on) ?? (named === null ? workbook.findName(rest) : undefined);
  const [reference, another] = name ? references(name.refersTo.replace(/^=/u, "")) : [];
  if (!name || !reference || another || reference.external || reference.sheets.length > 1) return undefined;
  const target = workbook.findSheet(reference.sheets[0] ?? on.name);
  const meant = referenceArea(reference);
  return target?.visibility === "visible" && meant ? { sheet: target.name, area: meant } : undefined;
}
