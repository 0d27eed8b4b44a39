import { normalise } from "../text/normalise";
import { pointsElsewhere } from "./pointer";

/** What the cell 毕业学校、时间及专业 says: “湖南大学、2005年6月、机械工程”. */
export interface Graduation {
  /** Of several, the last. */
  year?: number;
  /** School, year and major can all be told. */
  complete: boolean;
  /** What stands in the cell and can be none of the three: then the cell says nothing for certain. */
  unread?: string;
}

const month = "(?:0?[1-9]|1[0-2])";
const date = new RegExp(
  String.raw`(?<![\d.])(?:((?:19[4-9]|20\d)\d)(?:[.\-/年]${month}(?:[.\-/月][0-3]?\d?日?)?|0[1-9]|1[0-2])?(?!\d)|(\d{2})(?:年(?:${month}月)?|\.${month}(?!\d)))[年月日份底初]*`,
  "gu",
);
const noise = /毕业(于|院校|学校|时间)?|所学专业|专业|时间|学校|[:()]/gu;
const degree = /^(?:全日制|在职|函授|自考|成教|成人教育|大学|本科|大专|专科|中专|硕士|博士|研究生|学士|学历|学位)+$/u;
const school = /^(.+?(?:大学|学院|学校|党校|研究所|研究院|科学院|医科大|师大|师范|技校|中专|校))(.{2,})$/u;
/** A line break, or a space between words: never within a name in Latin letters, nor between single characters set wide. */
const space = /[\n\r]+|(?<=\p{sc=Han}{2})\s+(?=\p{sc=Han}{2}|\d?[a-z])|(?<=[a-z])\s+(?=\p{sc=Han}{2}|\d\p{L})/giu;
const chinese = "〇一二三四五六七八九";

/** Of two digits, which century: nobody who teaches graduated before 1940. */
const fullYear = (digits: string): number => (digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 40 ? 2000 : 1900));

/** “湖南大学、2005年6月、机械工程”: three plain words in the printed order; most cells are so. */
const plainly = /^([\u4e00-\u9fff]{4,})[、，,;；]((?:19[4-9]|20\d)\d)(?:年(?:(?:0?[1-9]|1[0-2])月)?|[.\-/](?:0?[1-9]|1[0-2]))?[、，,;；]([\u4e00-\u9fff]{2,})$/u;
const doubtful = /[見见附同畢毕年略]|[專专][業业]|學校|学校|時間|时间/u;

/** Reads the composite cell; separators are free, and so are the shapes of the date: 1998.07, 199807, 98年7月, 一九九八年. */
export function readGraduation(text: string): Graduation {
  const met = plainly.exec(text);
  if (met && !doubtful.test(met[1] + met[3]) && !degree.test(normalise(met[3]))) return { year: Number(met[2]), complete: true };
  const spaced = text.replace(space, "、");
  const flat = normalise(spaced).replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (digits) => [...digits].map((one) => Math.max(0, chinese.indexOf(one))).join(""));
  const years = [...flat.matchAll(date)].map(([, four, two]) => fullYear(four ?? two));
  const year = years.length > 0 ? Math.max(...years) : undefined;
  const pieces = flat.replace(date, "、").replace(noise, "").split(/[、,;/.。|~—–-]+/u).filter((piece) => piece !== "");
  const parts = pieces.filter((piece) => piece.length >= 2 && !degree.test(piece));
  const odd = pieces.find((piece) => pointsElsewhere(piece) || !/\p{L}/u.test(piece) || /\d{4,}|\d[年月日]/u.test(piece));
  const unread = odd ?? (year === undefined && pieces.length === 0 ? flat : undefined);
  const complete = year !== undefined && (parts.length >= 2 || (parts.length === 1 && school.test(parts[0])));
  return { year, complete, ...(unread !== undefined && unread !== "" && { unread }) };
}
