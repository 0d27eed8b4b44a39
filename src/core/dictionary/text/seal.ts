/** 盖章, 加盖单位公章, 签字盖章处, without spaces and in either script: a pattern for whoever looks for them in a text. */
export const sealWords = "(?:加?[盖蓋]?(?:本?[单單]位|法人|行政)?公?章|(?:[签簽][字名]?|[单單]位)?[、/及并和]?(?:加?[盖蓋])?[公印签簽]?章|[签簽][字名署])[处處栏欄]?";
const seal = new RegExp(`^${sealWords}$`, "u");
const isSeal = (text: string): boolean => seal.test(text.replace(/\s+/gu, ""));
const bracketed = "[（(［[〔【﹝]([^（）()［］[\\]〔〕【】﹝﹞]{1,16})[）)］\\]〕】﹞]";
const anywhere = new RegExp(bracketed, "gu");
const behind = new RegExp(`\\s*${bracketed}\\s*[:：]?\\s*$`, "u");
const before = new RegExp(`^\\s*${bracketed}\\s*`, "u");
/** Without brackets only behind a space and more than a person's name: 李 章 is one. */
const apart = /^(.{3,}?)\s+((?:加?[盖蓋]|公|[签簽]|印)\s*章)\s*[:：]?\s*$/u;
/** Every such word has one of these. */
const sign = /[章签簽]/u;

/** The name without the place for its seal, which is no part of it: 甲学院（公章）：, 甲学院 盖章, （盖章）甲学院. */
export function withoutSeal(name: string): string {
  if (!sign.test(name)) return name;
  for (const bracket of [behind, before]) {
    const found = bracket.exec(name);
    if (found && isSeal(found[1])) return withoutSeal(name.replace(found[0], ""));
  }
  return apart.exec(name)?.[1] ?? name;
}

/** A text without the places for seals in brackets, wherever they stand: 同意推荐（加盖公章）2018年9月25日. */
export const withoutSeals = (text: string): string => (sign.test(text) ? text.replace(anywhere, (place, inner: string) => (isSeal(inner) ? "" : place)) : text);

/** True for a text with such a place in it. */
export const hasSeal = (text: string): boolean => withoutSeals(text) !== text;
