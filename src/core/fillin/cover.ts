import type { Entry, Pack } from "../language/pack/schema";
import { validityOf } from "../language/pack/validity";
import { coverName, examplesName, type FillInSheet, type TextSheet } from "./book";
import { occasionOf, occasions, type Role } from "./roles";

/** The first sheet: what the workbook is for, which sheets it has, how it is filled in and checked. */
export function coverSheet(packs: readonly Pack[], role: Role, sheets: readonly FillInSheet[], questions: readonly Entry[]): TextSheet {
  const pack = packs[packs.length - 1];
  const laws = [...packs].reverse().map((one) => `《${one.title}》${one.docNo ? `（${one.docNo}）` : ""}：${validity(one)}`);
  const rows: string[][] = [
    [`${pack.shortTitle} · ${role.title}填报工作簿`],
    ["依据办法", laws.join("\n")],
    ["由谁填写", `${role.title}：${role.who}。`],
    ["怎样填写", `每张表从第 5 行起填写，带 * 的栏目必填，没有的数字填 0，不要留空。有下拉箭头的从列表中选；点选单元格会显示填写要求和条文原文，各栏样式见“${examplesName}”。可以续行，请勿改动表头文字。`],
    ["怎样核对", "已经动笔的行里，必填而未填的格显示为浅黄色；填写样式不对时会提示。在 Excel 的“基地核验”任务窗格中打开本工作簿，选上列文件，点“核验”，即逐条列出问题和依据。没有加载项时，下拉列表和提示同样有效。"],
    ["图例", "深绿色表头：必填栏目；浅绿色表头：按实际情况填写；浅黄色格：必填而未填。"],
    [],
    ["工作表", "填写要求", "何时填", "必填栏目"],
    ...sheets.map((sheet) => [sheet.name, contentOf(sheet), sheet.when, requiredOf(sheet)]),
    [examplesName, "每一栏的填写要求、样式和依据条文，供对照，不要在其中填报", "", ""],
  ];
  if (sheets.some((sheet) => sheet.record === "checklist")) {
    rows.push([], ["条款编号", "评审内容", "何时评", "依据"]);
    for (const entry of questions) rows.push([entry.clause, entry.as === "question" ? entry.question : "", occasionName(entry.phase), entry.cite]);
  }
  return { name: coverName, widths: [22, 48, 11, 48], rows, head: 7 };
}

function occasionName(phase: string): string {
  const occasion = occasionOf(phase);
  return occasion === undefined ? "" : occasions[occasion];
}

function validity(pack: Pack): string {
  const { from, to } = validityOf(pack, new Map());
  return [from && `自 ${from} 起施行`, to && `有效期至 ${to}`].filter(Boolean).join("，") || "文件未注明施行日期和有效期";
}

function contentOf({ columns }: FillInSheet): string {
  return listed(columns.map((column) => column.name));
}

function requiredOf({ columns }: FillInSheet): string {
  return listed(columns.filter((column) => column.required).map((column) => column.name));
}

/** The first few names, and how many there are. */
function listed(names: readonly string[]): string {
  return names.length > shown + 1 ? `${names.slice(0, shown).join("、")}等 ${names.length} 栏` : names.join("、");
}
const shown = 5;
