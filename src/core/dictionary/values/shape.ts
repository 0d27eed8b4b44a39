import type { Field } from "../fields";
import type { ValueSaid } from "../said-of-values";
import { normalise } from "../text/normalise";
import { daysOf } from "./date";
import type { Problem } from "./coerced";
import { readGraduation } from "./graduation";
import { readTeaching } from "./teaching";

type FieldShape = NonNullable<Field["shape"]>;

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

const format = (said: ValueSaid): Problem => ({ clause: "data/format", said });

function idProblem(id: string): Problem | undefined {
  if (/^\d{15}$/.test(id)) return { ...format({ code: "old-id", data: null }), notice: true };
  if (!/^\d{17}[\dX]$/.test(id)) return format({ code: "no-id", data: null });
  const born = daysOf(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)));
  if (born === undefined) return format({ code: "no-birth-day", data: null });
  return idNumberHolds(id) ? undefined : { clause: "data/checksum", said: { code: "id-check-digit", data: null } };
}

function creditProblem(code: string): Problem | undefined {
  if (/^[0-9A-Z]{8}-?[0-9X]$/.test(code)) return format({ code: "old-code", data: null });
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return format({ code: "no-code", data: null });
  return creditCodeHolds(code) ? undefined : { clause: "data/checksum", said: { code: "code-check-digit", data: null } };
}

const phone = /^(?:(?:(?:\+|00)?86-?)?1[3-9]\d{9}|(?:(?:(?:\+|00)86-?\(?[1-9]\d{1,2}|(?:\+?86-?)?\(?0\d{2,3})\)?-?[1-9]|[2-9])\d{2,3}-?\d{4}(?:(?:-|转|ext\.?|x)\d{1,6})?|400-?\d{3}-?\d{4}|800-?\d{3}-?\d{4}|1[3-9]\d-?\d{4}-?\d{4})$/iu;
/** Whose it is, behind the number or before it: 0531-86000000（办公室）, 办公室：0531-86000000. */
const whose = /^[\p{Script=Han}]{1,8}:|\([\p{Script=Han}]{1,8}\)$/gu;
/** RFC 5322 addr-spec, dot-atom form: what mail systems accept without quoting. */
const email = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/iu;

/** What is wrong with a text of the given shape, or undefined. Several phones or addresses may stand in one cell. */
export function shapeProblem(raw: string, shape: FieldShape): Problem | undefined {
  const text = normalise(raw);
  switch (shape) {
    case "postcode":
      return /^\d{6}$/.test(text) ? undefined : format({ code: "no-postcode", data: null });
    case "email":
      return text.split(/[、;,]/u).every((one) => email.test(one) && !/^\.|\.\.|\.@/u.test(one)) ? undefined : format({ code: "no-email", data: null });
    case "phone":
      return text.split(/[、;,/]/u).every((one) => phone.test(one.replace(whose, ""))) ? undefined : format({ code: "no-phone", data: null });
    case "creditCode":
      return creditProblem(text.toUpperCase());
    case "idNo":
      return idProblem(text.toUpperCase());
    case "year":
      return /^(?:19[4-9]\d|20[0-4]\d|2050)$/.test(text) ? undefined : format({ code: "no-four-digit-year", data: null });
    case "url":
      return /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:[/:?#]\S*)?$/iu.test(text) ? undefined : format({ code: "no-url", data: null });
    case "graduation":
      return unreadProblem("unread-graduation", readGraduation(raw).unread);
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
  const problem = unreadProblem("unread-teaching", unread);
  return problem && specialties.length > 0 ? { ...problem, notice: true } : problem;
}

const unreadProblem = (code: "unread-graduation" | "unread-teaching", unread: string | undefined): Problem | undefined => (unread === undefined ? undefined : format({ code, data: { unread } }));
