import { cellName, columnName } from "../../sheet/a1";
import { recordType } from "../dictionary/dictionary";
import { decisionActionNames } from "../review/decisions/columns";
import type { AnswerReason, Contradiction, DataSentences, DecisionLack, DecisionLapse, TakenBackRecord } from "../dictionary/said-of-data";
import { valueSentence } from "./value-sentences";
import type { Speech } from "./speech";

const decisionLacks: Record<DecisionLack, string> = {
  action: "不是可选的决定，请从“确认、说明、豁免”中选择",
  reason: "没有写决定理由",
  name: "没有写决定人",
  date: "没有写决定日期",
  second: "豁免必须整改的问题须有复核人",
  other: "复核人须是另一人",
};
const decisionLapses: Record<DecisionLapse, string> = {
  value: "填报值、要求或结论已变",
  rule: "核验规则已变",
  year: "只适用于作出决定的年度",
};

/** The sentences of the data checks. Every one says what, where and what to do. */
export const dataSentences: { readonly [Code in keyof DataSentences]: (data: DataSentences[Code], speech: Speech) => string } = {
  value: ({ field, printed, wrong, times }, speech) => {
    const { say, word } = speech;
    // A formula without a result is nothing that anybody filled in.
    const filled = wrong.code === "formula-no-result" ? "" : printed === "" ? say`没有填写，` : say`填的是“${cut(printed)}”${times === undefined ? "" : say`（${times} 处）`}，`;
    return say`“${word(field)}”${filled}${valueSentence(wrong, speech)}`;
  },
  "heading-unit": ({ heading, unit, field, wanted }, { say, word }) => say`表头“${heading}”的单位是“${unit}”，与“${word(field)}”要求的“${word(wanted ?? "")}”不符，本列未采用，请换算后修改表头和数据。`,
  "heading-of-year": ({ field, year, used, heading }, { say, word }) => say`“${word(field)}”按年度分列，核验采用 ${year} 年的“${used}”，没有采用“${heading}”；要用这一年请指定栏目。`,
  "heading-twice": ({ heading, first, field, told }, { say, word }) =>
    told ? say`表头“${heading}”与${columnName(first)} 列都指定为“${word(field)}”，按 ${columnName(first)} 列核验，两列不一致的不采用，请只指定一列。` : say`表头“${heading}”与第 ${first + 1} 列重复，都像是“${word(field)}”，暂按前一列核验，两列不一致的不采用，请改名或指定用哪一列。`,
  "columns-beside": ({ own, columns }, { say }) =>
    say`这张表一行一个项目，只采用了 ${columnName(own)} 列的内容；${columns.map(columnName).join("、")} 列也有内容，没有核验。如果一列是一条记录，请改为一行一条记录（复制后选择性粘贴“转置”）。`,
  "row-taken-back": ({ record, name, text, inName }, { say, word }) => {
    const said = inName === undefined ? say`${name === "" ? "" : `“${name}”`}这一行注明“${text}”` : say`“${text}”注明“${inName}”`;
    return say`${said}，没有核验，也没有计入；${word(unlessTakenBack[record])}。`;
  },
  "row-nameless": (data, speech) => speech.say`${namelessText(data, speech)}，不能确定这一行是哪个单位，没有核验，请填写单位全称。`,
  "row-example": ({ field, text, is }, { say, word }) => say`“${word(field)}”填的是“${text}”，像是填写示例，这一行没有核验，也没有计入；如不是示例，请${word(unlessExample[is])}。`,
  contradiction: ({ a, with: other, b, why, unused }, { say, word }) => {
    const quote = ({ field, value }: typeof a): string => say`“${word(field)}”（${value}）`;
    return say`${quote(a)}${other ? `、${quote(other)}` : ""}与${quote(b)}相互矛盾：${word(contradictions[why])}。请核对以哪一格为准，此前没有采用${unused.map((field) => `“${word(field)}”`).join("、")}。`;
  },
  "year-of-heading": ({ field, year, heading }, { say, word }) => say`“${word(field)}”填的是“${year}”，与表头“${String(heading)}”的年份不一致，请核对表头和本格。`,
  "one-code": ({ name, other, at: { file, sheet, row, column } }, { say }) =>
    say`“${name}”与“${other}”（${file === undefined ? "" : `“${file}”`}工作表“${sheet}”的 ${cellName(row, column)}）的统一社会信用代码相同，已作为同一单位核验；如是更名请填“曾用名”，如是两家单位请更正代码。`,
  "no-records": ({ records, others }, { say, word }) => {
    const named = records.map((record) => `“${word(recordType(record)?.title ?? record)}”`).join("、");
    return say`${named}${records.length > 1 ? say`各表都` : say`表`}只有表头${others ? say`和示例、合计、说明等不计的行` : ""}，没有填写任何记录，无法核验，请填写后再核验。`;
  },
  "other-years": ({ wanted, years, rows }, speech) =>
    speech.say`同一单位按年度填了几行：按年衡量的人数和课时，核验采用申报要求的年度（${yearsText(wanted)}）的行，没有采用其余 ${rows} 行${years.length > 0 ? `（${yearsText(years)}）` : ""}，请核对。`,

  "answer-incomplete": ({ verdict, wanting }, { say, word }) => say`评审意见为“${word(verdict)}”，但没有填写${wanting.map((one) => word(answerParts[one])).join("、")}，意见照常计入，请补记`,
  "answer-lapsed": ({ verdict, why }, speech) => speech.say`评审意见“${speech.word(verdict)}”没有计入：${answerReason(why, speech)}`,
  "answer-conflict": ({ verdict, other }, { say, word }) => say`同一单位同一条款有两种评审意见，“${word(verdict)}”没有计入，以靠后的“${word(other)}”为准，请核对`,
  "decision-incomplete": ({ action, wanting }, { say, word }) => say`处理决定“${action}”没有采用：${wanting.map((one) => word(decisionLacks[one])).join("；")}`,
  "decision-lapsed": ({ action, why, clause }, { say, word }) => say`对 ${clause} 的处理决定“${word(decisionActionNames[action])}”已失效：${word(decisionLapses[why])}；原决定保留备查，请重新处理`,
  "answer-submitted": ({ file, rows }, { say }) => say`报送的“${file}”自带评审意见 ${rows} 条，没有采用：评审意见只以评审人自己的工作簿为准`,
};

