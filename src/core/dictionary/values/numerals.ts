/*
 * Numbers written in words, where they say one number and no other: 三份, 叁份, 二千一百. 一千二 and 三五人 are read in more ways than one, and stay words.
 */

const digits = new Map([..."零〇一二三四五六七八九"].map((one, at) => [one, Math.max(0, at - 1)]));
for (const [one, digit] of [["两", 2], ["壹", 1], ["贰", 2], ["叁", 3], ["肆", 4], ["伍", 5], ["陆", 6], ["柒", 7], ["捌", 8], ["玖", 9]] as const) digits.set(one, digit);
const powers = new Map([["十", 10], ["拾", 10], ["百", 100], ["佰", 100], ["千", 1000], ["仟", 1000]]);
const words = new RegExp(`^[${[...digits.keys(), ...powers.keys()].join("")}]+`, "u");

/** The text with a number in words at its beginning written in digits; unchanged where it begins with none, or with one that is not exact. */
export function inDigits(text: string): string {
  const found = words.exec(text)?.[0];
  const value = found === undefined ? undefined : valueOf(found);
  return value === undefined ? text : `${value}${text.slice(found!.length)}`;
}

function valueOf(said: string): number | undefined {
  // 二〇一九 is a year; 三五 is three or five.
  if (/^[〇零一二三四五六七八九]{4}$/u.test(said)) return Number([...said].map((one) => digits.get(one)).join(""));
  let [sum, last, open] = [0, 10_000, undefined as number | undefined];
  let skipped = false;
  for (const [at, one] of [...said].entries()) {
    const power = powers.get(one);
    if (power === undefined) {
      if (open !== undefined) return undefined;
      const digit = digits.get(one)!;
      if (digit === 0) {
        if (at === 0 && said.length > 1) return undefined;
        skipped = true;
        if (said.length > 1) continue;
      }
      open = digit;
      continue;
    }
    // 十五 is fifteen; 百 alone says no number.
    if (power >= last || (open === undefined && !(power === 10 && at === 0))) return undefined;
    sum += (open ?? 1) * power;
    [last, open] = [power, undefined];
    skipped = false;
  }
  // 一千二 is 1200 or 1002.
  if (open !== undefined && last > 10 && last < 10_000 && !skipped) return undefined;
  return sum + (open ?? 0);
}
