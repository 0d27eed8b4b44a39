import { hasSeal, sealWords } from "../../dictionary/text/seal";
import { normalise } from "../../dictionary/text/normalise";
import { isPlaceholder } from "../../dictionary/values/placeholder";
import { exampleWords } from "./example-name";

/** What a text says about the row it stands in. Only a hint: `rowReason` asks the rest of the row for evidence. */
export const RowWord = {
  plain: 1,
  /** 合计, 总计, 共3家: a total and nothing else. */
  total: 2,
  /** 注：…, 以下空白. */
  note: 3,
  /** 填表人：…, 审核单位（盖章）: a label of the lines below a table. */
  signature: 4,
  group: 5,
  example: 6,
  /** 计, 平均, 济南市 汇总: a total when nothing else in the row speaks against it. */
  maybeTotal: 7,
  /** 甲学院（盖章）: a name with its seal, or a seal of a signature line. */
  stamp: 8,
  /** 2019年8月30日, 年 月 日: a value, or the day of a signature line. */
  day: 9,
  /** *李二, ※本表…: a marked name, or a note. */
  starred: 10,
  /** —— and other signs that say nothing. */
  nothing: 11,
  /** 其中：高校: a part of the row above, where the row is named so. */
  part: 12,
  /** 3家, 12人 with nothing before it: a total where it stands alone in its row. */
  count: 13,
} as const;
export type RowWord = (typeof RowWord)[keyof typeof RowWord];

/** Characters of the words below; without one of them a text hints at hardly anything. */
const signs = "诺计計其总總共求均汇匯小累最注註說说备備※*★章签簽填制製審审复復联聯负負經经報报推单單例示样樣日期合以此空—–/…一二三四五六七八九十（(:：、-";
const quick = new RegExp(String.raw`[${signs.replace("-", String.raw`\-`)}]|^\s|^\d[\d,]{0,8}\s*\D{1,5}\s*$|total|sum|aver|count`, "iu");
/** Words of what is added up over the whole of a table. */
export const grandTotals = "合计|总计|共计";
const totals = `${grandTotals}|小计|累计`;
const word = `${totals}|汇总|总数|总和|总人数|平均值|平均数|平均`;
const total = new RegExp(`^\\(?(?:本页|本表|本|全省|全市|全县|全区|全国|各市|各单位|各县区|以上|单位|人数|人员|总)?(?:${totals})(?:数|行|人数|家数)?\\)?(?:\\(.{0,12}\\))?:?$`, "u");
/** 其中：高校, 其中 企业, （其中）公益班: a part of the row above, however long where its sign follows. */
const part = /^[(（]?其中(?:.{0,20}$|[:：,)])/u;
const things = "(?:备选|省级|市级)?(?:单位|机构|院校|学校|企业|基地|人员|教师|学员|学生|人数|班次|培训班|班级|专业|课程|项目|计划)";
/** 共3家, 合计：3家, 共推荐备选单位3家，其中专项2家: a word of a total and what it counts; no name begins so and ends in a count. */
const counted = new RegExp(
  `^(?:以上|本表|本页|[全本我]?(?:省|市|县|区|国|院|校|单位|部门)|各市)?(?:${totals}|总共|共有?|计|合)(?:为|有|:)?(?:现有|推荐|申报|上报|报送|报名|参加|参训|参与|培训|举办|开办|开设|完成|聘请?|认定|审核|通过)?${things}?:?` +
    `[\\d,一二两三四五六七八九十百千]+(?:所|个|家|人次|人|名|位|户|项|门|间|期|批|班|份|条|场|次|学时|课时|元|万元)${things}?(?:[,;(]?其中.{0,20})?[。.]?$`,
  "u",
);
/** 3家, 12 人, 3家单位, 二十家; 三所 may be the third institute. */
const count = new RegExp(`^(?:[\\d,]+(?:所|个|家|人次|人|名|位|户)|[一二两三四五六七八九十百]+(?:个|家|人|名))${things}?[。.]?$`, "u");
/** 合计3, 总计：12: without what is counted. */
const totalled = new RegExp(`^(?:${totals}|总共)(?:为|有|:)?[\\d,.]+$`, "u");
const maybeTotal = new RegExp(
  `^(?:计|共|共有|汇总|总和|求和|总数|总人数|平均|平均值|平均数|均值|人均|计数|最大值?|最小值?|最高值?|最低值?|grand\\s*total|sub-?total|totals?|sum|average|avg\\.?|mean|count|.{1,20}(?:${word}|计数|最大值|最小值|total|average|count))(?:数|行)?(?:\\(.{0,12}\\))?:?$`,
  "iu",
);
const note = /^(?:注|备注|附注|说明|填表说明|填报说明|填写说明|注意|注意事项|备注说明|填表须知|资料来源|数据来源|※|\*|★)\s*(?:[:：\d.、(]|※|\*|★|本表|表中|$)|^\(?(?:以下|此下)(?:空白|为空白|无正文|无内容)\)?[。.]?$/u;
const starred = /^[※★*]/u;
const labels =
  "填表人?|填报人?|制表人?|审核人?|复核人?|经办人|单位负责人|分管领导|主要负责人|负责人|联系人|联系电话|电话|填报日期|填表日期|填报时间|填表时间|制表日期|日期|单位|填报单位|填表单位|推荐单位|申报单位|报送单位|审核单位|主管单位|单位盖章|主管部门|推荐部门|单位意见|审核意见|主管部门意见";
const signature = new RegExp(`^(?:${labels})?(?:\\([^)]{0,8}\\))?:|^(?:${labels})\\(${sealWords}\\)|^\\(?(?=.{2})${sealWords}\\)?[:。]?$`, "u");
/** 单位负责人签字：, 基地负责人签名, 填报单位公章: who is to sign or seal, said without brackets. */
const signedBy = new RegExp(`^\\(?(?:[^:,;()]{0,10}(?:人|领导|[校院局处科站所会部]长|主任|代表|会计|单位|部门|机构|基地))?(?:亲笔)?(?=.{2})${sealWords}\\)?(?::.{0,12})?$|^[^:,;()]{0,12}意见(?:\\([^()]{0,6}\\))?:`, "u");
/** Every such text has one of these: most others are told by them at once. */
const signing = /[章签]|意见/u;
/** 本人承诺…, 以上情况属实，特此承诺: what is said of the whole list. */
const pledge = /^(?:本人|本单位|我单位|我们|本校|我校|本院|我院|以上|上述|特此|兹).{0,12}承诺.{4,}/u;
const day = /^\d{0,4}年\d{0,2}月\d{0,2}日$|^[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$/u;
const group = /[(](?:\d+(?:所|个|家|户)|共\d+(?:所|个|家|人|名|户|项|门|间|期))[)]$|^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))|:$/u;
const example = new RegExp(`^[([【]?(?:${exampleWords}行?|例|示范|例如)[)\\]】]?(?:\\d|:|$)`, "u");

