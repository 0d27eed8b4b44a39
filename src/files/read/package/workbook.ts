import type { Visibility } from "../../../sheet/cells";
import { Refusal } from "../../refusal";
import { findEntry, inflateEntry, type Budget, type ZipEntry, type ZipPackage } from "../../zip";
import { checkSheets } from "../too-large";
import { damagedXml } from "../xml/damaged";
import { parseXml } from "../xml/parse";
import { spaces } from "../xml/spaces";
import { readRelationships, type Relationship } from "./relationships";

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  name: string;
  visibility: Visibility;
  /** Position among all sheets of the workbook, chart sheets included: what localSheetId counts. */
  index: number;
  entry: ZipEntry;
}

/** The workbook part and what it points to. */
export interface WorkbookParts {
  zip: ZipPackage;
  budget: Budget;
  part: string;
  entry: ZipEntry;
  relations: Map<string, Relationship>;
  date1904: boolean;
  /** Worksheets in tab order; chart, dialog and macro sheets hold no table and are left out. */
  sheets: SheetEntry[];
  /** Names of all sheets in tab order, chart sheets included. */
  names: string[];
}

/** Finds the workbook of a package. Throws Refusal "no-worksheet", "part-missing", "not-workbook" and those of reading XML. */
export function findWorkbook(zip: ZipPackage, budget: Budget): WorkbookParts {
  const root = [...readRelationships(zip, "", budget).values()].find((relation) => relation.type === "officeDocument");
  const part = root?.target ?? "xl/workbook.xml";
  const entry = findEntry(zip, part);
  if (!entry) throw new Refusal("not-workbook", "文件里没有工作簿，不是 Excel 表格，未读取。请在 Excel 或 WPS 中打开原表，另存为 .xlsx 后再试。");
  const relations = readRelationships(zip, entry.name, budget);
  const found: WorkbookParts = { zip, budget, part: entry.name, entry, relations, date1904: false, sheets: [], names: [] };
  const path: string[] = [];
  parseXml(inflateEntry(entry, undefined, budget), {
    open(local, tag, parser) {
      if (path.push(local) === 1 && local !== "workbook") throw new Refusal("not-workbook", "文件里没有工作簿，不是 Excel 表格，未读取。请在 Excel 或 WPS 中打开原表，另存为 .xlsx 后再试。");
      if (local === "workbookPr") found.date1904 = tag.flag("date1904");
      if (local !== "sheet") return;
      if (path[path.length - 2] !== "sheets") throw damagedXml("有工作表不在工作表目录里");
      const name = tag.attr("name") ?? "";
      const index = found.names.push(name) - 1;
      checkSheets(found.names.length, budget.caps);
      const relation = relations.get(tag.within(spaces.relationId, "id", (prefix) => parser.uri(prefix)) ?? "");
      if (relation && relation.type !== "worksheet") return;
      const sheet = relation && !relation.external ? findEntry(zip, relation.target) : undefined;
      if (!sheet) throw new Refusal("part-missing", `文件已损坏：工作表“${name}”的数据不在文件里，未读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。`, { sheet: name });
      const state = tag.attr("state");
      found.sheets.push({ name, index, entry: sheet, visibility: state === "hidden" || state === "veryHidden" ? state : "visible" });
    },
    close() { path.pop(); },
  }, spaces.sheet, budget.caps);
  if (found.sheets.length === 0) throw new Refusal("no-worksheet", "工作簿里没有工作表（只有图表或为空），没有可核验的内容。请确认文件后再试。");
  return found;
}

/** The part a workbook relationship of this type points to, if it is there. Throws Refusal where several parts are said to be it. */
export function relatedPart(parts: WorkbookParts, type: string): ZipEntry | undefined {
  const targets = new Set([...parts.relations.values()].flatMap((relation) => (relation.type === type && !relation.external ? [relation.target] : [])));
  if (targets.size > 1) throw damagedXml(`“${type}”有 ${targets.size} 份`);
  const [target] = targets;
  return target === undefined ? undefined : findEntry(parts.zip, target);
}

/** Names of the other workbooks that the workbook is linked with, in the order of their relationships; a link that is damaged has none. */
export function linkedBooks({ zip, relations, budget }: WorkbookParts): string[] {
  const names = [...relations.values()].flatMap(({ type, external, target }) => {
    const entry = type === "externalLink" && !external ? findEntry(zip, target) : undefined;
    try {
      return entry ? [...readRelationships(zip, entry.name, budget).values()].flatMap((one) => (one.external ? [fileName(one.target)] : [])) : [];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return [];
    }
  });
  return [...new Set(names)];
}

/** The last part of a path or an address, as a person reads it. */
function fileName(target: string): string {
  const last = target.split(/[\\/]/u).at(-1) ?? target;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
