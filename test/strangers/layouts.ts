import type { TestCell, TestSheet } from "../core/intake/tables/book";
import { pick, truthFields, type Truth, type TruthField } from "./truth";
import { headings, spelled } from "./wording";

/** A way to lay the truth out on sheets. */
export type Layout = (truths: readonly Truth[], draw: () => number) => TestSheet[];

/** Fields in the order of the columns, and the heading of each. */
interface Columns {
  fields: readonly TruthField[];
  heading: (field: TruthField) => string;
}

function columnsOf(draw: () => number): Columns {
  const rest = truthFields.slice(1).map((field) => ({ field, at: draw() })).sort((a, b) => a.at - b.at).map(({ field }) => field);
  const words = new Map(truthFields.map((field) => [field, draw() < 0.5 ? headings[field][0] : pick(headings[field], draw)]));
  return { fields: ["name", ...rest], heading: (field) => words.get(field)! };
}

const rowOf = ({ fields }: Columns, truth: Truth, draw: () => number): TestCell[] => fields.map((field) => spelled(truth, field, draw));
const letter = (column: number): string => String.fromCharCode(65 + column);

/** One header line above rows, perhaps below a title, a 填报单位 line or a note, with what offices add. */
const plain: Layout = (truths, draw) => {
  const columns = columnsOf(draw);
  const above: TestCell[][] = [];
  if (draw() < 0.5) above.push(["继续教育基地单位信息表"]);
  if (draw() < 0.3) above.push(["填报时间：2019年9月10日"]);
  if (draw() < 0.3) above.push(["说明：请如实填写，人数按上年度统计。"]);
  if (draw() < 0.3) above.push([]);
  let rows: TestCell[][] = truths.map((truth) => rowOf(columns, truth, draw));
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
  if (draw() < 0.4) rows.push(["合计"]);
  if (draw() < 0.3) rows.push(["以下空白"]);
  if (draw() < 0.3) rows.push([], ["填表人：张三", null, "联系电话：0531-88888888"]);
  return [{ name: pick(["单位信息", "Sheet1", "基地情况"], draw), rows: [...above, head, ...rows] }];
};

/** Two header lines: a group above some columns. */
const grouped: Layout = (truths, draw) => {
  const columns = columnsOf(draw);
  const from = 1 + Math.floor(draw() * 3);
  const to = Math.min(from + 1 + Math.floor(draw() * 3), columns.fields.length - 1);
  const top = columns.fields.map((field, at) => (at === from ? "基本情况" : at > from && at <= to ? null : columns.heading(field)));
  const below = columns.fields.map((field, at) => (at >= from && at <= to ? columns.heading(field) : null));
  const merges = [`${letter(from)}1:${letter(to)}1`, ...columns.fields.flatMap((_, at) => (at >= from && at <= to ? [] : [`${letter(at)}1:${letter(at)}2`]))];
  return [{ name: "单位信息", rows: [top, below, ...truths.map((truth) => rowOf(columns, truth, draw))], merges }];
};

/** A sheet for each unit: labels with their values beside them, one or two pairs a line. */
const forms: Layout = (truths, draw) => {
  const columns = columnsOf(draw);
  const pairs = pick([1, 2], draw);
  return truths.map((truth, at) => {
    const rows: TestCell[][] = [["单位基本情况表"]];
    for (let i = 0; i < columns.fields.length; i += pairs) rows.push(columns.fields.slice(i, i + pairs).flatMap((field) => [columns.heading(field), spelled(truth, field, draw)]));
    return { name: `单位${at + 1}`, rows };
  });
};

/** The rows on several sheets, each with its headings. */
const pages: Layout = (truths, draw) => {
  const columns = columnsOf(draw);
  const head = columns.fields.map(columns.heading);
  return truths.map((truth, at) => ({ name: `单位信息${at + 1}`, rows: [head, rowOf(columns, truth, draw)] }));
};

/** Units beside each other, a line for each field. */
const turned: Layout = (truths, draw) => {
  const columns = columnsOf(draw);
  return [{ name: "单位信息", rows: columns.fields.map((field): TestCell[] => [columns.heading(field), ...truths.map((truth) => spelled(truth, field, draw))]) }];
};

export const layouts = { plain, grouped, forms, pages, turned } satisfies Record<string, Layout>;
