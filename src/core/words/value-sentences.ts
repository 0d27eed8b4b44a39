import { areaName, columnName } from "../../sheet/a1";
import type { ValueSaid, ValueSentences } from "../dictionary/said-of-values";
import { rowRuns } from "./row-runs";
import type { Speech } from "./speech";

/** Runs of rows that are named. */
const mostRuns = 6;

/** Behind “字段”填的是“值”，: what is wrong with it, and what to do. */
const sentences: { readonly [Code in keyof ValueSentences]: (data: ValueSentences[Code], speech: Speech) => string } = {
  "not-whole": ({ unit, example }, { say, word }) => say`不是整数，请填写${word(unit ?? "")}的整数，例如 ${example}。`,
  negative: (_, { say }) => say`是负数，请核对后填写不小于 0 的数。`,
  "below-least": ({ least }, { say }) => say`小于 ${least}，请核对后重新填写。`,
  "two-numbers": ({ whole, example }, { say }) => say`其中的数字之间有空格、换行或注码隔开，不能确定是一个数还是几个数，请只填一个${whole ? say`整数` : say`数`}，例如 ${example}。`,
  inexact: ({ whole, example }, speech) => speech.say`不是确定的数，请填写准确的阿拉伯${kind(whole, speech)}，例如 ${example}。`,
  "none-for-number": (_, { say }) => say`不是数字，没有的请填 0。`,
  "number-in-words": ({ whole, example }, speech) => speech.say`不是阿拉伯数字，请改填${kind(whole, speech)}，例如 ${example}。`,
  "no-number": ({ whole, example }, speech) => speech.say`不是${kind(whole, speech)}，请只填阿拉伯数字（单位在表头已注明），例如 ${example}。`,
  "other-unit": ({ unit, wanted }, { say, word }) => say`单位是“${unit}”，与本栏要求的${wanted === null ? say`不带单位的数` : `“${word(wanted)}”`}不符，请换算后填写数字。`,
  "remark-in-brackets": (_, { say }) => say`括号里的话可能改变这个数，没有采用，请核对后只填数字。`,
  "remark-behind": (_, { say }) => say`数字后面的话可能改变这个数，没有采用，请核对后只填数字。`,
  "not-per-person": (_, { say }) => say`看不出每人每期是多少，没有采用，请核对后填写每人的金额。`,
  "date-for-number": (_, { say }) => say`是日期格式的单元格，请把格式改为常规后填写数字。`,
  "no-year": (_, { say }) => say`不是年份，请填写四位年份，例如 2019。`,

  "no-date": (_, { say }) => say`不能识别为日期，请按“2019-09-20”的样式填写。`,
  "no-such-day": (_, { say }) => say`不是存在的日期，请核对年月日后重新填写，例如 2019-09-20。`,
  "no-such-date": (_, { say }) => say`不是存在的日期，请重新填写，例如 2019-09-20。`,
  "doubtful-year": ({ year }, { say }) => say`年份 ${year} 可疑，像是笔误，请核对年份后重新填写，例如 2019-09-20。`,
  "year-alone": (_, { say }) => say`只有年份，缺少月日，请填写完整的年月日，例如 2019-09-20。`,
  "year-number-alone": (_, { say }) => say`只有年份（或年月），缺少具体日期，请填写完整的年月日，例如 2019-09-20。`,
  "day-wanting": (_, { say }) => say`只有年月，缺少日，请填写完整的年月日，例如 2019-09-20。`,

  "no-yes-or-no": (_, { say }) => say`不是“是/否”，请填“是”或“否”（也可填 有/无、√/×）。`,
  "date-for-yes-or-no": (_, { say }) => say`是日期，请填“是”或“否”。`,
  "ticked-between": (_, { say }) => say`打的勾在两项之间，不能确定是哪一项，请把勾打在所选的一项前面，或填“是”或“否”。`,
  "both-ticked": (_, { say }) => say`两项都打了勾，不能确定是哪一项，请只勾选一项。`,
  "unclear-consent": (_, { say }) => say`看不出是否同意，请核对，或填“是”或“否”。`,
  contrary: (_, { say }) => say`前后说法不一，看不出是“是”还是“否”，请核对，或填“是”或“否”。`,
  "unclear-yes-or-no": (_, { say }) => say`看不出是“是”还是“否”，请核对，或填“是”或“否”。`,
  "says-where": (_, { say }) => say`说的是在哪里，看不出是“是”还是“否”，请核对，或填“是”或“否”。`,
  "number-for-tick": (_, { say }) => say`是数字，按打勾（√）处理；本栏只需打勾。`,
  "place-for-yes": (_, { say }) => say`是所在的页码、附件或文件名称，按“有”采用；没有这项制度的请改填“无”。`,

  "several-ticked": (_, { say }) => say`勾选了不止一项，请只勾选一项。`,
  "unclear-choice": ({ options }, speech) => speech.say`看不出属于哪一种，请核对，或改为：${listed(options, speech)}。`,
  "no-choice": ({ options }, speech) => speech.say`不在可选范围内，请改为：${listed(options, speech)}。`,
  "no-choice-among": ({ member, options }, speech) => speech.say`中的“${member}”不在可选范围内，请从以下各项中选填，用“、”隔开：${listed(options, speech)}。`,
  "unclear-regulation": ({ options }, { say, word }) => say`看不出依据的是哪一份文件，请写明文件名称或文号，例如：${options.map((name) => word(`《${name}》`)).join("、")}。`,

  "old-id": (_, { say }) => say`是 15 位旧身份证号，请填写 18 位公民身份号码。`,
  "no-id": (_, { say }) => say`不是 18 位身份证号，请核对位数和字符。`,
  "no-birth-day": (_, { say }) => say`中的出生日期不存在，请核对身份证号。`,
  "id-check-digit": (_, { say }) => say`校验位不符（GB 11643），请对照身份证逐位核对。`,
  "old-code": (_, { say }) => say`是旧的 9 位组织机构代码，请填写 18 位统一社会信用代码。`,
  "no-code": (_, { say }) => say`不是 18 位统一社会信用代码（不含字母 I、O、S、V、Z），请对照登记证书核对。`,
  "code-check-digit": (_, { say }) => say`校验位不符（GB 32100），请对照登记证书逐位核对。`,
  "no-postcode": (_, { say }) => say`不是 6 位邮政编码，请核对（以 0 开头的请把单元格设为文本后重填）。`,
  "no-email": (_, { say }) => say`不是有效的电子邮箱地址，请核对，例如 name@example.cn。`,
  "no-phone": (_, { say }) => say`不是有效的电话号码，请填写 11 位手机号，或固定电话：区号（如 0531）、短横和 7 至 8 位号码。`,
  "no-four-digit-year": (_, { say }) => say`不是四位年份，或年份可疑，请核对后填写，例如 2019。`,
  "no-url": (_, { say }) => say`不是有效的网址，请核对。`,
  "unread-graduation": ({ unread }, { say }) => say`中的“${unread}”识别不出是学校、时间、专业，请改写，例如“湖南大学、2005年6月、机械工程”。`,
  "unread-teaching": ({ unread }, { say }) => say`中的“${unread}”识别不出是专业或年限，请改写，例如“机械工程、12年”。`,
  "two-codes": (_, { say }) => say`其中的数字之间有换行，不能确定是一个号码还是两个，请只填一个。`,
  "digits-lost": (_, { say }) => say`是按数字存储的长号码，第 15 位以后已丢失，请先把单元格格式设为“文本”，再对照证件重新填写。`,

  logical: (_, { say }) => say`是逻辑值 TRUE/FALSE，与本栏不符，请改填实际内容。`,
  "columns-differ": ({ label, column, other, sheet }, { say }) => say`与 ${sheet === undefined ? columnName(column) : `${sheet}!${columnName(column)}`} 列“${label}”的“${other}”不一致，不能确定以哪个为准，没有采用；请核对，或指定用哪一列。`,
  "formula-no-result": (_, { say }) => say`是公式，文件中没有保存计算结果，请用 Excel 打开并保存，或改填实际的值。`,
  "formula-error": (_, { say }) => say`是公式错误值，请修正公式或改填实际的值。`,
  "names-nothing": (_, { say }) => say`看不出具体是什么，没有采用，请填写完整。`,
  "several-units": ({ units }, { say }) => say`其中写了${units.length}个单位，不能确定本行说的是哪一个，没有采用；请每个单位各填一行。`,
  "same-as-above": ({ value }, { say }) => say`按上一行的“${value}”处理，紧接着的同样写法也是；请逐行填写完整。`,
  "unclear-presence": (_, { say }) => say`看不出有没有，没有采用；有的请填写完整，没有的请填“无”。`,
  "half-there": (_, { say }) => say`看不出是否已有，请核对；有的请填名称，没有的请只填“无”。`,
  "left-blank": ({ rows }, { say }) => say`第 ${rowRuns(rows).slice(0, mostRuns).join("、")} 行${rowRuns(rows).length > mostRuns ? say`等 ${rows.length} 行` : ""}都空着，看不出是否与上面的一行相同，没有采用；相同的请逐行补填，或合并单元格。`,
  merged: ({ area }, { say }) => say`所在的 ${areaName(area)} 是合并单元格，只有左上角一格有值，其余行无法判断，请取消合并并逐行填写。`,
  "struck-out": (_, { say }) => say`但已全部加删除线，没有采用；请填写有效的值，仍然有效的请去掉删除线。`,
  "partly-struck": ({ struck }, { say }) => say`另含删除线文字“${struck}”，没有计入；请删去划掉的内容。`,
  "somewhere-struck": ({ used }, { say }) => say`其中部分文字加了删除线或设为上下标，Excel 不说明是哪几个字，${used ? say`暂按全部文字核验；请删去划掉的内容。` : say`没有采用；请只保留有效的内容。`}`,
};

/** What is wrong with a value, in words. */
export function valueSentence({ code, data }: ValueSaid, speech: Speech): string {
  // Code and data belong together; that they do is told by the type of what is said.
  return (sentences[code] as (data: unknown, speech: Speech) => string)(data, speech);
}

const kind = (whole: boolean, { say }: Speech): string => (whole ? say`整数` : say`数字`);

const listed = (options: readonly string[], { word }: Speech): string => options.map(word).join("、");
