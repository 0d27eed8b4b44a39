import { normalise, trimText } from "../../dictionary/text/normalise";
import { labelKey } from "../headings/label";
import { gapLine, isRoom } from "./gap-line";
import type { SheetGrid } from "./sheet-grid";

/** A label with its value in the lines around a table: 填报单位（盖章）：某某学院. */
export interface MetaItem {
  /** Normalised, brackets off: 填报单位. */
  key: string;
  /** What stands directly before it and makes a further word of it: 登记 of 登记单位. */
  before: string;
  value: string;
  /** 0-based cell the value stands in. */
  row: number;
  column: number;
}

/** Lines above a header or a form that may say what it is of and whose. */
export const linesAbove = 12;

const labelWords =
  "报管理单位日期|报主管部门日期|管理单位同意日期|审核同意日期|审核通过日期|报部备案日期|报省厅备案日期|报省厅日期|业务主管部门备案日期|人社部门备案日期|填报单位|填表单位|报送单位|申报单位|推荐单位|推荐部门|推荐机构|培训机构|机构名称|单位名称|基地名称|申报基地|建设单位|依托单位|主办单位|举办单位|承办单位|业务主管部门|主管部门|管理单位|单位|基地|机构|填表人|填报人|制表人|经办人|联系人|负责人|审核人|联系电话|联系方式|电话|手机|邮箱|电子邮箱|填报时间|填报日期|填表时间|填表日期|申报时间|申报日期|制表日期|报送日期|日期|年度|申报年度|统计年度|总结年度|计划年度|金额单位|计量单位";
const piece = new RegExp(`(${labelWords})\\s*(?:[（(][^（()）]{0,8}[）)])?\\s*[:：]`, "gu");
const spaced = /(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff]+[ \u3000]*(?:[（(][^（()）]{0,8}[）)])?\s*[:：])/gu;

const wordBefore = /(?:年度?)?([\u4e00-\u9fff]*)$/u;

/** True when the text is such a label, with or without its value: 推荐单位（盖章）：. */
export function isMetaText(text: string): boolean {
  piece.lastIndex = 0;
  return piece.test(text.normalize("NFKC").replace(/[\u200b\s]/gu, ""));
}

/** The labels with values in rows from…to (0-based, inclusive); several may share one cell; a value may stand in the next cell. */
export function readMeta(grid: SheetGrid, from: number, to: number): MetaItem[] {
  const items: MetaItem[] = [];
  for (let row = from; row <= to; row++) {
    const columns = grid.filled(row);
    if (columns.length === 1 && !/[:：]/u.test(grid.text(row, columns[0]))) {
      const line = gapLine(trimText(grid.text(row, columns[0])).normalize("NFKC"));
      if (line && !isRoom(line.value)) items.push({ key: line.label.keys[0], before: "", value: line.value, row, column: columns[0] });
    }
    columns.forEach((column, at) => {
      const raw = grid.text(row, column).normalize("NFKC").replace(/\u200b/gu, "");
      piece.lastIndex = 0;
      const text = piece.test(raw) ? raw : raw.replace(spaced, "");
      piece.lastIndex = 0;
      const found = [...text.matchAll(piece)];
      found.forEach((match, i) => {
        const begin = match.index + match[0].length;
        const end = i + 1 < found.length ? found[i + 1].index : text.length;
        let value = trimText(text.slice(begin, end));
        let place = column;
        const next = columns[at + 1];
        if (value === "" && i === found.length - 1 && next !== undefined && !/[:：]/u.test(grid.text(row, next))) {
          value = trimText(grid.text(row, next));
          place = next;
        }
        if (!isRoom(value)) items.push({ key: labelKey(match[1]), before: wordBefore.exec(text.slice(0, match.index))?.[1] ?? "", value: value.replace(/^_+|_+$/gu, ""), row, column: place });
      });
    });
  }
  return items;
}

/** The words of all cells in rows from…to, normalised: what a title says. */
export function titleText(grid: SheetGrid, from: number, to: number): string {
  let text = "";
  for (let row = from; row <= to; row++) for (const column of grid.filled(row)) text += normalise(grid.text(row, column)) + "\n";
  return text;
}
