import type { FontStyle } from "./cell-style";

/** Widest digit of a font in parts of its size; of the Chinese ones a half, which their hinting makes more. */
const shares: readonly (readonly [font: RegExp, share: number])[] = [
  [/宋|simsun|黑|simhei|仿宋|fangsong|楷|kaiti/iu, 0.545],
  [/arial|helvetica|liberation sans|microsoft yahei|微软雅黑|tahoma|dengxian|等线|segoe|verdana/iu, 0.56],
];
const usual = 0.51;

/** Pixels, at 96 a inch, of the widest digit of a workbook's Normal font: what widths of its columns are counted in. */
export function digitWidth({ name = "", size = 11 }: FontStyle = {}): number {
  const share = shares.find(([font]) => font.test(name))?.[1] ?? usual;
  return Math.max(1, Math.round((size * 96 * share) / 72));
}