/** “单位名称”填的是“同上” */
export function namelessText({ field, text }: DataSentences["row-nameless"], { say, word }: Speech): string {
  return text === "" ? say`“${word(field)}”没有填写` : say`“${word(field)}”填的是“${text}”`;
}

/** What to do where a row counts after all that its words take back. */
const unlessTakenBack: Readonly<Record<TakenBackRecord, string>> = {
  trainingClass: "如已举办，请去掉这一说明",
  recommendation: "如仍然有效，请去掉这一说明",
  institution: "如仍在申报，请去掉这一说明",
};

/** What tells that a row is no example. */
const unlessExample = { signs: "填写全称", word: "填写统一社会信用代码", hidden: "填写全名或身份证号" } as const;

const contradictions: Readonly<Record<Contradiction, string>> = {
  part: "前者是后者的一部分，不应更大",
  parts: "前两者都是后者的一部分，相加不应更大",
  times: "人数不应多于人次",
  "next-year": "计划年度应是总结年度的下一年",
  "class-days": "开班日期不应晚于结束日期",
  "class-year": "开班和结束都不在这一年度",
  "publicity-days": "公示开始不应晚于公示结束",
  denied: "前者为否，后者却已填写",
  rectified: "整改既已达标，就不是整改不达标",
  "kind-of-name": "这样的名称一般不是这一类单位",
};

const answerParts = { evidence: "佐证说明", reviewer: "评审人", date: "评审日期" } as const;

const answerReasons: Readonly<Record<AnswerReason, string>> = {
  changed: "评审问题或条文在作答后已改动，请重新评审",
  later: "同一单位同一条款另有靠后的意见，以靠后的为准",
  "not-asked": "本条对该单位不适用，不再要求评审",
  foreign: "随报送文件而来的评审意见不作数，以评审人自己的工作簿为准",
  elsewhere: "本次没有按该法规核验",
  "no-unit": "没有写明是哪个单位",
  "no-question": "本条不再是评审问题",
};

/** Why an answer does not count, in words. */
export const answerReason = (why: AnswerReason, { word }: Speech): string => word(answerReasons[why]);

/** A message stays a sentence, whatever stands in the cell. */
const longest = 60;

const cut = (printed: string): string => (printed.length > longest ? `${printed.slice(0, longest)}…` : printed);

const yearsText = (years: readonly number[]): string => years.map((year) => `${year}年`).join("、");
