import type { Sheet, Workbook } from "../../src/host/model/workbook";

/** All of a workbook a user could notice, as plain data; sheet by sheet, in order. `except` names sheets left out. */
export function snapshot(workbook: Workbook, except: readonly string[] = []): unknown {
  return {
    active: workbook.active.name,
    names: workbook.names.map(({ name, refersTo, visible }) => ({ name, refersTo, visible })),
    settings: [...workbook.settings],
    xml: workbook.xmlParts.map((part) => part.xml),
    sheets: workbook.sheets.filter((sheet) => !except.includes(sheet.name)).map(sheetSnapshot),
  };
}

function sheetSnapshot(sheet: Sheet): unknown {
  const used = sheet.used(false);
  const cells: Record<string, unknown> = {};
  for (let row = used?.top ?? 0; used && row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const { numberFormat, ...style } = sheet.looks.at(row, column);
      const cell = {
        value: sheet.grid.get(row, column),
        formula: sheet.formulas.get(row, column),
        format: numberFormat === "General" ? undefined : numberFormat,
        style: Object.keys(style).length > 0 ? style : undefined,
      };
      if (cell.value !== null || cell.formula !== undefined || cell.format !== undefined || cell.style) cells[`${row},${column}`] = cell;
    }
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    rules: sheet.rules.map(({ type, areas, formula, format, rule, stopIfTrue }) => ({ type, areas, formula, format, rule, stopIfTrue })),
    merges: sheet.merges,
    rows: [...sheet.rows].filter(([, band]) => band.size !== undefined || band.hidden),
    columns: [...sheet.columns],
    links: sheet.links,
    validations: sheet.validations,
    freeze: sheet.freeze,
    autoFilter: sheet.autoFilter,
    page: sheet.page,
    protection: sheet.protection,
    selection: sheet.selection,
    tab: [sheet.tabColor, sheet.showGridlines],
  };
}

/** The same as text, for comparing. */
export function told(workbook: Workbook, except: readonly string[] = []): string {
  return JSON.stringify(snapshot(workbook, except), null, 1);
}