/** One byte a character: 1 for the signs, and for the first letters of total, sum, aver and count (ſ is an s to who ignores case). */
const hints = new Uint8Array(0x10000);
for (const char of `${signs}tTsSſaAcC`) hints[char.charCodeAt(0)] = 1;

/** False for a text that `quick` surely does not match: most texts of a register, told in a tenth of the time. */
function mayHint(text: string): boolean {
  const first = text.charCodeAt(0);
  // A number with something behind it, or a space before it.
  if (isDigit(first) ? !isDigit(text.charCodeAt(text.length - 1)) : !isSeen(first) && space.test(text[0] ?? "")) return true;
  for (let i = 0; i < text.length; i++) if (hints[text.charCodeAt(i)] === 1) return true;
  return false;
}
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const space = /\s/;
/** A character of ASCII or the common Han block that is no space. */
const isSeen = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);

/** Tells what a text hints at; plain when it is no more than data. */
export function rowWord(raw: string): RowWord {
  if (!mayHint(raw) || !quick.test(raw)) return RowWord.plain;
  const text = normalise(raw);
  if (text.length <= 8 && isPlaceholder(text)) return RowWord.nothing;
  if (text.length <= 24 && total.test(text)) return RowWord.total;
  if (text.length <= 40 && (counted.test(text) || totalled.test(text))) return RowWord.total;
  if (count.test(text)) return RowWord.count;
  if (part.test(text)) return RowWord.part;
  if (example.test(text)) return RowWord.example;
  if (note.test(text) || pledge.test(text)) return RowWord.note;
  if (day.test(text)) return RowWord.day;
  if (signature.test(text) || (signing.test(text) && signedBy.test(text))) return RowWord.signature;
  if (hasSeal(text)) return RowWord.stamp;
  if (starred.test(text)) return RowWord.starred;
  if (text.length <= 32 && maybeTotal.test(text)) return RowWord.maybeTotal;
  if (group.test(text)) return RowWord.group;
  return RowWord.plain;
}

/** 一, （二）: the number of a group. */
export const isNumeral = (text: string): boolean => /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.]?$/u.test(text.trim());

/** True for a text of the lines below a table, as far as the text alone tells. */
export function isFootWord(word: RowWord): boolean {
  return word === RowWord.signature || word === RowWord.stamp || word === RowWord.day;
}

/** True for a word of a total, sure or not. */
export function isTotalWord(word: RowWord): boolean {
  return word === RowWord.total || word === RowWord.maybeTotal || word === RowWord.part;
}
