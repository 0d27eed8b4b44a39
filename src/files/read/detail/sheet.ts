import { findEntry, inflateEntry, entryChunks, newBudget, type Budget, type ZipPackage } from "../../zip";
import { atOnce } from "../../../sheet/at-once";
import { Refusal } from "../../refusal";
import type { SheetDetail } from "../detail";
import { findWorkbook, relatedPart, type SheetEntry, type WorkbookParts } from "../package/workbook";
import { readRelationships } from "../package/relationships";
import { themeColors } from "../styles/theme";
import { readTree } from "../xml/tree";
import { XmlPush } from "../xml/push";
import { spaces } from "../xml/spaces";
import { namesOf } from "./book";
import { DetailScanner } from "./scanner";
import { parseArea, rangeAddress } from "../../../sheet/a1";
import { type CellArea, isEntireColumn, isEntireRow } from "../../../sheet/area";
import { referenceArea, references } from "../../../sheet/formula/reference";

/** Everything of one worksheet beside its values. Throws Refusal ("part-missing" when there is no such sheet). */
export function readSheetDetail(zip: ZipPackage, name: string, budget: Budget = newBudget()): SheetDetail {
  return atOnce(readSheetDetailSteps(zip, name, budget));
}

/** As `readSheetDetail`, in steps; yields the inflated bytes of each. */
export function* readSheetDetailSteps(zip: ZipPackage, name: string, budget: Budget = newBudget()): Generator<number, SheetDetail> {
  const parts = findWorkbook(zip, budget);
  const sheet = parts.sheets.find((one) => one.name === name);
  if (!sheet) throw new Refusal("part-missing", `工作簿里没有工作表“${name}”。请核对表名后再试。`, { sheet: name });
  return yield* detailSteps(parts, sheet);
}

function* detailSteps(parts: WorkbookParts, sheet: SheetEntry): Generator<number, SheetDetail> {
  const { budget, zip } = parts;
  const theme = relatedPart(parts, "theme");
  const colors = { theme: themeColors(theme && readTree(inflateEntry(theme, undefined, budget), spaces.drawing, budget.caps)) };
  const detail: SheetDetail = {
    name: sheet.name, visibility: sheet.visibility, part: sheet.entry.name,
    formulas: [], styled: { count: 0, row: new Uint32Array(0), column: new Uint16Array(0), style: new Uint32Array(0) },
    rows: [], columns: [], merges: [], conditional: [], validations: [], links: [], protection: null,
    freeze: { rows: 0, columns: 0 }, gridlines: true, selection: null, page: {}, printTitles: null, printTitleColumns: null, printArea: [], autoFilter: null, pivots: [], tables: [], tabColor: null,
  };
  const relations = readRelationships(zip, sheet.entry.name, budget);
  const scanner = new DetailScanner(detail, colors, (id) => relations.get(id)?.target);
  const parser = new XmlPush(scanner, spaces.detail, budget.caps);
  for (const chunk of entryChunks(sheet.entry, budget, budget.caps.streamBytes)) {
    parser.write(chunk);
    yield chunk.length;
  }
  parser.end();
  scanner.finish();
  for (const { type, external, target } of relations.values()) {
    const entry = (type === "pivotTable" || type === "table") && !external ? findEntry(zip, target) : undefined;
    const root = entry && readTree(inflateEntry(entry, undefined, budget), spaces.sheet, budget.caps);
    if (root && type === "table") {
      const [area, filter] = [parseArea(root.attrs.ref ?? ""), root.children.find((node) => node.name === "autoFilter")];
      const filtered = filter && parseArea(filter.attrs.ref ?? "");
      if (area) detail.tables.push({ name: root.attrs.displayName ?? root.attrs.name ?? "", area, filter: filtered ? { area: filtered, active: filter.children.some((node) => node.name === "filterColumn") } : null });
      continue;
    }
    const area = parseArea(root?.children.find((node) => node.name === "location")?.attrs.ref ?? "");
    if (area) detail.pivots.push(area);
  }
  for (const one of namesOf(parts)) {
    if (one.sheet !== sheet.name) continue;
    // A name lists areas as 'Sheet'!$A$1:$C$9,'Sheet'!$1:$3.
    const areas = references(one.refersTo).flatMap((reference) => referenceArea(reference) ?? []);
    const whole = (of: (area: CellArea) => boolean): string | null => areas.filter(of).map((area) => rangeAddress(area))[0] ?? null;
    if (one.name === "_xlnm.Print_Area") detail.printArea = areas;
    if (one.name === "_xlnm.Print_Titles") detail.printTitleColumns = whole(isEntireColumn);
    if (one.name === "_xlnm.Print_Titles") detail.printTitles = whole(isEntireRow);
  }
  return detail;
}

