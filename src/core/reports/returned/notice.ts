import { chineseDay, dayOf } from "../../../sheet/day";
import type { ReviewResult } from "../../review/review";
import type { FindingContext } from "../../words/finding";
import { titleOf, type ReportContext } from "../report";
import { itemBlocks } from "./items";
import { blankDay, numeral, signature, type Letter, type LetterBlock, type LetterContext } from "./letter";
import type { FileMatter, UnitMatter } from "./matters";
import { objectionsAmong } from "./objections";

/** 补正通知 to a unit: what is said against it, sheet by sheet, and what to hand in; undefined where nothing is. Questions for the reviewer are none of it. */
export function unitNotice(matter: UnitMatter, result: ReviewResult, words: FindingContext, context: ReportContext & LetterContext): Letter | undefined {
  const files = matter.files.map((file) => `“${file}”`).join("、");
  return notice(`${matter.name}：`, `你单位报送的材料（${files}）`, matter, result, words, context);
}

/** The same to whoever handed in a file of which no unit is known, or that is of several. */
export function fileNotice(matter: FileMatter, result: ReviewResult, words: FindingContext, context: ReportContext & LetterContext): Letter | undefined {
  return notice(`“${matter.file}”的报送单位：`, "你单位报送的上述文件", matter, result, words, context);
}

function notice(to: string, what: string, { findings, unread }: Pick<UnitMatter, "findings" | "unread">, result: ReviewResult, words: FindingContext, context: ReportContext & LetterContext): Letter | undefined {
  const objections = objectionsAmong(result, findings);
  if (objections.length === 0 && unread.length === 0) return undefined;
  const items = itemBlocks(objections, result, words);
  const headings = items.filter(({ kind }) => kind === "heading").length;
  const counts = [...(objections.length > 0 ? [`下列 ${objections.length} 处须补正`] : []), ...(unread.length > 0 ? [`${unread.length} 处没有能读取`] : [])].join("，另有 ");
  return {
    title: "补正通知",
    blocks: [
      { kind: "text", text: to, bold: true },
      { kind: "text", indent: true, text: `${what}已经核验（核验基准日${chineseDay(dayOf(result.on))}；依据：${result.packs.map((id) => titleOf(id, context)).join("、")}），${counts}。请于${deadlineText(context)}前改正、补齐后重新报送。` },
      { kind: "text", indent: true, text: "对其中某一处有说明的，请填在随本通知退回的工作簿“核验结果”表的“填报单位说明”一栏，并附佐证材料。" },
      ...items,
      ...unreadBlocks(unread, headings + 1),
      ...signature(context),
    ],
  };
}

/** The day until when it is asked for, or place for it. */
export const deadlineText = ({ deadline }: LetterContext): string => (deadline === undefined ? blankDay : chineseDay(dayOf(deadline)));

function unreadBlocks(unread: readonly string[], heading: number): LetterBlock[] {
  if (unread.length === 0) return [];
  return [{ kind: "heading", text: `${numeral(heading)}、没有能读取的内容` }, ...unread.map((text, i): LetterBlock => ({ kind: "text", indent: true, text: `${i + 1}．${text}。请按要求的格式整理后重新报送。` }))];
}
