import { normalise } from "../text/normalise";
import { pointsElsewhere } from "./pointer";

/** What the cell 现任课专业、年限 says: “机械工程、12年”. */
interface Teaching {
  specialties: string[];
  /** Names that the specialties make together if a space between them separates nothing. */
  joined?: string[];
  /** Undefined where no number of years is written; of several, the most. */
  years?: number;
  /** What stands in the cell and is neither a specialty nor a number of years: 约十年, 2005年至今, 见附件. */
  unread?: string;
}

const digits = "零一二三四五六七八九";

/** 十二 → 12, up to 99. */
function chineseNumber(text: string): number {
  if (!text.includes("十")) return text === "两" ? 2 : digits.indexOf(text);
  const [tens, ones] = text.split("十");
  return (tens === "" ? 1 : digits.indexOf(tens)) * 10 + (ones === "" ? 0 : digits.indexOf(ones));
}

const number = String.raw`(?<![\d.一二三四五六七八九十]|[\d一二三四五六七八九十][\-~—至到])(\d{1,2}(?:\.\d+)?|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])`;
const lead = "(?:从事|教学|任课|任教|从教|执教|教龄|年限|时间|已有?|超过|[达满共])*";
const withYears = new RegExp(String.raw`^(.*?)${lead}[(:]?${number}(?:余|多)?(年|个月)(?:以上|多|余)?\)?$`, "u");
const vague = /(?:约|近|大约|大概|将近|不足)$/u;
const edges = /^[\s\-—–:.。·~]+|[\s\-—–:.。·~(]+$/gu;
/** Longest time anybody has taught, and longest name of a specialty. */
const MOST = 60;
const LONGEST = 40;
/** A space between words, or before a bare number. */
const space = /(?<=\p{sc=Han}{2})\s+(?=\p{sc=Han}{2})|(?<=\S)\s+(?=\d{1,2}(?:\.\d+)?\s*(?:[、,;/|\n\r]|$))/gu;

/** Members of the cell, separated by 、 , ; / | or a line break; a bracket is kept whole. */
function members(text: string): string[] {
  const flat = text.replace(/[\n\r\t]+/gu, "、");
  return (flat.match(/(?:\([^()]*\)|[^、,;/|])+/gu) ?? []).map((part) => normalise(part).replace(edges, "")).filter((part) => part !== "");
}

/** “机械工程、12年”: one specialty and its years, without any word that needs a second look; most cells are so. */
const plainly = /^([\u4e00-\u9fff]{2,20})[、，,;；/](\d{1,2})年?$/u;
const doubtful = /[任從从執执教年見见同參参附另約约近略足概]/u;

/** Reads the composite cell, member by member; a space separates too, where both sides are words. */
export function readTeaching(text: string): Teaching {
  const met = plainly.exec(text);
  if (met && Number(met[2]) <= MOST && !doubtful.test(met[1])) return { specialties: [normalise(met[1])], years: Number(met[2]) };
  const plain = text.normalize("NFKC");
  const parted = plain.replace(space, "、");
  const found = readMembers(members(parted));
  if (parted === plain) return found;
  // 机械 工程 may be one name, set wide: it counts as either.
  const whole = readMembers(members(plain)).specialties.filter((name) => !found.specialties.includes(name));
  return whole.length > 0 ? { ...found, joined: whole } : found;
}

function readMembers(parts: readonly string[]): Teaching {
  const found: Teaching = { specialties: [] };
  for (const member of parts) {
    if (member.length > LONGEST) {
      found.unread ??= `${member.slice(0, LONGEST / 2)}…`;
      continue;
    }
    const met = withYears.exec(member);
    const [name, years] = met ? [met[1].replace(edges, ""), numberOf(met[2]) / (met[3] === "年" ? 1 : 12)] : /^\d{1,2}(\.\d+)?$/u.test(member) ? ["", Number(member)] : [member, undefined];
    const unsure = years === undefined ? isUnread(name) : vague.test(name) || years > MOST;
    if (unsure) found.unread ??= member;
    else if (years !== undefined) found.years = Math.max(found.years ?? 0, years);
    const specialty = years === undefined ? (unsure ? "" : name) : name.replace(vague, "");
    if (specialty !== "" && isUnread(specialty)) found.unread ??= member;
    else if (specialty !== "") found.specialties.push(specialty);
  }
  return found;
}

const numberOf = (text: string): number => (/\d/u.test(text) ? Number(text) : chineseNumber(text));

/** A word that is no name of a specialty: without letters, a span of years, a time nobody counted, a number of who knows what. */
function isUnread(word: string): boolean {
  if (pointsElsewhere(word) || !/\p{L}/u.test(word)) return true;
  return /\d{4}|\d年|\p{sc=Han}\d{1,2}$|[多几若干数约近一二三四五六七八九十百]年$/u.test(word) || /^(?:任课|任教|从教|执教|教龄|年限)/u.test(word);
}
