import type { ContentGrid } from "../../sheet/content-grid";
import type { FormPlan } from "./plan";
import { textHeight } from "./sheet/heights";
import type { Target } from "./target";
import type { CellArea } from "../../sheet/area";
import { MAX_ROW_HEIGHT } from "../../sheet/limits";

/** A part of the drawn form that shares one look. */
export interface DrawnPart {
  part: "attachment" | "title" | "face" | "heading" | "header" | "body" | "total" | "note";
  area: CellArea;
  /** Lines that are one wide cell, as titles and notes are. */
  merged: boolean;
  /** Texts by row of the area; only the first cell of a merged line. */
  texts: string[][];
}

/** A reconstruction ready to be drawn on an empty sheet: what stands where, and the place the rows go to. */
export interface Drawing {
  parts: DrawnPart[];
  columns: number;
  rows: number;
  /** 0-based first and last header row, repeated on every printed page. */
  headerRow: number;
  /** Rows whose fullest cell needs more than a line's height, in points: a long name is never cut. */
  tall: { row: number; height: number }[];
  target: Target;
  /** The sheet as it will read once drawn, before any row is filled. */
  grid: ContentGrid;
}

/**
 * The form as reconstructed: 附件 number, title, the line that says it is no official layout, the heading, the header,
 * at least `rows.least` lines, 合计 and notes, each line as wide as the table.
 */
export function drawForm(plan: FormPlan, sheet: string): Drawing {
  const { form } = plan;
  const last = form.columns.length - 1;
  const parts: DrawnPart[] = [];
  let row = 0;
  const line = (part: DrawnPart["part"], text: string): void => {
    parts.push({ part, area: { top: row, left: 0, bottom: row, right: last }, merged: true, texts: [[text]] });
    row++;
  };
  line("attachment", form.attachment);
  line("title", form.title);
  line("face", form.face);
  line("heading", form.heading.replace("{recommender}", plan.recommender || "　　　　　　　　　　　　").replace("{date}", plan.date || "　　　　年　　月　　日"));
  const headerRow = row;
  const labels = form.columns.map((column) => (column.unit === undefined ? column.label : `${column.label}\n（${column.unit}）`));
  parts.push({ part: "header", area: { top: row, left: 0, bottom: row, right: last }, merged: false, texts: [labels] });
  row++;
  const firstRow = row;
  const capacity = Math.max(form.rows.least, plan.rows.length);
  parts.push({ part: "body", area: { top: row, left: 0, bottom: row + capacity - 1, right: last }, merged: false, texts: [] });
  row += capacity;
  const totalRow = row;
  const totals = form.columns.map((_, i) => (i === 1 ? form.total : ""));
  parts.push({ part: "total", area: { top: row, left: 0, bottom: row, right: last }, merged: false, texts: [totals] });
  row++;
  for (const note of form.notes) line("note", note);

  const values = Array.from({ length: row }, (): string[] => form.columns.map(() => ""));
  for (const { area, texts } of parts) texts.forEach((cells, i) => cells.forEach((text, j) => (values[area.top + i][area.left + j] = text)));
  return {
    parts,
    columns: last + 1,
    rows: row,
    headerRow,
    tall: tallRows(plan, firstRow),
    grid: { sheet, top: 0, left: 0, values, formulas: values.map((cells) => cells.map(() => "")), merges: parts.filter((part) => part.merged).map((part) => part.area) },
    target: {
      sheet,
      headerRow,
      columns: new Map(form.columns.map((column, i) => [column.id, i])),
      missing: [],
      firstRow,
      capacity,
      stopRow: totalRow,
      totalRow,
      titled: true,
    },
  };
}

function tallRows({ form, rows }: FormPlan, firstRow: number): Drawing["tall"] {
  return rows.flatMap(({ cells }, i) => {
    const height = Math.ceil(Math.max(...form.columns.map(({ width }, j) => textHeight(String(cells[j].value ?? ""), width, form.fonts.body))));
    return height > form.heights.body ? [{ row: firstRow + i, height: Math.min(MAX_ROW_HEIGHT, height) }] : [];
  });
}
