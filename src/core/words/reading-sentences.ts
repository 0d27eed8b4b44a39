import { cellName, columnName } from "../../sheet/a1";
import { ourSheetKinds } from "../../sheet/our-sheets";
import { recordType } from "../dictionary/dictionary";
import type { FileProblem, RemarkSentences, RowSaid, RowSentences, SheetNotRead, SheetRemark, SheetSentences } from "../dictionary/said-of-reading";
import { rowRuns } from "./row-runs";
import { nameOf } from "./column-match";
import { namedColumns } from "./columns";
import { namelessText } from "./data-sentences";
import type { Speech } from "./speech";

const rows: { readonly [Code in keyof RowSentences]: (data: RowSentences[Code], speech: Speech) => string } = {
  total: (_, { say }) => say`合计行`,
  part: (_, { say }) => say`“其中”行，是上面一行的一部分，没有另计`,
  note: (_, { say }) => say`说明行`,
  signature: (_, { say }) => say`填报、盖章行`,
  group: (_, { say }) => say`分组标题行`,
  "group-unsure": ({ text }, { say }) => say`分组标题行，看不出“${text}”是一家单位还是单位内的部门，其下各行没有归到它名下`,
  "group-of": ({ field, text }, { say, word }) => say`分组标题行，其下各行的“${word(field)}”按“${text}”计`,
  example: (_, { say }) => say`填写示例行`,
  "perhaps-example": ({ text }, { say }) => say`“${text}”像是填写示例`,
  nothing: (_, { say }) => say`没有任何已识别栏目的内容`,
  "same-record": (_, { say }) => say`与上一行是同一单位（单位名称合并），这一行另填的内容没有采用`,
  "number-only": (_, { say }) => say`只有序号，没有内容`,
  "dashes-only": (_, { say }) => say`只有横线等符号，没有内容`,
  "zeros-only": (_, { say }) => say`只有 0，没有内容`,
  "none-only": (_, { say }) => say`只填了“无”`,
  page: (_, { say }) => say`续页标题行`,
  "header-again": (_, { say }) => say`重复的表头`,
  "struck-out": (_, { say }) => say`整行已加删除线`,
  "column-numbers": (_, { say }) => say`栏号行`,
  "other-table": ({ from, kinds }, { say, word }) => say`第 ${from} 行起的另一张表，${kinds.length > 1 ? say`可能是${kinds.map((kind) => `“${word(kind)}”`).join(say`或`)}，看不出是哪一种` : say`没有认出是什么表`}`,
  "taken-back": ({ record, said }, { say, word }) => say`注明“${said}”的${word(takenBack[record])}`,
  nameless: (data, speech) => speech.say`${namelessText(data, speech)}，不能确定是哪个单位`,
};

const takenBack = { trainingClass: "班次", recommendation: "推荐", institution: "单位" } as const;

/** Why a row is no record, in words. */
export function rowReasonText({ code, data }: RowSaid, speech: Speech): string {
  // Code and data belong together; that they do is told by the type of what is said.
  return (rows[code] as (data: unknown, speech: Speech) => string)(data, speech);
}

const remarks: { readonly [Code in keyof RemarkSentences]: (sheet: string, data: RemarkSentences[Code], speech: Speech) => string } = {
  "hidden-rows": (sheet, { rows: hidden }, { say }) => say`“${sheet}”第 ${rowRuns(hidden).join("、")} 行是隐藏的，已一并核验`,
  divided: (sheet, { column, separator }, { say, word }) => say`“${sheet}”的内容是以${word(separators[separator])}分隔的文字，粘贴在 ${columnName(column)} 列，已分栏读取`,
  beside: (_, { texts }, { say, word }) => say`文档的${texts.map(({ where, text }) => `${word(places[where])}“${text}”`).join("、")}不在正文中，没有作为填报内容`,
  unnamed: (sheet, { columns, into }, { say }) =>
    into === undefined
      ? say`“${sheet}”的 ${columns.map(columnName).join("、")} 列有内容而没有表头，没有核验`
      : say`“${sheet}”的 ${columnName(into)} 列分栏后，第 ${columns.map((at) => at + 1).join("、")} 栏有内容而没有表头，没有核验`,
  "title-years": (sheet, { record, years }, { say, word }) => say`“${sheet}”没有${years.map(({ field }) => `“${word(nameOf(record, field))}”`).join("、")}列，按标题计为${years.map(({ year }) => `${year}年`).join("、")}`,
  grouped: (sheet, { columns }, { say }) => say`“${sheet}”的 ${columns.map(({ column, label }) => `${columnName(column)}“${label}”`).join("、")}有纵向合并的单元格，其值按合并所及的各行计`,
  stray: (sheet, data, speech) => speech.say`“${sheet}”的 ${cellsText(data, speech)}填在远离其他内容的地方，没有核验；多余的请删去，是填报内容的请移到表里`,
  "no-result": (sheet, data, speech) => speech.say`“${sheet}”的 ${cellsText(data, speech)}是公式，文件中没有保存计算结果，其值无法核验；请用 Excel 打开并保存后再核验`,
  changing: (sheet, data, speech) => speech.say`“${sheet}”的 ${cellsText(data, speech)}用 ${data.functions.join("、")} 计算，值随时间变化，按读取时的值核验`,
  linked: (sheet, data, speech) => speech.say`“${sheet}”的 ${cellsText(data, speech)}取自其他工作簿${data.books.map((book) => `“${book}”`).join("、")}，按读取时的值核验`,
};

