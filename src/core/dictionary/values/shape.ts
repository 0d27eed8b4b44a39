import type { Field } from "../fields";
import { normalise } from "../text/normalise";
import { daysOf } from "./date";
import type { Problem } from "./coerced";
import { readGraduation } from "./graduation";
import { readTeaching } from "./teaching";

type Shape = NonNullable<Field["shape"]>;

const creditDigits = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const creditValue = new Uint8Array(128);
[...creditDigits].forEach((digit, value) => (creditValue[digit.charCodeAt(0)] = value));
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** True when the 18 characters of a unified social credit code agree with its check character (GB 32100-2015). */
export function creditCodeHolds(code: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += creditValue[code.charCodeAt(i)] * creditWeights[i];
  return creditDigits[(31 - (sum % 31)) % 31] === code[17];
}

/** True when the 18 characters of an identity number agree with its check character (GB 11643-1999). */
export function idNumberHolds(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(id[i]) * idWeights[i];
  return "10X98765432"[sum % 11] === id[17];
}

const format = (say: string): Problem => ({ clause: "data/format", say });

function idProblem(id: string): Problem | undefined {
  if (/^\d{15}$/.test(id)) return { ...format("是 15 位旧身份证号，请填写 18 位公民身份号码。"), notice: true };
  if (!/^\d{17}[\dX]$/.test(id)) return format("不是 18 位身份证号，请核对位数和字符。");
  const born = daysOf(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)));
  if (born === undefined) return format("中的出生日期不存在，请核对身份证号。");
  return idNumberHolds(id) ? undefined : { clause: "data/checksum", say: "校验位不符（GB 11643），请对照身份证逐位核对。" };
}

function creditProblem(code: string): Problem | undefined {
  if (/^[0-9A-Z]{8}-?[0-9X]$/.test(code)) return format("是旧的 9 位组织机构代码，请填写 18 位统一社会信用代码。");
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return format("不是 18 位统一社会信用代码（不含字母 I、O、S、V、Z），请对照登记证书核对。");
  return creditCodeHolds(code) ? undefined : { clause: "data/checksum", say: "校验位不符（GB 32100），请对照登记证书逐位核对。" };
}

const phone = /^(?:(?:(?:\+|00)?86-?)?1[3-9]\d{9}|(?:(?:(?:\+|00)86-?\(?[1-9]\d{1,2}|(?:\+?86-?)?\(?0\d{2,3})\)?-?[1-9]|[2-9])\d{2,3}-?\d{4}(?:(?:-|转|ext\.?|x)\d{1,6})?|400-?\d{3}-?\d{4}|800-?\d{3}-?\d{4}|1[3-9]\d-?\d{4}-?\d{4})$/iu;
/** Whose it is, behind the number or before it: 0531-86000000（办公室）, 办公室：0531-86000000. */
const whose = /^[\p{Script=Han}]{1,8}:|\([\p{Script=Han}]{1,8}\)$/gu;
/** RFC 5322 addr-spec, dot-atom form: what mail systems accept without quoting. */
const email = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/iu;

/** What is wrong with a text of the given shape, or undefined. Several phones or addresses may stand in one cell. */
export function shapeProblem(raw: string, shape: Shape): Problem | undefined {
  const text = normalise(raw);
  switch (shape) {
    case "postcode":
      return /^\d{6}$/.test(text) ? undefined : format("不是 6 位邮政编码，请核对（以 0 开头的请把单元格设为文本后重填）。");
    case "email":
      return text.split(/[、;,]/u).every((one) => email.test(one) && !/^\.|\.\.|\.@/u.test(one)) ? undefined : format("不是有效的电子邮箱地址，请核对，例如 name@example.cn。");
    case "phone":
      return text.split(/[、;,/]/u).every((one) => phone.test(one.replace(whose, ""))) ? undefined : format("不是有效的电话号码，请填写 11 位手机号或带区号的固定电话，例如 0531-86000000。");
    case "creditCode":
      return creditProblem(text.toUpperCase());
    case "idNo":
      return idProblem(text.toUpperCase());
    case "year":
      return /^(?:19[4-9]\d|20[0-4]\d|2050)$/.test(text) ? undefined : format("不是四位年份，或年份可疑，请核对后填写，例如 2019。");
    case "url":
      return /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:[/:?#]\S*)?$/iu.test(text) ? undefined : format("不是有效的网址，请核对。");
    case "graduation":
      return unreadProblem(readGraduation(raw).unread, "学校、时间、专业", "湖南大学、2005年6月、机械工程");
    case "teaching":
      return teachingProblem(raw);
    case "tick":
    case "laidDown":
      return undefined;
  }
}

/** Specialties that can be told count even where the years beside them cannot. */
function teachingProblem(raw: string): Problem | undefined {
  const { unread, specialties } = readTeaching(raw);
  const problem = unreadProblem(unread, "专业或年限", "机械工程、12年");
  return problem && specialties.length > 0 ? { ...problem, notice: true } : problem;
}

const unreadProblem = (unread: string | undefined, what: string, sample: string): Problem | undefined =>
  unread === undefined ? undefined : format(`中的“${unread}”识别不出是${what}，请改写，例如“${sample}”。`);
