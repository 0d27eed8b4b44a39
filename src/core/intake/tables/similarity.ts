import { dice } from "../../dictionary/text/dice";

/** Words that turn a label into its opposite or into another quantity; two labels that differ in one are not alike. */
const telling = ["专职", "兼职", "计划", "实际", "完成", "高级", "中级", "初级", "人次", "面积", "日期", "开始", "结束", "负责", "联系", "主管", "管理", "推荐", "申报", "不", "未", "非"];

/** Likeness of two labels, 0…1; at most 0.84 when a longer label merely contains the alias. 0 when they differ in a telling word. */
export function similarity(label: string, alias: string): number {
  if (label === alias) return 1;
  if (telling.some((word) => label.includes(word) !== alias.includes(word))) return 0;
  const contained = alias.length >= 4 && label.includes(alias) ? Math.min(0.84, 0.5 + 0.5 * (alias.length / label.length)) : 0;
  return Math.max(contained, dice(label, alias));
}