const separators = { tab: "制表符", bar: "竖线", comma: "逗号", spaces: "空格" } as const;

const places = { header: "页眉", footer: "页脚", footnote: "脚注", endnote: "尾注", comment: "批注" } as const;

/** C5, C6 等 12 个单元格. */
function cellsText({ cells, count }: RemarkSentences["no-result"], { say }: Speech): string {
  const few = cells.slice(0, 5).map(({ row, column }) => cellName(row, column)).join("、");
  return count > 5 ? say`${few} 等 ${count} 个单元格` : `${few} `;
}

/** What must be known of how a sheet was read, in words. */
export function remarkText({ sheet, said: { code, data } }: SheetRemark, speech: Speech): string {
  return (remarks[code] as (sheet: string, data: unknown, speech: Speech) => string)(sheet, data, speech);
}

const sheets: { readonly [Code in keyof SheetSentences]: (sheet: string, data: SheetSentences[Code], speech: Speech) => string } = {
  generated: (sheet, _, { say }) => say`工作表“${sheet}”是由其他工作表的数据生成的表，没有重复核验`,
  ours: (sheet, { kind }, { say, word }) =>
    ourSheetKinds[kind].apart ? say`工作表“${sheet}”是${word(ourSheetKinds[kind].title)}，只以评审人自己的工作簿为准，报送自带的没有采用` :
    ourSheetKinds[kind].use === "notes" ? say`工作表“${sheet}”是核验程序自己的记录，不是填报内容，未核验` : say`工作表“${sheet}”是核验程序写出的${word(ourSheetKinds[kind].title)}，不是填报内容，未核验`,
  unseen: (sheet, _, { say }) => say`工作表“${sheet}”没有读取，未核验；需要核验请先取消隐藏`,
  guide: (sheet, _, { say }) => say`工作表“${sheet}”是填写说明或示例，其中的内容不作为填报内容，未核验`,
  "set-aside": (sheet, { kept }, { say }) => (kept ? say`文件中已指定工作表“${sheet}”不核验` : say`已指定工作表“${sheet}”不核验`),
  silent: (sheet, _, { say }) => say`工作表“${sheet}”是没有填写的空表，没有作为数据核验`,
  empty: (sheet, _, { say }) => say`工作表“${sheet}”是空的`,
  unknown: (sheet, { within }, { say }) => say`工作表“${sheet}”前 ${within} 行内没有找到认识的表头，未核验；如果它是数据表，请检查表头文字，或在窗格中指定它是什么表`,
  undecided: (sheet, data, speech) => speech.say`工作表“${sheet}”${undecidedText(data, speech)}，未核验；请在标题或工作表名称中写明，或在窗格中指定它是什么表`,
  lesser: (sheet, data, speech) => speech.say`工作表“${sheet}”${lesserText(data, speech)}，未核验；需要核验请在窗格中指定它是什么表`,
};

function undecidedText({ row, kinds }: SheetSentences["undecided"], { say, word }: Speech): string {
  return say`第 ${row + 1} 行的表头可能是${kinds.map((kind) => `“${word(kind)}”`).join(say`或`)}，${kinds.length > 1 ? say`看不出是哪一种` : say`但只认出名称和联系方式`}`;
}

function lesserText({ row, record }: SheetSentences["lesser"], { say, word }: Speech): string {
  return say`第 ${row + 1} 行的表头像是“${word(recordType(record)?.title ?? record)}”，但栏目太少，而工作簿中另有这样的表`;
}

/** What is said beside the question what a sheet lists: the question names the sheet. */
export function sheetAskedText({ why, headings = [] }: Pick<SheetNotRead, "why" | "headings">, speech: Speech): string {
  if (why.code === "undecided") return undecidedText(why.data, speech);
  if (why.code === "lesser") return lesserText(why.data, speech);
  return headings.length > 0 ? speech.say`没有认出表头${namedColumns(headings, speech)}` : speech.say`没有认出表头`;
}

/** Why a sheet was not reviewed, without a full stop. */
export function sheetReason({ sheet, why: { code, data }, hidden, headings = [] }: SheetNotRead, speech: Speech): string {
  const said = (sheets[code] as (sheet: string, data: unknown, speech: Speech) => string)(sheet, data, speech);
  const named = headings.length > 0 && code !== "set-aside" ? speech.say`${said}；其表头像是${namedColumns(headings, speech)}` : said;
  return hidden ? speech.say`${hidden === "hidden" ? "" : speech.say`深度`}隐藏的${named}` : named;
}

/** Why a sheet was not reviewed, in words. */
export const sheetReasonText = (sheet: SheetNotRead, speech: Speech): string => `${sheetReason(sheet, speech)}。`;

/** Why nothing of a file was reviewed, in words. */
export function fileProblemText(file: string, { code, data }: FileProblem, speech: Speech): string {
  return code === "sheet" ? speech.say`“${file}”中没有可以核验的表：${sheetReason(data, speech)}` : speech.say`“${file}”中没有找到认识的表头，未核验；请检查工作表是否为填报表、表头是否完整`;
}
