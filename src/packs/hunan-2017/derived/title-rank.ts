import { fieldOf } from "../../../core/dictionary/dictionary";
import { normalise } from "../../../core/dictionary/text/normalise";
import { ValueState } from "../../../core/dictionary/dataset";
import { optionIndex } from "../../../core/dictionary/values/choice";
import type { RuleData } from "../../../core/language/rule-data";
import { eachRow, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";
import { memo } from "../../../core/engine/derived/memo";

const titleRanks = ["full", "associate", "intermediate", "junior", "none"] as const;
type TitleRank = (typeof titleRanks)[number];

/** Kinds of titles beyond the dictionary's own labels; the first that fits decides. */
const patterns: readonly [RegExp, TitleRank][] = [
  // Skill grades of workers are no titles, however high.
  [/^(特级|首席|高级)?技师$|^(初级|中级|高级)工$/u, "none"],
  [/^(正高|正高级|教授级高?级?|研究员级高?级?).*$/u, "full"],
  [/^(副教授|副研究员|副主任.*师|副编审|副研究馆员|副译审|主任(记者|编辑|播音员))$/u, "associate"],
  [/^(教授|研究员|编审|研究馆员|译审|主任(医|药|护|技)师|高级(记者|编辑))$/u, "full"],
  [/^一级(演员|演奏员|编剧|导演|指挥|作曲|作词|摄影师|美术师|舞美设计师|文学创作员|艺术.*)$/u, "full"],
  [/^二级(演员|演奏员|编剧|导演|指挥|作曲|作词|摄影师|美术师|舞美设计师|文学创作员)$/u, "associate"],
  [/^(中学|中职|中专|幼儿园)高级教师$|^(副高|高级(职称)?$|高级.+(师|员|教师|讲师|教练)$)/u, "associate"],
  [/^(讲师|助理研究员|工程师|主治医师|主管.+师|.*(经济|会计|统计|审计|农艺|实验|工程|工艺美术|畜牧|兽医)师|馆员|一级教师|编辑|记者|翻译)$/u, "intermediate"],
  [/^(助教|助理.+|(技术|会计|统计|经济|审计|管理|实验)员|二级教师|三级教师|医士|护士|药士|护师|药师|医师)$/u, "junior"],
];
/** So many of them decide before a word is taken for a position. */
const certain = 5;
/** Words that are positions, not titles; 主任医师 and the like have been met above. */
const position = /(处长|科长|局长|厅长|院长|校长|主任|经理|主席|书记|部长|所长|总监|董事长|总裁|干部|公务员|主任科员|调研员)$/u;
/** Posts and licences that end as titles do: 总工程师, 注册会计师; and what has no rank here: 助理教授. */
const seeming = /^(?:副?总|首席)(?:工程|经济|会计|农艺|审计|统计|设计|规划)师$|^(?:注册|执业).+师$|^助理教授$/u;
/** A higher title behind a lower one, won or only not yet given a post: 讲师（已通过副教授评审）, 工程师（高级工程师待聘）. */
const won = /\([^()]*(?:副教授|教授|副研究员|研究员|副高|正高|高级|副主任|主任|副编审|编审|副译审)[^()]*(?:通过|取得|获得|获评|评上|已评|[待未]聘|资格)[^()]*\)|\([^()]*(?:通过|取得|获得|获评|评上|已评|具[有备])[^()]*(?:教授|研究员|副高|正高|高级|主任|编审|译审)[^()]*\)/u;
const levels = fieldOf("teacher", "titleLevel")!;

/** Words of a title that is on its way, or only treated as one: applied for, under review, proposed, awaiting something. */
const underway = new RegExp([
  "(?:评审|评定|评聘|参评|公示|公布|申报|申请|报批|报审|审批|审核|认定|答辩|考试|办理|晋升|晋级|聘任|续聘|报送|待批|考核)(?:过程|阶段|期间|期|程序|流程)?(?:中|内|当中|之中)",
  "正在|在评|在审|在报|拟|待(?!业)|候补|候选|申报|申请|报评|参评|报送|送审|已报|上报|报名|推荐|公示(?!结束|期满)",
  "未(?:取得|获得|获|评|聘|通过|批|发|公布|下文|到手)|尚未|还未|没有?(?:取得|评上|聘)|预计|预备|即将|将(?:评|聘|晋|于)|准(?:教授|正高|副高|高级)|待遇|相当于?|视同",
].join("|"), "u");
/** Who says so has no title: 暂无, 未评, 尚未评定职称, 未定级. 未聘 may be one who holds it. */
const hasNone = /^(?:目前|现在|暂时|至今|尚|还|暂|现|均)*(?:(?:无|没有)(?:任何|专业技术|技术)?(?:职称|职务)?|未(?:曾|予|经|能)?(?:评定?|参评|申评|定级|定职|定)(?:专业技术|技术)?(?:职称|职务)?|未(?:取得|获得?)(?:任何|专业技术|技术)?(?:职称|职务)?)[。.]?$/u;
const senior = new Set<TitleRank | undefined>(["full", "associate"]);

/** True for a title, or one of several, of which the words say that it is not held yet and that nobody can count silently. */
export function titleUnderway(text: string): boolean {
  return ranksOf(text).doubt;
}

/** Rank of a title as printed (高级讲师（教育）, 副教授/硕导), or undefined when it is in no table or not held yet. Of several, the highest. */
export function titleRank(text: string): TitleRank | undefined {
  const { ranks, doubt } = ranksOf(text);
  return doubt ? undefined : titleRanks.find((rank) => ranks.includes(rank));
}

/** The ranks of all titles in a cell; `doubt`: one of them is on its way, and none of those held is as high as it may be. */
function ranksOf(text: string): { ranks: (TitleRank | undefined)[]; doubt: boolean } {
  const ranks: (TitleRank | undefined)[] = [];
  let doubt = false;
  // What stands in brackets belongs to the title before it: 副教授（教育学，拟聘）.
  for (const part of text.split(/[、,，;；/\n\r]+(?![^(（]*[)）])/u)) {
    const whole = normalise(part);
    const title = whole.replace(/\([^()]*\)/gu, "");
    if (whole === "") continue;
    const rank = title === "" ? undefined : rankOf(title);
    // 讲师（拟评副教授） holds the lower title, whatever is to come.
    const held = rank !== undefined && !senior.has(rank) && (!underway.test(title) || hasNone.test(title));
    if ((underway.test(whole) && !held) || (held && won.test(whole) && !underway.test(whole.replace(/[待未]聘/gu, "")))) doubt = true;
    else if (title !== "") ranks.push(rank);
  }
  return { ranks, doubt: doubt && !ranks.some((rank) => senior.has(rank)) };
}

function rankOf(title: string): TitleRank | undefined {
  if (hasNone.test(title)) return "none";
  if (seeming.test(title)) return undefined;
  const met = patterns.slice(0, certain).find(([pattern]) => pattern.test(title));
  if (met) return met[1];
  if (position.test(title)) return "none";
  const label = optionIndex(title, levels);
  if (label !== undefined) return levels.options![label].code as TitleRank;
  return patterns.find(([pattern]) => pattern.test(title))?.[1];
}

/** Reads the rank of a row of teachers; undefined where its words tell none, its 职称层级 cannot be read, or the two contradict each other. */
export function titleRankReader(data: RuleData): (row: number) => TitleRank | undefined {
  const title = textReader(data, "teacher", "title");
  const level = data.column("teacher", "titleLevel");
  const ranked = memo(data, "titles", titleRank);
  const underway = underwayReader(data);
  const differ = differReader(data);
  return (row) => {
    if (level.state[row] === ValueState.bad || underway(row) || differ(row)) return undefined;
    return level.state[row] === ValueState.ok ? (level.codes![level.num[row]] as TitleRank) : ranked(title(row) ?? "");
  };
}

/** Tells of a row of teachers whether its title or its 职称层级 is one not held yet: a 副高 beside 副教授（拟聘） is as doubtful. */
function underwayReader(data: RuleData): (row: number) => boolean {
  const title = textReader(data, "teacher", "title");
  const level = data.column("teacher", "titleLevel");
  const doubted = memo(data, "titles underway", titleUnderway);
  return (row) => {
    const said = level.state[row] === ValueState.ok ? level.said?.get(row) : undefined;
    if (level.state[row] === ValueState.ok && !senior.has(level.codes![level.num[row]] as TitleRank)) return false;
    return doubted(title(row) ?? "") || (said !== undefined && doubted(data.texts.at(said)));
  };
}

/** The rank that a title states; a position in its place states none, whatever it is. */
function statedRank(text: string): TitleRank | undefined {
  const rank = titleRank(text);
  return rank === "none" && position.test(normalise(text).replace(/\([^()]*\)/gu, "")) ? undefined : rank;
}

/** Tells of a row of teachers whether its title and its 职称层级 are of two ranks. 高级 is said of 正高 as well as of 副高. */
function differReader(data: RuleData): (row: number) => boolean {
  const title = textReader(data, "teacher", "title");
  const level = data.column("teacher", "titleLevel");
  const stated = memo(data, "titles stated", statedRank);
  return (row) => {
    const text = title(row);
    const rank = text === undefined || level.state[row] !== ValueState.ok ? undefined : stated(text);
    if (rank === undefined) return false;
    const own = level.codes![level.num[row]] as TitleRank;
    const said = level.said?.get(row);
    const loose = said !== undefined && normalise(data.texts.at(said)).startsWith("高级");
    return rank !== own && !(loose && senior.has(rank) && senior.has(own));
  };
}

/** Whether a teacher's title and its level contradict each other. */
export const teacherTitlesDiffer: DerivedField = {
  id: "titlesDiffer",
  record: "teacher",
  name: "职称与职称层级是否矛盾",
  type: "boolean",
  doc: "职称按职称对照表的层级与所填的职称层级不是同一级；职称层级填“高级”的，正高、副高都不矛盾；职称填的是行政职务或对照表中没有的，不作比较",
  from: ["title", "titleLevel"],
  fill(data, set, column) {
    const read = differReader(data);
    eachRow(set, (row) => put(column, row, read(row) ? 1 : 0));
  },
};

/** Whether a teacher's title is not held yet. */
export const teacherTitleUnderway: DerivedField = {
  id: "titleUnderway",
  record: "teacher",
  name: "职称是否尚未取得",
  type: "boolean",
  doc: "职称或职称层级写明在评审、公示、申报、拟评、拟聘、待聘等，还没有取得；另有已取得的副高以上职称，或者只取得中级以下的，为否",
  from: ["title", "titleLevel"],
  fill(data, set, column) {
    const read = underwayReader(data);
    eachRow(set, (row) => put(column, row, read(row) ? 1 : 0));
  },
};

/** Rank of a teacher's title. */
export const teacherTitleRank: DerivedField = {
  id: "titleRank",
  record: "teacher",
  name: "职称层级（识别）",
  type: "enum",
  doc: "教师职称的层级 full 正高、associate 副高、intermediate 中级、junior 初级、none 无：填了“职称层级”按所填，否则按职称对照表（高级技师、技师、高级工和行政职务不是职称；高级讲师是副高）；对照表中没有，还没有取得（titleUnderway），或者两者矛盾（titlesDiffer），则为空",
  from: ["title", "titleLevel"],
  codes: () => titleRanks,
  fill(data, set, column) {
    const read = titleRankReader(data);
    eachRow(set, (row) => {
      const rank = read(row);
      if (rank !== undefined) put(column, row, titleRanks.indexOf(rank));
    });
  },
};
