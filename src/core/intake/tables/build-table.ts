import type { RecordType } from "../../dictionary/fields";
import { isBareScale, measureFactor } from "../../dictionary/values/measure";
import { normalise } from "../../dictionary/text/normalise";
import { putConstant, type FieldReading, type FoundTable, type HeaderProblem } from "./found-table";
import type { Header } from "./header";
import { yearOf, type ColumnMatch, type RecordMatch } from "./match";
import type { MetaItem } from "./meta";
import { recommenderInTitle } from "./recommender-in-title";
import type { SheetGrid } from "./sheet-grid";
import { addTitleYears } from "./title-years";

/** Facts of the lines above a table that hold for all its rows, by the labels that name them. */
const constants: Record<string, Record<string, string[]>> = {
  institution: { applicationDate: ["填报时间", "填报日期", "填表时间", "填表日期", "申报时间", "申报日期"], headcountYear: ["统计年度", "年度"], competentAuthority: ["主管部门"] },
  recommendation: { recommender: ["推荐单位", "推荐部门", "推荐机构", "填报单位", "填表单位", "报送单位", "申报单位", "主管部门", "单位"], round: ["申报年度", "年度"] },
  annualPlan: {
    reportYear: ["总结年度", "年度"], planYear: ["计划年度"], managerName: ["管理单位", "主管部门"], toManagerDate: ["报管理单位日期", "报主管部门日期"],
    managerConsentDate: ["审核同意日期", "审核通过日期", "管理单位同意日期"], toAuthorityDate: ["报部备案日期", "报省厅日期", "报省厅备案日期"],
    bizDeptFilingDate: ["业务主管部门备案日期"], hrFilingDate: ["人社部门备案日期"],
  },
  trainingClass: { year: ["年度"] },
  course: { year: ["年度"] },
  assessment: { year: ["年度"] },
};
/** Before 单位 in a label that names who sends the list: 呈报单位. 登记单位 or 监制单位 need not be it. */
const whoSends = /^(?:.{0,4}(?:推荐|上报|呈报|报送|申报|填报|填表|汇总|组织|初审|业务|行业|上级))?$/u;
const unitLabels = ["单位名称", "机构名称", "基地名称", "填报单位", "填表单位", "报送单位", "申报单位", "申报基地", "建设单位", "依托单位", "培训机构", "举办单位", "承办单位", "基地", "机构", "单位"];
/** True for a label of the lines above a table that names the unit of all its rows. */
export const namesUnit = (key: string): boolean => key !== "单位" && unitLabels.includes(key);
const measures = new Set(["金额单位", "计量单位", "单位"]);

/** All that is known of a table before its rows are read. */
interface TableParts {
  grid: SheetGrid;
  header: Header;
  match: RecordMatch;
  meta: MetaItem[];
  title: string;
  /** Labels that no chosen record type took, as printed. */
  unmatched: string[];
}

/** Puts a table together; its rows are filled in by the caller. */
export function buildTable({ grid, header, match, meta, title, unmatched }: TableParts): FoundTable {
  const { type } = match;
  const table: FoundTable = {
    file: grid.book.file,
    sheet: grid.sheet.name,
    record: type.id,
    layout: "table",
    headerRow: header.bottom + 1,
    headerTop: header.top,
    rows: 0,
    columns: new Map(),
    unmatched,
    skipped: [],
    hiddenRows: 0,
    recordRows: [],
    readings: new Map(),
    title,
    problems: [],
  };
  const measured = meta.filter((item) => measures.has(item.key)).flatMap((item) => normalise(item.value).split(/[、,;/]/u));
  for (const [id, entry] of match.fields) {
    table.columns.set(id, { column: entry.column.column, label: entry.column.printed, confidence: entry.confidence, reason: entry.reason, ...(entry.others && { others: entry.others }) });
    table.readings.set(id, readingOf(entry, measured, table.problems));
  }
  const rivals = new Map<string, { column: number; label: string; reading: FieldReading }[]>();
  for (const { column, field, first } of match.duplicates) {
    // Another year of the same may well be another number.
    if (yearOf(column) !== undefined || yearOf(first) !== undefined || !match.fields.has(field.id)) continue;
    rivals.set(field.id, [...(rivals.get(field.id) ?? []), { column: column.column, label: column.printed, reading: readingOf({ column, field, confidence: 1, reason: "alias" }, measured, []) }]);
  }
  if (rivals.size > 0) table.rivals = rivals;
  for (const one of match.duplicates) table.problems.push(duplicate(grid, one));
  addConstants(table, type, meta);
  if (type.id === "recommendation" && !table.columns.has("recommender")) {
    const field = type.fields.find(({ id }) => id === "recommender");
    const item = recommenderInTitle(grid, header, title);
    if (field && item) putConstant(table, field, constantIn(item));
  }
  addHeaderYear(table, match);
  addTitleYears(grid, header.top, table);
  if (type.id === "teacher") addTeacherKind(table, type, header, `${title}\n${normalise(grid.sheet.name)}`);
  return table;
}

