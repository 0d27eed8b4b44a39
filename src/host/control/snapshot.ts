import type { CellColumn } from "../../sheet/cells";
import type { Workbook } from "../model/workbook";

/** One sheet as it stood: cell arrays by reference (they are copied before the next write), everything else as text by topic. */
export interface SheetSnapshot {
  name: string;
  columns: (CellColumn | undefined)[];
  looks: (Uint32Array | undefined)[];
  topics: Map<string, string>;
  formulas: Map<string, string>;
}

/** A whole workbook as it stood, for "nothing else changed". */
export interface Snapshot {
  texts: string[];
  styles: string[];
  sheets: Map<string, SheetSnapshot>;
  topics: Map<string, string>;
}

const EVERYWHERE = { top: 0, left: 0, bottom: Infinity, right: Infinity };
const sorted = (entries: Iterable<[number, unknown]>): [number, unknown][] => [...entries].sort(([a], [b]) => a - b);

/** Values, formulas, looks, sizes, merges, rules, validations, links, names, settings, XML parts, visibility, selection, protection … */
export function snapshot(workbook: Workbook): Snapshot {
  const sheets = new Map<string, SheetSnapshot>();
  for (const sheet of workbook.sheets) {
    const looks = sheet.looks.freeze();
    const formulas = new Map<string, string>();
    sheet.formulas.each(EVERYWHERE, (row, column, formula) => formulas.set(`${row},${column}`, formula));
    const { merges, rules, validations, links, freeze, autoFilter, tables, page, protection, selection, tabColor, showGridlines, showHeadings, visibility, standardWidth, standardHeight } = sheet;
    const topics: Record<string, unknown> = {
      merges, validations, links, freeze, autoFilter, tables, page, protection, selection, tabColor, showGridlines, showHeadings, visibility, standardWidth, standardHeight,
      rules: rules.map(({ touched: _touched, readAs: _readAs, ...rule }) => rule),
      rows: sorted(sheet.rows), columns: sorted(sheet.columns), rowLooks: sorted(looks.rows), columnLooks: looks.columnLooks, properties: [...sheet.customProperties],
    };
    sheets.set(sheet.id, { name: sheet.name, columns: sheet.grid.freeze(), looks: looks.columns, formulas, topics: texts(topics) });
  }
  const { settings, xmlParts, properties, customProperties, protection, active, calculationMode } = workbook;
  const names = workbook.names.map(({ sheet, ...name }) => ({ ...name, sheet: sheet?.name }));
  const topics = texts({
    sheets: workbook.sheets.map(({ name, id }) => [name, id]), names, settings: [...settings], xmlParts, properties, customProperties: [...customProperties], protection,
    active: active.id, calculationMode,
  });
  return { texts: workbook.texts.list, styles: workbook.styles.list.map((style) => JSON.stringify(style)), sheets, topics };
}

const texts = (topics: Record<string, unknown>): Map<string, string> => new Map(Object.entries(topics).map(([topic, value]) => [topic, JSON.stringify(value)]));
