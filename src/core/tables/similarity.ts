/** Dice's coefficient over pairs of neighbouring characters: 0 nothing alike, 1 the same. */
export function dice(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** Words that turn a label into its opposite or into another quantity; two labels that differ in one are not alike. */
const telling = ["专职", "兼职", "计划", "实际", "完成", "高级", "中级", "初级", "人次", "面积", "日期", "开始", "结束", "负责", "联系", "主管", "管理", "推荐", "申报", "不", "未", "非"];

/** Likeness of two labels, 0…1; at most 0.84 when a longer label merely contains the alias. 0 when they differ in a telling word. */
export function similarity(label: string, alias: string): number {
  if (label === alias) return 1;
  if (telling.some((word) => label.includes(word) !== alias.includes(word))) return 0;
  const contained = alias.length >= 4 && label.includes(alias) ? Math.min(0.84, 0.5 + 0.5 * (alias.length / label.length)) : 0;
  return Math.max(contained, dice(label, alias));
}
