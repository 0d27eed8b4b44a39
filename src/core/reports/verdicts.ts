import type { ReviewResult } from "../review/review";
import { countVerdicts, stageNames, unitVerdicts, verdicts, type StageVerdict, type UnitVerdict, type VerdictGrade } from "../review/verdict/verdict";
import { countLines, linesOf, type FindingLine } from "../review/lines/lines";
import { findingContext, hiding, prefixOf, type FindingContext } from "../words/finding";
import { lineMessage, lineQuotes, lineSentence, unitsOfLine, unitsText } from "../words/line";
import { sourceOf } from "../dictionary/finding-place";
import { whyOpen } from "../words/ledger";
import { transcribedMark } from "../words/transcribed";
import { decisionLines } from "../words/decision";
import { parameterLine } from "../words/parameter-line";
import { reviewLine } from "../words/review-line";
import { referenceText } from "../words/reference";
import { columnsOf, titleOf, type ReportColumn, type ReportContext, type ReportSheet } from "./report";
import { lineCountsText, outcomeNames } from "../words/outcome";
import { asWritten } from "../words/speech";

const columns: readonly ReportColumn[] = columnsOf("verdicts", [
  { width: 4, general: true },
  { width: 15 },
  { width: 14 },
  { width: 8 },
  { width: 8 },
  { width: 8 },
  { width: 38 },
  { width: 5, general: true },
  { width: 11 },
  { width: 14 },
  { width: 12 },
]);
const colours: Record<VerdictGrade, string> = { 不符合: "#F8CBAD", 待补正: "#E4DFEC", 待评审: "#DDEBF7", 符合条件: "#E2EFDA" };
/** Deciding findings told in a cell; all of them are in 核验结果. */
const told = 8;

/** The sheet 单位结论: one row per unit and chain of packs, and one per matter that is open against a recommender. */
export function verdictsReport(result: ReviewResult, context: ReportContext): ReportSheet {
  const { verdicts: all, checklist } = result;
  const title = (pack: string): string => titleOf(pack, context);
  const words = findingContext(result, context.packs ?? []);
  const rows = [...unitVerdicts(all)].map((one, i) => unitRow(result, words, one, i + 1, title(one.pack)));
  const verdictOf = (row: number): VerdictGrade => all.conclusions[all.conclusion[row]].verdict;
  const count = countVerdicts(all);
  const apart = linesOf(result, all.apart);
  const nearly = checklist.answers.filter(({ state, verdict }) => state === "counts" && verdict === "基本符合").length;
  const counts = verdicts.map((verdict) => `${verdict} ${count[verdict]}`).join("，");
  return {
    kind: "verdicts",
    lines: [
      reviewLine(result.on, result.packs.map(title)),
      `${counts}${nearly > 0 ? `；评审意见中基本符合 ${nearly} 条，按符合计` : ""}`,
      "结论次序：有不符合的为“不符合”；有缺项、数据有误或无法确定、因缺表缺列未核验的为“待补正”；尚有须由人判断的为“待评审”；都没有的为“符合条件”。提醒和未到期不影响结论。",
      apart.length > 0 ? `另有 ${apart.length} 项涉及多个单位或推荐单位，不计入各单位结论，列在表末。` : "没有不能归入单位的问题。",
      ...decisionLines(result.decisions, asWritten),
      ...parameterLine(result.parameters),
    ],
    columns,
    rows: [...rows, ...apart.map((line, i) => apartRow(line, result, words, rows.length + i + 1))],
    shade: { column: 3, colour: (row) => (row < all.unit.length ? colours[verdictOf(row)] : undefined) },
  };
}

function unitRow(result: ReviewResult, words: FindingContext, { unit, verdict, stages, apart, reference }: UnitVerdict, serial: number, pack: string): (string | number)[] {
  const { checklist, ledger } = result;
  const { name, creditCode } = checklist.units[unit];
  const of = (stage: StageVerdict["stage"]): string => stages.find((one) => one.stage === stage)?.verdict ?? "—";
  const lines = linesOf(result, stages.flatMap((stage) => stage.deciding));
  const deciding = lines.filter(({ outcome }) => outcome !== "review");
  const open = lines.length - deciding.length;
  const reasons = deciding.slice(0, told).map((line) => reason(line, result, words));
  if (deciding.length > told) reasons.push(`另有 ${deciding.length - told} 项，见“核验结果”。`);
  const wanting = [...new Set(stages.flatMap((stage) => [...stage.unchecked, ...stage.awaited]).map((at) => whyOpen(ledger[at], asWritten)))];
  const waived = linesOf(result, stages.flatMap((stage) => stage.waived ?? [])).length;
  const beside = lineCountsText(countLines(result, stages.flatMap((stage) => stage.beside)));
  return [
    serial, name, creditCode, verdict, of("application"), of("operation"),
    [...reasons, ...wanting].join("\n"), open,
    stages.map(({ stage, asked, answered, nearly }) => `${stageNames[stage]} ${answered}/${asked}${nearly > 0 ? `（基本符合 ${nearly}）` : ""}`).join("\n"),
    [...(waived > 0 ? [`豁免 ${waived}`] : []), ...(beside === "" ? [] : [beside.replaceAll("，", "\n")]), ...linesOf(result, apart).map((line) => `推荐单位：${plain(line, result, words)}`)].join("\n"),
    pack + (reference ? `（${referenceText(reference, asWritten)}）` : ""),
  ];
}

function reason(line: FindingLine, result: ReviewResult, words: FindingContext): string {
  const [first] = lineQuotes(line, result, words);
  return `【${outcomeNames[line.outcome]}】${hiding(words, recordOf(line, result))(lineMessage(line, result, words))}${first === undefined ? "" : `原文：“${first.text}”${first.stored === undefined ? "" : transcribedMark(words.speech)}`}`;
}

/** The message without its citations. */
function plain(line: FindingLine, result: ReviewResult, words: FindingContext): string {
  return hiding(words, recordOf(line, result))(prefixOf(result.findings[line.lead], words) + lineSentence(line, result, words));
}

const recordOf = ({ lead }: FindingLine, result: ReviewResult): string => sourceOf(result.findings[lead], result).record;

function apartRow(line: FindingLine, result: ReviewResult, words: FindingContext, serial: number): (string | number)[] {
  return [serial, unitsText(unitsOfLine(line, result, words), words.speech) || "（涉及多个单位或推荐单位）", "", outcomeNames[line.outcome], "", "", reason(line, result, words), "", "", "", ""];
}
