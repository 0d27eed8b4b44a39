import type { FillRecord } from "../../intake/tables/fill-record";
import { normaliseName } from "../../dictionary/text/normalise";
import type { FormPage } from "../../language/form/sheet";
import { type ContentGrid, contentAt, isEmptyAt } from "../../../sheet/content-grid";
import { printsYear } from "./labels";
import { layoutPage } from "./layout";
import type { PagePlan, SheetPlan, UnitPlan } from "./plan";
import { findPage, readPage, type PageTarget } from "./target";

/** A sheet of the workbook by its first rows. */
export interface SheetTop { name: string; top: ContentGrid }

/** A page of a unit, and the sheet that is it; null: none is. */
export interface PageMatch<Sheet extends SheetTop> {
  unit: UnitPlan;
  plan: PagePlan;
  page: FormPage;
  sheet: Sheet | null;
  /** What an earlier fill left in it. */
  record: FillRecord | null;
}

/**
 * Which sheet is which page: those we filled before; for a single unit also an opened template nobody has filled for another.
 * @param filled what earlier fills of this form left
 * @param file name of the workbook in the plan's sources
 */
export function matchPages<Sheet extends SheetTop>(plan: SheetPlan, sheets: readonly Sheet[], filled: readonly FillRecord[], file: string): PageMatch<Sheet>[] {
  const used = new Set<string>();
  const matches = plan.units.flatMap((unit) =>
    unit.pages.map((page): PageMatch<Sheet> => {
      const record = filled.find((one) => one.page?.unit === unit.key && one.page.id === page.page && sheets.some(({ name }) => name === one.sheet)) ?? null;
      if (record) used.add(record.sheet);
      return { unit, plan: page, page: plan.form.pages.find((one) => one.id === page.page)!, record, sheet: record && sheets.find(({ name }) => name === record.sheet)! };
    }),
  );
  if (plan.units.length !== 1) return matches;
  for (const record of filled) used.add(record.sheet);
  // The page with most labels chooses first: a cover's few labels may stand in the body, too.
  const open = matches.filter((match) => match.sheet === null).sort((a, b) => (b.page.minLabels ?? 0) - (a.page.minLabels ?? 0));
  for (const match of open) {
    const [best] = sheets
      .filter(({ name }) => !used.has(name) && !plan.sources.some((from) => from.file === file && from.sheet === name))
      .flatMap((sheet) => {
        const target = findPage(match.page, sheet.top);
        return target && isFor(match, sheet.top, target) ? [{ sheet, target }] : [];
      })
      .sort((a, b) => b.target.labels - a.target.labels);
    if (!best) continue;
    match.sheet = best.sheet;
    used.add(best.sheet.name);
  }
  return matches;
}

/** Not a form that names another unit or another year. */
function isFor({ unit, plan, page }: Pick<PageMatch<SheetTop>, "unit" | "plan" | "page">, top: ContentGrid, target: PageTarget): boolean {
  for (const { id } of layoutPage(page).cells.filter(printsYear)) {
    const place = target.cells.get(id);
    const year = place && /(?:19|20)\d{2}/u.exec(String(contentAt(top, place.row, place.column)))?.[0];
    if (year && !String(plan.cells[id]?.value).includes(year)) return false;
  }
  if (unit.name === "") return true;
  for (const [id, place] of target.cells) {
    const cell = plan.cells[id];
    if (typeof cell?.value !== "string" || normaliseName(cell.value) !== normaliseName(unit.name)) continue;
    const now = String(contentAt(top, place.row, place.column)).replace(/^[^:：]*[:：]/u, "");
    if (place.way === "cell" && !isEmptyAt({ ...top, formulas: [] }, place.row, place.column) && normaliseName(now) !== normaliseName(unit.name)) return false;
  }
  return true;
}

/** The places of a page in the whole of its sheet; null: it is not there. One we filled is told by less. */
export const targetOf = ({ page, record }: Pick<PageMatch<SheetTop>, "page" | "record">, grid: ContentGrid): PageTarget | null =>
  record ? readPage(layoutPage(page), grid) : findPage(page, grid);
