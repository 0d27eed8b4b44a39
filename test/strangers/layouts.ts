import type { TestCell, TestSheet } from "../core/intake/tables/book";
import { classFields, pick, unitFields, type ClassField, type Truth, type UnitField } from "./truth";
import { classCell, classHeadings, unitCell, unitHeadings } from "./wording";

/** A way to lay the truth out on sheets. */
export type Layout = (truths: readonly Truth[], draw: () => number) => TestSheet[];

/** Columns with their headings, and what stands in a row of each institution. */
interface Columns<F extends string> {
  fields: readonly F[];
  heading: (field: F) => string;
}

/** Fields in any order but for the first, under words of somebody's. */
function columnsOf<F extends string>(fields: readonly F[], words: Record<F, readonly string[]>, draw: () => number): Columns<F> {
  const rest = fields.slice(1).map((field) => ({ field, at: draw() })).sort((a, b) => a.at - b.at).map(({ field }) => field);
  const said = new Map(fields.map((field) => [field, draw() < 0.5 ? words[field][0] : pick(words[field], draw)]));
  return { fields: [fields[0], ...rest], heading: (field) => said.get(field)! };
}

const unitColumns = (draw: () => number): Columns<UnitField> => columnsOf(unitFields, unitHeadings, draw);
const unitRow = ({ fields }: Columns<UnitField>, truth: Truth, draw: () => number): TestCell[] => fields.map((field) => unitCell(truth, field, draw));
const letter = (column: number): string => String.fromCharCode(65 + column);

/** One header line above rows, perhaps below a title, a 填报单位 line or a note, with what offices add. */
const plain: Layout = (truths, draw) => {
  const columns = unitColumns(draw);
  const above: TestCell[][] = [];
  if (draw() < 0.5) above.push(["继续教育基地单位信息表"]);
  if (draw() < 0.3) above.push(["填报时间：2019年9月10日"]);
  if (draw() < 0.3) above.push(["说明：请如实填写，人数按上年度统计。"]);
  if (draw() < 0.3) above.push([]);
  let rows: TestCell[][] = truths.map((truth) => unitRow(columns, truth, draw));
  let head: TestCell[] = columns.fields.map(columns.heading);
  if (draw() < 0.5) {
    head = ["序号", ...head];
    rows = rows.map((row, at) => [at + 1, ...row]);
  }
  if (draw() < 0.3) {
    // An empty column, or one nobody named, inside the table.
    const at = 2 + Math.floor(draw() * (head.length - 2));
    const filled = draw() < 0.5;
    head = [...head.slice(0, at), null, ...head.slice(at)];
    rows = rows.map((row) => [...row.slice(0, at), filled ? "√" : null, ...row.slice(at)]);
  }
  if (draw() < 0.3) rows.splice(1, 0, head);
  if (draw() < 0.4) rows.push([pick(["合计", "总计", "小计", "平均"], draw)]);
  if (draw() < 0.3) rows.push(["以下空白"]);
  if (draw() < 0.3) rows.push([], ["填表人：张三", null, "联系电话：0531-88888888"]);
  return [{ name: pick(["单位信息", "Sheet1", "基地情况"], draw), rows: [...above, head, ...rows] }];
};

/** A header of two or three lines: a group above some columns, perhaps one above all of them. */
const grouped: Layout = (truths, draw) => {
  const columns = unitColumns(draw);
  const from = 1 + Math.floor(draw() * 3);
  const to = Math.min(from + 1 + Math.floor(draw() * 3), columns.fields.length - 1);
  const within = (at: number): boolean => at >= from && at <= to;
  const top = columns.fields.map((field, at) => (at === from ? "基本情况" : within(at) ? null : columns.heading(field)));
  const below = columns.fields.map((field, at) => (within(at) ? columns.heading(field) : null));
  const merges = (line: number): string[] => [`${letter(from)}${line}:${letter(to)}${line}`, ...columns.fields.flatMap((_, at) => (within(at) ? [] : [`${letter(at)}${line}:${letter(at)}${line + 1}`]))];
  const rows = truths.map((truth) => unitRow(columns, truth, draw));
  if (draw() < 0.5) return [{ name: "单位信息", rows: [top, below, ...rows], merges: merges(1) }];
  const over: TestCell[] = ["申报单位情况", ...columns.fields.slice(1).map(() => null)];
  return [{ name: "单位信息", rows: [over, top, below, ...rows], merges: [`A1:${letter(columns.fields.length - 1)}1`, ...merges(2)] }];
};

