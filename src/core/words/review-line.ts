import { chineseDay, dayOf } from "../../sheet/day";

/** First line of every report of ours: the review date as official documents print it, and the regulations. @param on YYYY-MM-DD */
export function reviewLine(on: string, titles: readonly string[]): string {
  return `核验日期：${chineseDay(dayOf(on))}\u3000\u3000依据：${titles.join("、")}`;
}
