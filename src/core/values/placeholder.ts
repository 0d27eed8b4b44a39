/** Signs and words that fill a cell without saying anything. */
const empty = /^(?:[-‐-―−~_/\\|.。…·]+|N\/?A|null|无数据|暂无|暂无数据|暂缺|待定|待补|待填|待补充|未填|未填写|不详)$/iu;
const longest = 8;
const nothing = /^(?:无|没有|尚无)$/u;

/**
 * True for “-”, “—”, “/”, “…”, “无数据”, “暂无”, “待定” …: the cell counts as not filled in, whatever its type; it is
 * never 0 and never 否. `plain` is the text after `normalise`.
 */
export function isPlaceholder(plain: string): boolean {
  return plain.length <= longest && empty.test(plain);
}

/** True for a bare 无 or 没有: text and lists count as not filled in, unless the field asks for something to be had; for numbers it is an error, for switches 否. */
export function saysNothing(plain: string): boolean {
  return plain.length <= longest && nothing.test(plain);
}
