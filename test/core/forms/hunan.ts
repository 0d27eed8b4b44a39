import applicationData from "../../../src/packs/hunan-2017/forms/application.json";
import { drawPage } from "../../../src/core/forms/sheet/drawing";
import { layoutPage } from "../../../src/core/forms/sheet/layout";
import { placePage } from "../../../src/core/forms/sheet/placement";
import { planSheets, type SheetPlan } from "../../../src/core/forms";
import type { ContentGrid } from "../../../src/sheet/content-grid";
import type { Placement } from "../../../src/core/forms/placement";
import { sheetForm, type SheetForm } from "../../../src/core/language/form/sheet";
import { findPage, type PageTarget } from "../../../src/core/forms/sheet/target";
import type { FillRecord } from "../../../src/core/intake/tables/fill-record";
import { datasetFromRows, type GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { hunanApplication } from "../../packs/hunan-application";

export const application: SheetForm = sheetForm.parse(applicationData);

/** Hunan's application with so many people and specialties; families repeat, so that names do, too. */
export function applicationRows(full: number, part = 1, managers = 2, specialties = 1): Record<string, GivenRow[]> {
  const rows = hunanApplication();
  const [teacher] = rows.teacher;
  const person = (kind: string) => (_: unknown, i: number): GivenRow => ({ ...teacher, kind, name: `${"赵钱孙李周吴郑王冯陈褚卫"[i % 12]}${kind[0]}`, teaching: `机械工程、${i + 1}年` });
  return {
    ...rows,
    teacher: [...Array.from({ length: full }, person("专职")), ...Array.from({ length: part }, person("兼职"))],
    manager: Array.from({ length: managers }, (_, i) => ({ ...rows.manager[0], name: `管理${i}` })),
    specialty: Array.from({ length: specialties }, (_, i) => ({ ...rows.specialty[0], name: `专业${i}` })),
  };
}

export const planOf = (rows: Record<string, GivenRow[]>): SheetPlan => planSheets(application, datasetFromRows(rows));

/** The empty page as an office sends it: our drawing without lines to spare, its labels padded by `pad`. */
export function emptyPage(page: string, pad: (label: string) => string = (label) => label): ContentGrid {
  const blank = planOf({ institution: [{ name: "空白学院" }] }).units[0].pages.find((one) => one.page === page)!;
  const { grid } = drawPage(application, blank, page);
  return { ...grid, values: grid.values.map((row) => row.map((text) => (typeof text === "string" && text.trim() !== "" ? pad(text) : text))) };
}

/** What a sheet reads after a placement was carried out, as Excel moves cells and merged areas. */
export function carriedOut(grid: ContentGrid, placement: Placement): ContentGrid {
  const values = grid.values.map((row) => [...row]);
  const formulas = grid.formulas.map((row) => [...row]);
  let merges = grid.merges!;
  for (const { at, count } of [...placement.inserts].reverse()) {
    const rows = (): string[][] => Array.from({ length: count }, () => new Array<string>(values[0].length).fill(""));
    values.splice(at, 0, ...rows());
    formulas.splice(at, 0, ...rows());
    merges = merges.map((area) => (area.top >= at ? { ...area, top: area.top + count, bottom: area.bottom + count } : area.bottom >= at ? { ...area, bottom: area.bottom + count } : area));
  }
  for (const { row, column, value } of placement.changes) values[row][column] = value;
  return { ...grid, values, formulas, merges };
}

/** Finds a page in a sheet and fills it. */
export function fillPage(plan: SheetPlan, id: string, grid: ContentGrid, record: FillRecord | null = null, overwrite = false): { placement: Placement; grid: ContentGrid; target: PageTarget } {
  const target = findPage(application.pages.find((one) => one.id === id)!, grid);
  if (!target) throw new Error(`no page ${id} in the sheet`);
  const [unit] = plan.units;
  const placement = placePage(unit.pages.find((one) => one.page === id)!, { form: application, unit, target, grid, record, overwrite });
  return { placement, grid: carriedOut(grid, placement), target };
}

export const layoutOf = (id: string) => layoutPage(application.pages.find((one) => one.id === id)!);
