/** 盖章, 加盖单位公章, 签字盖章处, without spaces and in either script. */
const seal = /^(?:加?[盖蓋]?(?:本?[单單]位|法人|行政)?公?章|(?:[签簽][字名]?|[单單]位)?[、/及并和]?(?:加?[盖蓋])?[公印签簽]?章|[签簽][字名])[处處栏欄]?$/u;
const isSeal = (text: string): boolean => seal.test(text.replace(/\s+/gu, ""));
const behind = /\s*[（(［[〔【﹝]([^（）()［］[\]〔〕【】﹝﹞]{1,16})[）)］\]〕】﹞]\s*[:：]?\s*$/u;
const before = /^\s*[（(［[〔【﹝]([^（）()［］[\]〔〕【】﹝﹞]{1,16})[）)］\]〕】﹞]\s*/u;
/** Without brackets only behind a space and more than a person's name: 李 章 is one. */
const apart = /^(.{3,}?)\s+((?:加?[盖蓋]|公|[签簽]|印)\s*章)\s*[:：]?\s*$/u;

/** The name without the place for its seal, which is no part of it: 甲学院（公章）：, 甲学院 盖章, （盖章）甲学院. */
export function withoutSeal(name: string): string {
  if (!/[章签簽]/u.test(name)) return name;
  for (const bracket of [behind, before]) {
    const found = bracket.exec(name);
    if (found && isSeal(found[1])) return withoutSeal(name.replace(found[0], ""));
  }
  return apart.exec(name)?.[1] ?? name;
}
