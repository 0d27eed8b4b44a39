import type { Name, Sheet, Workbook } from "../model/workbook";
import { area } from "../../sheet/area";

const EVERYWHERE = area(0, 0, Infinity, Infinity);

/** Everything of a workbook that names cells, before rows or a sheet go: formulas, names, and what of the sheets names areas. */
export interface StructureState {
  formulas: { sheet: Sheet; row: number; column: number; formula: string }[];
  names: Name[];
  sheets: { sheet: Sheet; parts: ReturnType<typeof partsOf> }[];
}

const partsOf = ({ merges, arrays, pivots, rules, validations, links, autoFilter, tables, page: { printAreas, rowBreaks, titleRows } }: Sheet) =>
  structuredClone({ merges, arrays, pivots, rules, validations, links, autoFilter, tables, page: { printAreas, rowBreaks, titleRows } });

/** What names cells, as it is now. */
export function structureState(workbook: Workbook): StructureState {
  const formulas: StructureState["formulas"] = [];
  for (const sheet of workbook.sheets) sheet.formulas.each(EVERYWHERE, (row, column, formula) => void formulas.push({ sheet, row, column, formula }));
  return { formulas, names: workbook.names.map((name) => ({ ...name })), sheets: workbook.sheets.map((sheet) => ({ sheet, parts: partsOf(sheet) })) };
}

const text = (value: unknown): string => JSON.stringify(value);
/** Whether the file has to hear of a rule, and how it was read, is no matter of what it names. */
const told = (value: unknown): string => JSON.stringify(value, (key, one: unknown) => (key === "touched" || key === "readAs" ? undefined : one));

/** Whether all that names cells is as it was then; what was added on sheets of its own is beside it. */
export function holdsStructure(workbook: Workbook, { formulas, names, sheets }: StructureState): boolean {
  const now = structureState(workbook);
  const there = new Set(sheets.map(({ sheet }) => sheet));
  const mine = now.formulas.filter(({ sheet }) => there.has(sheet));
  return (
    mine.length === formulas.length &&
    formulas.every(({ sheet, row, column, formula }) => sheet.formulas.get(row, column) === formula) &&
    names.every(({ name, sheet, refersTo }) => workbook.findName(name, sheet)?.refersTo === refersTo) &&
    sheets.every(({ sheet, parts }) => workbook.sheets.includes(sheet) && told(partsOf(sheet)) === told(parts))
  );
}

/**
 * Puts back what names cells, after the rows or the sheet are back, and notes what has to be written.
 * @param unheard a sheet whose file says all of it still
 */
export function restoreStructure(workbook: Workbook, state: StructureState, unheard?: Sheet): void {
  for (const { sheet, row, column, formula } of state.formulas) {
    if (sheet.formulas.get(row, column) === formula) continue;
    sheet.formulas.set(row, column, formula);
    sheet.journal.touch({ area: area(row, column), value: true, style: false });
    workbook.stale.addCell(sheet, row, column);
  }
  for (const name of state.names) {
    const now = workbook.findName(name.name, name.sheet);
    if (now?.refersTo === name.refersTo) continue;
    if (now) now.refersTo = name.refersTo;
    else workbook.names.push({ ...name });
    workbook.namesChanged.add(name.name);
  }
  for (const { sheet, parts } of state.sheets) {
    const { merges, rules, validations, links, page, ...rest } = structuredClone(parts);
    if (sheet === unheard) {
      Object.assign(sheet, rest, { merges, rules, validations, links });
      Object.assign(sheet.page, page);
      continue;
    }
    const gone = sheet.merges.filter((merge) => !merges.some((one) => text(one) === text(merge)));
    for (const merge of gone) sheet.journal.add({ op: "unmerge", area: merge });
    for (const merge of merges) if (!sheet.merges.some((one) => text(one) === text(merge))) sheet.journal.add({ op: "merge", area: merge });
    const lost = links.filter((link) => !sheet.links.some((one) => text(one) === text(link)));
    if (lost.length > 0) sheet.journal.add({ op: "hyperlinks", links: lost.map(({ row, column, address, documentReference, screenTip }) => ({ row, column, url: address, location: documentReference, tip: screenTip })) });
    if (text(sheet.rules.map(bare)) !== text(rules.map(bare))) {
      for (const rule of rules) {
        const now = sheet.rules.find(({ id }) => id === rule.id);
        // One that went with its rows is none of the file's any more.
        if (!now) rule.readAs = undefined;
        if (!now || text(bare(now)) !== text(bare(rule))) rule.touched = true;
      }
      sheet.changed.add("rules");
    }
    if (text(sheet.validations.map(({ areas }) => areas)) !== text(validations.map(({ areas }) => areas))) {
      for (const validation of validations) if (!sheet.validations.some(({ areas }) => text(areas) === text(validation.areas))) validation.touched = true;
      sheet.changed.add("validations");
    }
    Object.assign(sheet, rest, { merges, rules, validations, links });
    Object.assign(sheet.page, page);
  }
}

const bare = ({ id, areas, formula }: Sheet["rules"][number]) => ({ id, areas, formula });
