/*
 * What the name of a file says of its being a version of another: 甲.xlsx, 甲（修改稿）.xlsx, 甲(1).xlsx, 甲 - 副本.xlsx, old/甲.xlsx.
 * A name is a hint: whether two files are one submission is for what stands in them to say.
 */

/** A file's name without the words that make it a version, and what those words say. */
export interface VersionName {
  /** Name without version words, extension and folder; "" when nothing is left. */
  stem: string;
  /** The greater the later; undefined: a copy, which may be older or newer. */
  rank: number | undefined;
  /** Day the name carries, as a number; absent: none. */
  day?: number;
  /** It calls itself a version (修改稿, 初稿, v2), or stands in a folder that does; a mere number or 副本 does not. */
  said: boolean;
  /** A number or 副本, as a disk or a browser adds it to a name that is taken. */
  numbered: boolean;
}

/** Words of a version put right; each step outweighs any number. */
const corrected = "修改|修订|修正|更正|改正|补正|订正|校正|改后|修改后|更新|重报|重新报送|重新提交|再次报送|revised|updated|rev";
const final = "最终|最后|最新|终|定|正式|final|latest";
const first = "初|原|旧|草|最初|原始|修改前|改前|更正前|补正前|original|draft|old";
/** Of one letter or so: a version only where they stand apart. */
const short = "改|新|new";
const tail = "(?:稿|版|本|件|后|文件|材料|报送)*";
const digits: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

const step = 1000;
const apart = "[\\s_\\-—–·.．、]+";
/** Each is looked for at the end of what is left of a name; a word in brackets or apart may be of any length. */
const ends: readonly { pattern: RegExp; read(found: RegExpExecArray): Partial<VersionName> }[] = [
  { pattern: /\s*[（(【[]\s*(\d{1,3})\s*[)）】\]]$/u, read: ([, n]) => ({ rank: Number(n), numbered: true }) },
  { pattern: /[\s_\-—–]*[（(【[]?\s*(?:的?(?:副本|复件)|copy)\s*\d*\s*[)）】\]]?$/iu, read: () => ({ rank: undefined, numbered: true }) },
  { pattern: /[\s_\-—–]*[（(【[]?\s*(?:v(?:er(?:sion)?)?\.?\s*)(\d{1,3})(?:\.(\d{1,2}))?\s*[)）】\]]?$/iu, read: ([, n, part = "0"]) => ({ rank: Number(n) * 10 + Number(part) / 10, said: true }) },
  { pattern: /[\s_\-—–]*[（(【[]?\s*第?\s*([一二三四五六七八九]|\d{1,2})\s*(?:稿|版|次(?:报送|提交|修改)?)\s*[)）】\]]?$/u, read: ([, n]) => ({ rank: (digits[n] ?? Number(n)) * 10, said: true }) },
  { pattern: /[\s_\-—–]*[（(【[]?\s*(20\d\d)[-.年]?(\d\d?)[-.月]?(\d\d?)日?\s*[)）】\]]?$/u, read: ([, year, month, day]) => ({ day: Number(year) * 10_000 + Number(month) * 100 + Number(day) }) },
  ...([[corrected, step], [final, 2 * step], [first, -step]] as const).flatMap(([words, rank]) => [
    { pattern: new RegExp(`(?:${apart})?[（(【[]\\s*(?:${words})${tail}\\s*(\\d{0,2})\\s*[)）】\\]]$`, "iu"), read: ([, n]: RegExpExecArray) => ({ rank: rank + Number(n), said: true }) },
    { pattern: new RegExp(`${apart}(?:${words})${tail}(\\d{0,2})$`, "iu"), read: ([, n]: RegExpExecArray) => ({ rank: rank + Number(n), said: true }) },
    { pattern: new RegExp(`(?:${words})(?:稿|版|后|稿件|版本)(\\d{0,2})$`, "iu"), read: ([, n]: RegExpExecArray) => ({ rank: rank + Number(n), said: true }) },
  ]),
  { pattern: new RegExp(`(?:${apart})?(?:[（(【[]\\s*|${apart})(?:${short})${tail}(\\d{0,2})\\s*[)）】\\]]?$`, "iu"), read: ([, n]) => ({ rank: step + Number(n), said: true }) },
];
const copyInFront = /^(?:复件|副本|copy of)\s*(?:[（(]\d+[)）])?\s*/iu;
const folders: readonly [pattern: RegExp, rank: number][] = [
  [new RegExp(`^(?:${corrected}|${final}|${short})${tail}\\d*$`, "iu"), step],
  [new RegExp(`^(?:${first})${tail}$`, "iu"), -step],
];
const numberedFolder = /^(?:第\s*([一二三四五六七八九]|\d{1,2})\s*[次批稿版](?:报送|提交|材料|文件)*|v(\d{1,3}))$/iu;

/** Reads a file's name, folders in front of it included. */
export function readVersion(file: string): VersionName {
  const parts = file.normalize("NFC").split(/[\\/]/u);
  let stem = parts.pop()!.replace(/\.[A-Za-z]{2,5}$/u, "").trim();
  const read: VersionName = { stem, rank: 0, said: false, numbered: false };
  const take = ({ rank, ...more }: Partial<VersionName>, has: boolean): void => {
    Object.assign(read, more);
    if (has) read.rank = rank === undefined || read.rank === undefined ? undefined : read.rank + rank;
  };
  const front = copyInFront.exec(stem);
  if (front) {
    stem = stem.slice(front[0].length);
    take({ rank: undefined, numbered: true }, true);
  }
  for (let again = true; again; ) {
    again = false;
    for (const { pattern, read: says } of ends) {
      const found = pattern.exec(stem);
      if (!found || found[0] === "") continue;
      const one = says(found);
      take(one, "rank" in one);
      stem = stem.slice(0, found.index).trimEnd();
      again = true;
    }
  }
  for (const folder of parts) {
    const word = folders.find(([pattern]) => pattern.test(folder.trim()));
    const number = numberedFolder.exec(folder.trim());
    if (word) take({ rank: word[1], said: true }, true);
    else if (number) take({ rank: (digits[number[1]] ?? Number(number[1] ?? number[2])) * 10, said: true }, true);
  }
  return { ...read, stem: stem.normalize("NFKC").toLowerCase().replace(/[\s\p{P}]+/gu, "") };
}

/** Which of two names says that it is the later: 1 the second, -1 the first, 0 they do not say. */
export function laterByName(one: VersionName, other: VersionName): -1 | 0 | 1 {
  const byDay = one.day !== undefined && other.day !== undefined ? Math.sign(other.day - one.day) : 0;
  const byWords = one.rank === undefined || other.rank === undefined ? 0 : Math.sign(other.rank - one.rank);
  return (byDay !== 0 && byWords !== 0 && byDay !== byWords ? 0 : byDay || byWords) as -1 | 0 | 1;
}
