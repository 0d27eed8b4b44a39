import { chineseDay, dayOf } from "../../../sheet/day";
import { linesOfText } from "../../../sheet/text-lines";
import { rankOf } from "../../dictionary/finding";
import { linesOf } from "../../review/lines/lines";
import type { ReviewResult } from "../../review/review";
import { stageNames } from "../../review/verdict/verdict";
import { sourceOf } from "../../dictionary/finding-place";
import type { FindingContext } from "../../words/finding";
import { whyOpen } from "../../words/ledger";
import { outcomeNames } from "../../words/outcome";
import { referenceText } from "../../words/reference";
import { asWritten } from "../../words/speech";
import { titleOf, type ReportContext } from "../report";
import { articleText, cellsText, itemBlocks } from "./items";
import { signature, type Letter, type LetterBlock, type LetterColumn, type LetterContext } from "./letter";
import type { UnitMatter } from "./matters";
import { isAgainst, objectionsAmong, objectionWords, type Objection } from "./objections";
import { verdictText } from "./recommender-letter";

const columns: readonly LetterColumn[] = [
  { label: "序号", width: 2, centre: true },
  { label: "结论", width: 3, centre: true },
  { label: "位置", width: 5 },
  { label: "事项", width: 8 },
  { label: "条文（原文）", width: 6, verbatim: true },
];

/** Lines that the table of a page has room for, and characters' widths in those of the table. */
const linesOfPage = 27;
const charactersAcross = 40;

/** 简报: a unit on one page, for whoever signs. */
export function unitBrief(matter: UnitMatter, result: ReviewResult, words: FindingContext, context: ReportContext & LetterContext): Letter {
  const objections = objectionsAmong(result, matter.findings);
  const rows: string[][] = [];
  let room = linesOfPage;
  for (const objection of objections) {
    const row = listRow(objection, rows.length + 1, result, words);
    room -= linesOfRow(row);
    if (room < 0) break;
    rows.push(row);
  }
  const left = objections.length - rows.length;
  return {
    title: "核验简报",
    blocks: [
      ...facts(matter, result, context),
      { kind: "text", text: countsText(matter, objections), indent: true },
      ...(rows.length > 0 ? [{ kind: "table", columns, rows } satisfies LetterBlock] : []),
      ...(left > 0 ? [{ kind: "text", text: `另有 ${left} 处，见核验报告。` } satisfies LetterBlock] : []),
      { kind: "text", text: "评审意见：" },
      { kind: "gap" },
      ...signature(context),
    ],
  };
}

/** The full report on a unit: what its verdict rests on, what it has to put right, what a person has to judge, and what could not be checked. */
export function unitReport(matter: UnitMatter, result: ReviewResult, words: FindingContext, context: ReportContext & LetterContext): Letter {
  const objections = objectionsAmong(result, matter.findings);
  const others = linesOf(result, matter.findings.filter((at) => !isAgainst(result.findings[at])))
    .map(({ lead, findings }): Objection => ({ finding: result.findings[lead], all: (findings.length > 0 ? findings : [lead]).map((at) => result.findings[at]), follows: 0 }))
    .sort((a, b) => rankOf(a.finding.outcome) - rankOf(b.finding.outcome));
  const open = [...new Set(matter.verdicts.flatMap(({ stages }) => stages.flatMap(({ unchecked, awaited }) => [...unchecked, ...awaited])).map((at) => whyOpen(result.ledger[at], asWritten)))];
  const items = itemBlocks(objections, result, words);
  return {
    title: "核验报告",
    blocks: [
      ...facts(matter, result, context),
      { kind: "text", text: countsText(matter, objections), indent: true },
      { kind: "heading", text: `第一部分\u3000须补正的问题` },
      ...(items.length > 0 ? items : [none]),
      { kind: "heading", text: `第二部分\u3000待评审和未到期的事项` },
      ...(others.length > 0 ? itemBlocks(others, result, words) : [none]),
      { kind: "heading", text: `第三部分\u3000没有核验的内容` },
      ...[...open, ...matter.unread].map((text, i): LetterBlock => ({ kind: "text", indent: true, text: `${i + 1}．${text.replace(/。$/u, "")}。` })),
      ...(open.length + matter.unread.length > 0 ? [] : [none]),
      ...signature(context),
    ],
  };
}

const none: LetterBlock = { kind: "text", text: "无。", indent: true };

function facts(matter: UnitMatter, result: ReviewResult, context: ReportContext): LetterBlock[] {
  const { name, creditCode, files, verdicts } = matter;
  const lines = [
    `单位名称：${name}`,
    `统一社会信用代码：${creditCode || "未填报"}\u3000\u3000核验基准日：${chineseDay(dayOf(result.on))}`,
    `依据：${result.packs.map((id) => titleOf(id, context)).join("、")}`,
    `文件：${files.join("、")}`,
    ...verdicts.map(({ pack, verdict, stages, reference }) => `结论（${titleOf(pack, context)}${reference ? `，${referenceText(reference, asWritten)}` : ""}）：${verdict}\u3000\u3000${stages.map((one) => `${stageNames[one.stage]} ${one.verdict}`).join("，")}`),
  ];
  return lines.map((text, i): LetterBlock => ({ kind: "text", text, ...((i === 0 || i > 3) && { bold: true as const }) }));
}

function countsText(matter: UnitMatter, objections: readonly Objection[]): string {
  const asked = matter.verdicts.flatMap(({ stages }) => stages);
  const questions = asked.reduce((sum, one) => sum + one.asked, 0);
  const answered = asked.reduce((sum, one) => sum + one.answered, 0);
  const counts = new Map<string, number>();
  for (const { finding } of objections) counts.set(outcomeNames[finding.outcome], (counts.get(outcomeNames[finding.outcome]) ?? 0) + 1);
  const told = objections.length === 0 ? "没有须补正的问题" : `须补正 ${objections.length} 处（${[...counts].map(([word, count]) => `${word} ${count}`).join("，")}）`;
  return `总体结论：${verdictText(matter)}。${told}；须由评审人判断的 ${questions} 项，已评 ${answered} 项${matter.unread.length > 0 ? `；没有能读取的内容 ${matter.unread.length} 处` : ""}。`;
}

function listRow(objection: Objection, serial: number, result: ReviewResult, words: FindingContext): string[] {
  const { sheet } = sourceOf(objection.finding, result);
  const told = objectionWords(objection, words);
  const cells = cellsText(objection);
  return [String(serial), outcomeNames[objection.finding.outcome], sheet === "" ? "—" : cells === "—" ? sheet : `${sheet}!${cells}`, told.problem, articleText(told)];
}

const linesOfRow = (row: readonly string[]): number => Math.max(...row.map((text, at) => linesOfText(text, Math.floor((columns[at].width / 24) * charactersAcross) - 1, 1)));