function readingOf(entry: ColumnMatch, measured: string[], problems: HeaderProblem[]): FieldReading {
  const { field, column } = entry;
  const numeric = field.type === "number" || field.type === "integer";
  const unit = column.leaf.unit;
  if (!numeric || field.unit === null) return { field, factor: 1 };
  if (unit === undefined) {
    // 单位：元 above the table holds for every amount that does not say its own.
    // 单位：万 above a table of sums and headcounts is said of the sums.
    const factors = measured.filter((word) => field.unit === "万元" || !isBareScale(word)).map((word) => measureFactor(word, field.unit)).filter((factor) => factor !== undefined);
    return { field, factor: factors.includes(1) ? 1 : (factors[0] ?? 1) };
  }
  const factor = measureFactor(unit, field.unit);
  if (factor !== undefined) return { field, factor };
  problems.push({
    clause: "data/type",
    row: column.row,
    column: column.column,
    value: column.printed,
    said: { code: "heading-unit", data: { heading: column.printed, unit, field: field.name, wanted: field.unit } },
    outcome: "broken",
  });
  return { field, factor: 0 };
}

function duplicate(grid: SheetGrid, { column, field, first, told }: RecordMatch["duplicates"][number]): HeaderProblem {
  const year = yearOf(first);
  return {
    clause: "data/duplicate-header",
    row: column.row,
    column: column.column,
    value: grid.text(column.row, column.column),
    said: yearOf(column) !== undefined && year !== undefined && yearOf(column) !== year
      ? { code: "heading-of-year", data: { field: field.name, year, used: first.printed, heading: column.printed } }
      : { code: "heading-twice", data: { heading: column.printed, first: first.column, field: field.name, ...(told && { told: true as const }) } },
    outcome: "warning",
  };
}

function addConstants(table: FoundTable, type: RecordType, meta: MetaItem[]): void {
  const unitField = type.unitField;
  for (const [id, labels] of Object.entries(constants[type.id] ?? {})) {
    const field = type.fields.find((candidate) => candidate.id === id);
    const item = labels.map((label) => meta.find((candidate) => candidate.key === label && (id !== "recommender" || whoSends.test(candidate.before)))).find((candidate) => candidate && !isMeasureValue(candidate));
    if (field && item && !table.columns.has(id)) putConstant(table, field, constantIn(item));
  }
  const recommends = table.record === "recommendation";
  const named = recommends ? undefined : unitIn(meta);
  if (named !== undefined && !table.columns.has(unitField)) table.unitLabel = named;
}

/** The unit that the label lines above a table or form name. */
export const unitIn = (meta: readonly MetaItem[]): string | undefined =>
  unitLabels.map((label) => meta.find((candidate) => candidate.key === label)).find((candidate) => candidate && !isMeasureValue(candidate))?.value;

const isMeasureValue = (item: MetaItem): boolean => measures.has(item.key) && /元|人|㎡|m2|平方|%|个|次|万|亩/u.test(normalise(item.value)) && item.value.length <= 8;

const constantIn = ({ key: label, value: text, row, column }: MetaItem): Parameters<typeof putConstant>[2] => ({ label, text, row, column });

/** 2018年培训人数 says the year its numbers belong to. */
function addHeaderYear(table: FoundTable, match: RecordMatch): void {
  const entry = match.fields.get("annualTrainees");
  const field = match.type.fields.find((candidate) => candidate.id === "headcountYear");
  const year = entry && yearOf(entry.column);
  if (!entry || !field || year === undefined) return;
  const { column, row, printed: label } = entry.column;
  if (!table.columns.has(field.id)) putConstant(table, field, { label, row, column, text: String(year) });
  else table.headerYear = year;
}

/** A roster without a kind column is of the kind its block, title or sheet names. */
function addTeacherKind(table: FoundTable, type: RecordType, header: Header, words: string): void {
  const { block } = header;
  const field = type.fields.find((candidate) => candidate.id === "kind");
  if (!field || table.columns.has("kind")) return;
  const said = [block ? normalise(block.printed) : "", words].map((text) => ({ full: text.includes("专职"), part: /兼职|外聘/u.test(text) })).find(({ full, part }) => full !== part);
  if (!said) return;
  const { column, row, printed: label } = block ?? header.columns[0];
  putConstant(table, field, { label, row, column, text: said.full ? "专职" : "兼职" });
}
