/** First line of every report of ours: the review date as official documents print it, and the regulations. @param on YYYY-MM-DD */
export function reviewLine(on: string, titles: readonly string[]): string {
  const [year, month, day] = on.split("-").map(Number);
  return `核验日期：${year}年${month}月${day}日\u3000\u3000依据：${titles.join("、")}`;
}
