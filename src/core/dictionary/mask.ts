import { persons } from "./kept-by";
import { creditCodeHolds, idNumberHolds } from "./values/shape";

/*
 * What of a text goes out: ID numbers and telephones are masked, however they are written. Of an ID its last two digits stay (four shown
 * digits and a known county and birth year would leave 33 candidates), of a mobile the first three and last four, of a landline its
 * area and last two. What is public or no person's stays whole: credit codes, years, dates, counts, amounts, document numbers. A masked
 * text masked again is the same. Nothing is put in place of what is hidden: a digest of an ID, of which county and birthday are known,
 * is tried out in a moment.
 */

/** Fewer digits are neither. */
const suspect = /(?:[\d\uff10-\uff19][^\d\uff10-\uff19A-Za-z\u4e00-\u9fff]{0,3}){7}/u;

/** Every sign of full width and every kind of space and dash as the plain one, each in its place. */
const plain = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\t]/gu, " ")
    .replace(/[\u00ad\u2010-\u2015\u2212\u00b7\u30fb_]/gu, "-");

/** Some digits of a text that are written together. */
interface Digits {
  text: string;
  from: number;
  to: number;
}

const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/u;
const born18 = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/u;
const born15 = /^\d{6}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/u;
/** Credit codes begin with the body that registers, and the province follows. */
const registered = /^(?:1[1-59]|2[19]|3[1-59]|4[19]|5[1-59]|6[129]|7[129]|8[19]|9[1-3])/u;

/** How a mobile number is written in groups; one that is written digit by digit too. */
const mobileGroups: ReadonlySet<string> = new Set(["11", "3,4,4", "3,8", "7,4", "4,4,3", "4,3,4", "3,3,5", "3,5,3", "5,6", "6,5", "5,3,3", "3,4,2,2", "1,1,1,1,1,1,1,1,1,1,1"]);

/** Eighteen letters and digits that are no ID: a letter is not their last. */
const codes = /(?:(?<!\d)(?=\d)|(?<![A-Za-z\d]))(?=\d*[A-Za-z]\w)[A-Za-z\d]{18}(?![A-Za-z\d])/gu;

/** What stands before a number that is not a person's. */
const ofUnits = /(?:信用代码|识别号|税号|注册号|登记号|[账帐]号|机构代码|证书编?号|批准文?号)[^\d]{0,6}$/u;
const ofAmounts = /(?:金额|经费|资金|资产|收入|支出|预算|投入|产值|营业额|人数|人次|数量|面积|合计|总计|总额|[¥￥$])[^\d\u4e00-\u9fff]{0,4}$/u;
const ofIds = /(?:身份证|证件)[号码为是（）():\s]{0,8}$/u;
/** What stands behind a count or an amount. */
const units = /^\s?(?:[元册项亩%‰]|万元|亿|平方|㎡|m2|学时|课时|小时|人次|人(?![事力社员民才]))/u;

/** Text of a finding, a report or a list without whole numbers of persons. @param record type of the records it speaks of: of persons every number as long as an ID is taken for one */
export function masked(text: string, record?: string): string {
  if (!suspect.test(text)) return text;
  // A credit code of letters and digits is no place to look for numbers.
  const seen = plain(text).replace(codes, (code) => (code === code.toUpperCase() || creditCodeHolds(code.toUpperCase()) ? "A".repeat(18) : code));
  const hidden: boolean[] = [];
  const hide = (from: number, to: number, before = 0, behind = 0): void => {
    const places: number[] = [];
    for (let at = from; at < to; at++) if (/[\dXx]/u.test(seen[at])) places.push(at);
    for (const at of places.slice(before, places.length - behind)) hidden[at] = true;
  };
  landlines(seen, hide);
  const isPersons = record !== undefined && persons.has(record);
  for (const [run] of matches(seen, /\d(?: {0,2}-? {0,2}\d)*(?: {0,2}-? {0,2}[Xx](?![A-Za-z\d]))?/gu)) numbersIn(digitsOf(seen, run), seen, isPersons, hide);
  for (const [{ from, to }] of matches(seen, /(?<![\d.])[1-8]\.\d{9,16}[eE]\+?1[47](?!\d)/gu)) hide(from, to, 1);
  return Array.from({ length: text.length }, (_, at) => (hidden[at] ? "*" : text[at])).join("");
}

type Hide = (from: number, to: number, before?: number, behind?: number) => void;

function* matches(text: string, pattern: RegExp): Generator<[Digits, RegExpMatchArray]> {
  for (const found of text.matchAll(pattern)) yield [{ text: found[0], from: found.index, to: found.index + found[0].length }, found];
}

/** The digits of a run, group by group. */
const digitsOf = (text: string, { from, to }: Digits): Digits[] => [...matches(text.slice(from, to), /[\dXx]+/gu)].map(([one]) => ({ text: one.text, from: from + one.from, to: from + one.to }));

