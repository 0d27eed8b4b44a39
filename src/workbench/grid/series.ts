import type { Series, SeriesStart } from "../../host";

/** Lists that Excel in China goes through when one of their words is filled. */
const lists = [
  "日一二三四五六", "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥",
].map((words) => [...words]).concat([
  ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
  ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"],
  ["第一季", "第二季", "第三季", "第四季"],
]);

type Next = (n: number) => string | number;

/** Least squares through the starts, as Excel drags several numbers on; exact where their steps are equal. */
function trend(values: readonly number[], by: 1 | -1): Next {
  const last = values.length - 1;
  if (last === 0) return () => values[0];
  const step = values[1] - values[0];
  const even = values.every((value, i) => i === 0 || Math.abs(value - values[i - 1] - step) < 1e-9);
  const tidy = (value: number): number => Number(value.toPrecision(15));
  if (even) return (n) => tidy(by > 0 ? values[last] + step * n : values[0] - step * n);
  const middle = last / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const slope = values.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0) / values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  return (n) => tidy(mean + slope * ((by > 0 ? last + n : -n) - middle));
}

const epoch = Date.UTC(1899, 11, 30);
const dateOf = (serial: number): Date => new Date(epoch + Math.floor(serial) * 86_400_000);
const monthOf = (serial: number): number => dateOf(serial).getUTCFullYear() * 12 + dateOf(serial).getUTCMonth();

/** Days go on by one day, by the step of several, or by whole months where all fall on one day of the month. */
function days(values: readonly number[], by: 1 | -1): Next {
  if (values.length === 1) return (n) => values[0] + by * n;
  const day = dateOf(values[0]).getUTCDate();
  const months = values.map(monthOf);
  const step = months[1] - months[0];
  const monthly = step !== 0 && values.every((value) => dateOf(value).getUTCDate() === day) && months.every((month, i) => i === 0 || month - months[i - 1] === step);
  if (!monthly) return trend(values, by);
  return (n) => {
    const month = by > 0 ? months[months.length - 1] + step * n : months[0] - step * n;
    const length = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
    return Math.round((Date.UTC(Math.floor(month / 12), month % 12, Math.min(day, length)) - epoch) / 86_400_000);
  };
}

/** "第1批" goes on as "第2批", "教师09" as "教师10", a word of a list as the next one; undefined: the text repeats. */
function worded(texts: readonly string[], by: 1 | -1): Next | undefined {
  for (const list of lists) {
    const places = texts.map((text) => list.indexOf(text));
    if (places.includes(-1)) continue;
    const next: Next = places.length === 1 ? (n) => places[0] + by * n : trend(places, by);
    const at = (n: number) => Math.round(Number(next(n)));
    return (n) => list[((at(n) % list.length) + list.length) % list.length];
  }
  const parts = texts.map((text) => /^(.*?)(\d{1,15})(\D*)$/su.exec(text));
  if (!parts.every((part) => part !== null)) return undefined;
  const [first] = parts;
  if (parts.some(([, head, , tail]) => head !== first[1] || tail !== first[3])) return undefined;
  const numbers = parts.map(([, , digits]) => Number(digits));
  const next: Next = numbers.length === 1 ? (n) => numbers[0] + by * n : trend(numbers, by);
  const width = first[2].startsWith("0") ? first[2].length : 0;
  return (n) => `${first[1]}${String(Math.abs(Math.round(Number(next(n))))).padStart(width, "0")}${first[3]}`;
}

/** How Excel's fill handle goes on with what it is dragged from. */
export const series: Series = (starts: readonly SeriesStart[], by) => {
  const values = starts.map(({ value }) => value);
  if (values.every((value) => typeof value === "number")) {
    const numbers = values as number[];
    if (starts.every(({ date }) => date)) return days(numbers, by);
    return numbers.length > 1 && starts.every(({ date }) => !date) ? trend(numbers, by) : undefined;
  }
  return values.every((value) => typeof value === "string") ? worded(values as string[], by) : undefined;
};
