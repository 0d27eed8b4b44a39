import { isMark, markNumber } from "../core/reports/marks/severity";
import { readSheetDetail, readStyles, type StyleTable, type ZipPackage } from "../files";
import type { SheetOperation } from "../files/model";

/** Marks of ours on a sheet: how they are taken off, and the highest number of one, also of one that a person has coloured. */
interface OldMarks {
  operations: SheetOperation[];
  highest: number;
}

/** The marks of an earlier run on a sheet, as the pane tells them: by formula and colour. */
export function oldMarks(zip: ZipPackage, sheet: string, styles: StyleTable = readStyles(zip)): OldMarks {
  const found: OldMarks = { operations: [], highest: 0 };
  readSheetDetail(zip, sheet).conditional.forEach(({ type, formulas: [formula = ""], dxf }, at) => {
    const number = type === "expression" ? markNumber(formula) : null;
    if (number === null) return;
    found.highest = Math.max(found.highest, number);
    if (isMark(formula, (dxf === undefined ? undefined : styles.differential[dxf]?.fill) ?? "")) found.operations.push({ op: "removeConditionalFormat", id: `#${at}` });
  });
  return found;
}
