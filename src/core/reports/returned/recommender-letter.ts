import { chineseDay, dayOf } from "../../../sheet/day";
import type { Recommender } from "../../review/recommenders";
import type { ReviewResult } from "../../review/review";
import type { FindingContext } from "../../words/finding";
import { outcomeNames } from "../../words/outcome";
import { titleOf, type ReportContext } from "../report";
import { itemBlocks } from "./items";
import { numeral, signature, type Letter, type LetterBlock, type LetterColumn, type LetterContext } from "./letter";
import type { Matters, UnitMatter } from "./matters";
import { deadlineText } from "./notice";
import { isAgainst, objectionsAmong, objectionWords } from "./objections";

const columns: readonly LetterColumn[] = [
  { label: "序号", width: 2, centre: true },
  { label: "单位", width: 6 },
  { label: "结论", width: 3, centre: true },
  { label: "须补正", width: 2, centre: true },
  { label: "主要问题", width: 11 },
];
/** Objections named of each unit; its own notice has all. */
const named = 3;

/** The letter to a recommender with all its units, and what is held against the recommendations themselves. */
export function recommenderLetter({ name, units }: Recommender, matters: Matters, result: ReviewResult, words: FindingContext, context: ReportContext & LetterContext): Letter {
  const mine = matters.units.filter(({ unit }) => units.includes(unit));
  const open = mine.filter((one) => isOpen(one, result)).length;
  const apart = [...new Set(mine.flatMap(({ verdicts }) => verdicts.flatMap((verdict) => verdict.apart)))].filter((at) => isAgainst(result.findings[at]));
  const about = objectionsAmong(result, apart);
  return {
    title: "关于推荐单位报送材料补正的函",
    blocks: [
      { kind: "text", text: `${name}：`, bold: true },
      { kind: "text", indent: true, text: `你单位推荐的 ${mine.length} 家单位报送的材料已经核验（核验基准日${chineseDay(dayOf(result.on))}；依据：${result.packs.map((id) => titleOf(id, context)).join("、")}），其中 ${open} 家须补正。${open > 0 ? `请督促有关单位于${deadlineText(context)}前改正、补齐后重新报送；各单位的补正通知附后。` : ""}` },
      { kind: "heading", text: `${numeral(1)}、各单位情况` },
      { kind: "table", columns, rows: mine.map((one, i) => unitRow(one, i + 1, result, words)) },
      ...(about.length > 0 ? [{ kind: "heading", text: `${numeral(2)}、推荐工作中须你单位处理的事项` } satisfies LetterBlock, ...itemBlocks(about, result, words, { heading: 3, item: 1 })] : []),
      ...signature(context),
    ],
  };
}

const isOpen = ({ findings, unread }: UnitMatter, result: ReviewResult): boolean => unread.length > 0 || findings.some((at) => isAgainst(result.findings[at]));

function unitRow(matter: UnitMatter, serial: number, result: ReviewResult, words: FindingContext): string[] {
  const objections = objectionsAmong(result, matter.findings);
  const told = objections.slice(0, named).map((objection) => `【${outcomeNames[objection.finding.outcome]}】${objectionWords(objection, words).problem}`);
  if (objections.length > named) told.push(`另有 ${objections.length - named} 处，见该单位的补正通知。`);
  if (matter.unread.length > 0) told.push(`没有能读取的内容 ${matter.unread.length} 处。`);
  return [String(serial), matter.name, verdictText(matter), String(objections.length + matter.unread.length), told.join("\n") || "—"];
}

/** The gravest word of a unit under each chain of regulations. */
export function verdictText({ verdicts }: UnitMatter): string {
  return [...new Set(verdicts.map(({ verdict }) => verdict))].join("、") || "—";
}
