import { reasonOf } from "./column";
import { examplesName, type FillInSheet, type TextSheet } from "./book";

/**
 * A sheet of its own that shows how each column is filled in, one column per row: whoever overwrites or deletes it harms
 * no row of the sheets to be filled in, and its header (栏目 … 示例) tells the review that it holds no data.
 */
export function exampleSheet(sheets: readonly FillInSheet[]): TextSheet {
  const rows: string[][] = [
    ["填写示例（供对照，不作为填报内容）"],
    ["工作表", "栏目", "必填", "填写要求", "示例", "依据与条文原文"],
  ];
  for (const sheet of sheets) {
    sheet.columns.forEach((column, at) => {
      const asks = column.asks ? `${column.asks.decides ? "" : reasonOf(false)}${column.asks.cite}：“${column.asks.quote}”` : "";
      rows.push([at === 0 ? sheet.name : "", column.name, column.required ? "是" : "", column.how, column.example, asks]);
    });
  }
  return { name: examplesName, widths: [16, 24, 6, 28, 24, 52], rows, head: 1 };
}
