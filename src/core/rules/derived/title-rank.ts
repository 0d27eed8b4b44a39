import { fieldOf } from "../../fields/dictionary";
import { normalise } from "../../text/normalise";
import { ValueState } from "../../dataset";
import { optionIndex } from "../../values/choice";
import type { Reasoning } from "../reasoning";
import { eachRow, put, textReader, type DerivedField } from "./derived";
import { memo } from "./memo";

export const titleRanks = ["full", "associate", "intermediate", "junior", "none"] as const;
export type TitleRank = (typeof titleRanks)[number];

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
const levels = fieldOf("teacher", "titleLevel")!;

/** Rank of a title as printed (高级讲师（教育）, 副教授/硕导), or undefined when it is in no table. Of several, the highest. */
export function titleRank(text: string): TitleRank | undefined {
  const ranks = text.split(/[、,，;；/\n\r]+/u).flatMap((part) => {
    const title = normalise(part).replace(/\([^()]*\)/gu, "");
    return title === "" ? [] : [rankOf(title)];
  });
  return titleRanks.find((rank) => ranks.includes(rank));
}

function rankOf(title: string): TitleRank | undefined {
  const met = patterns.slice(0, certain).find(([pattern]) => pattern.test(title));
  if (met) return met[1];
  if (position.test(title)) return "none";
  const label = optionIndex(title, levels);
  if (label !== undefined) return levels.options![label].code as TitleRank;
  return patterns.find(([pattern]) => pattern.test(title))?.[1];
}

/** Reads the rank of a row of teachers; null where its 职称层级 cannot be read. */
export function titleRankReader(data: Reasoning): (row: number) => TitleRank | undefined | null {
  const title = textReader(data, "teacher", "title");
  const level = data.column("teacher", "titleLevel");
  const ranked = memo(data, "titles", (text) => titleRank(text) ?? null);
  return (row) => {
    if (level.state[row] === ValueState.bad) return null;
    return level.state[row] === ValueState.ok ? (level.codes![level.num[row]] as TitleRank) : (ranked(title(row) ?? "") ?? undefined);
  };
}

/** Rank of a teacher's title. */
export const teacherTitleRank: DerivedField = {
  id: "titleRank",
  record: "teacher",
  name: "职称层级（识别）",
  type: "enum",
  doc: "教师职称的层级 full 正高、associate 副高、intermediate 中级、junior 初级、none 无：填了“职称层级”按所填，否则按职称对照表（高级技师、技师、高级工和行政职务不是职称；高级讲师是副高）；对照表中没有则为空",
  from: ["title", "titleLevel"],
  codes: () => titleRanks,
  *fill(data, set, column) {
    const read = titleRankReader(data);
    yield* eachRow(data, set, (row) => {
      const rank = read(row);
      if (rank === null) column.state[row] = ValueState.bad;
      else if (rank !== undefined) put(column, row, titleRanks.indexOf(rank));
    });
  },
};