/** A sheet for each unit: labels with their values beside them, one or two pairs a line. */
const forms: Layout = (truths, draw) => {
  const columns = unitColumns(draw);
  const pairs = pick([1, 2], draw);
  return truths.map((truth, at) => {
    const rows: TestCell[][] = [["单位基本情况表"]];
    for (let i = 0; i < columns.fields.length; i += pairs) rows.push(columns.fields.slice(i, i + pairs).flatMap((field) => [columns.heading(field), unitCell(truth, field, draw)]));
    return { name: `单位${at + 1}`, rows };
  });
};

/** The rows on several sheets, each with its headings. */
const pages: Layout = (truths, draw) => {
  const columns = unitColumns(draw);
  const head = columns.fields.map(columns.heading);
  return truths.map((truth, at) => ({ name: `单位信息${at + 1}`, rows: [head, unitRow(columns, truth, draw)] }));
};

/** Units beside each other, a line for each field. */
const turned: Layout = (truths, draw) => {
  const columns = unitColumns(draw);
  return [{ name: "单位信息", rows: columns.fields.map((field): TestCell[] => [columns.heading(field), ...truths.map((truth) => unitCell(truth, field, draw))]) }];
};

export const layouts = { plain, grouped, forms, pages, turned } satisfies Record<string, Layout>;

const classColumns = (draw: () => number): Columns<ClassField> => columnsOf(["base", ...classFields], classHeadings, draw);
const classRows = ({ fields }: Columns<ClassField>, { classes, name }: Truth, draw: () => number): TestCell[][] => classes.map((one) => fields.map((field) => classCell(one, name, field, draw)));

/** All classes in one table, whose they are in each row. */
const listed: Layout = (truths, draw) => {
  const columns = classColumns(draw);
  const rows = truths.flatMap((truth) => [...classRows(columns, truth, draw), ...(draw() < 0.2 ? [["小计", null, null, `${truth.classes.length}个班`]] : [])]);
  return [{ name: "培训班次", rows: [...(draw() < 0.5 ? [["2019年度培训班次一览表"]] : []), columns.fields.map(columns.heading), ...rows] }];
};

/** The unit once, merged down beside its classes. */
const mergedDown: Layout = (truths, draw) => {
  const columns = classColumns(draw);
  const rows: TestCell[][] = [columns.fields.map(columns.heading)];
  const merges: string[] = [];
  for (const truth of truths) {
    const own = classRows(columns, truth, draw);
    if (own.length > 1) merges.push(`A${rows.length + 1}:A${rows.length + own.length}`);
    rows.push(...own.map((row, at) => (at === 0 ? row : [null, ...row.slice(1)])));
  }
  return [{ name: "培训班次", rows, merges }];
};

/** A sheet for each unit, whose it is above its classes. */
const apart: Layout = (truths, draw) => {
  const columns = classColumns(draw);
  const fields = columns.fields.slice(1);
  return truths.map((truth, at) => ({
    name: `培训班${at + 1}`,
    rows: [["培训班情况表"], [`举办单位：${truth.name}`], fields.map(columns.heading), ...classRows({ ...columns, fields }, truth, draw)],
  }));
};

export const classLayouts = { listed, mergedDown, apart } satisfies Record<string, Layout>;