/** Landlines with their area, and what stands behind the word for a telephone. */
function landlines(text: string, hide: Hide): void {
  const area = /(?<![\dA-Za-z.]|\d[-.])(?:(?:\(?(?:\+|00)86\)?[ -]{0,2}|86[ -]{1,2})\(?0?|\(?0)(10|2\d|[3-9]\d{2})\)?[ -]{0,2}[2-9]\d{2,3}[ -]?\d{4}(?: ?(?:-|转|分机|ext\.?|x|#)[ :]?(\d{1,6}))?(?!\d)/giu;
  for (const [{ from, to }, [all, code, extension = ""]] of matches(text, area)) {
    const digits = all.replace(/\D/gu, "");
    const shown = digits.indexOf(code) + code.length;
    // Two lists of a year and a count look like one, but nobody writes a year behind 0 or 86.
    if (digits.length - extension.length - shown < 7) continue;
    hide(from, to - extension.length, shown, 2);
    hide(to - extension.length, to);
  }
  const named = /(?:电话|手机|座机|传真|联系方式|tel|phone|fax)(?:号码|号)?[:：是为 .]{0,3}([2-9]\d{2,3}[ -]?\d{4})(?![A-Za-z\d])(?: ?(?:-|转|分机|ext\.?|#) ?(\d{1,6}))?(?!\d|[ -]\d)/giu;
  for (const [{ to }, [all, number]] of matches(text, named)) hide(to - all.length + all.indexOf(number), to, 0, all.endsWith(number) ? 2 : 0);
}

/** Finds ID and mobile numbers in digits that stand together: several numbers may stand side by side. */
function numbersIn(groups: readonly Digits[], text: string, isPersons: boolean, hide: Hide): void {
  for (let first = 0; first < groups.length; first++) {
    for (let last = Math.min(groups.length - 1, first + 17); last >= first; last--) {
      const some = groups.slice(first, last + 1);
      const digits = some.map((one) => one.text).join("");
      const [{ from }, { to }] = [some[0], some[some.length - 1]];
      const before = text.slice(Math.max(0, from - 16), from);
      const behind = text.slice(to, to + 4);
      if (isId(digits, some, before, behind, isPersons)) hide(from, to, 0, 2);
      else if (isMobile(digits, some, before, behind)) hide(from, to, digits.length - 8, 4);
      else continue;
      first = last;
      break;
    }
  }
}

function isId(digits: string, groups: readonly Digits[], before: string, behind: string, isPersons: boolean): boolean {
  const { length } = digits;
  if (length < 15 || length > 18) return false;
  const whole = groups.length === 1;
  // A letter beside it makes it a code of letters and digits.
  const alone = !/[A-Za-z]$/u.test(before) && !/^[A-Za-z]/u.test(behind);
  if (whole && alone && (isPersons || ofIds.test(before))) return length !== 18 || !isCreditCode(digits);
  if (length !== 18 && !alone) return false;
  if (length === 15) return provinces.test(digits) && born15.test(digits) && !ofUnits.test(before) && !ofAmounts.test(before) && (whole || isEven(groups));
  if (length !== 18 || !provinces.test(digits) || !born18.test(digits)) return false;
  if (idNumberHolds(digits.toUpperCase())) return !isCreditCode(digits) || !ofUnits.test(before);
  return !isCreditCode(digits) && !(ofUnits.test(before) && whole) && (whole || isEven(groups));
}

/** Groups as people write them: none of a digit or two beside long ones, as a list of numbers has. */
const isEven = (groups: readonly Digits[]): boolean => groups.every(({ text }) => text.length >= 2) || groups.every(({ text }) => text.length === 1);

/** True for a credit code by its check sign and that of the organisation in it. */
function isCreditCode(text: string): boolean {
  const code = text.toUpperCase();
  if (code.length !== 18 || !registered.test(code) || !provinces.test(code.slice(2)) && !code.startsWith("10", 2) || !creditCodeHolds(code)) return false;
  // One number in ten thousand is both: an ID that holds as one, of which the organisation's own check digit does not.
  return !(born18.test(code) && idNumberHolds(code)) || organisationHolds(code.slice(8, 17));
}

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** True when the nine signs of an organisation code agree with their check sign (GB 11714-1997). */
function organisationHolds(code: string): boolean {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += Number(code[i]) * organisationWeights[i];
  return "0X987654321"[sum % 11] === code[8];
}

function isMobile(digits: string, groups: readonly Digits[], before: string, behind: string): boolean {
  const abroad = /^(?:00)?86(?=1[3-9]\d{9}$)/u.exec(digits)?.[0].length ?? 0;
  if (!/^1[3-9]\d{9}$/u.test(digits.slice(abroad))) return false;
  const sizes = groups.map(({ text }) => text.length);
  if (abroad > 0) sizes.splice(0, 1, ...(sizes[0] === abroad ? [] : [sizes[0] - abroad]));
  if (!mobileGroups.has(sizes.join())) return false;
  return groups.length > 1 || before.endsWith("+") || !(ofAmounts.test(before) || units.test(behind) || /(?:\d[.,]|[.])$/u.test(before) || /^[.,]\d/u.test(behind));
}
