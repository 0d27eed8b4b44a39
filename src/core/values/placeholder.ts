/** Signs and words that fill a cell without saying anything. */
const empty = /^(?:[-‐-―−~_/\\|.。…·]+|N\/?A|null|无数据|暂无|暂无数据|暂缺|待定|待补|待填|待补充|未填|未填写|不详)$/iu;
const longest = 8;
const nothing = /^(?:无|没有|尚无)$/u;

/**
 * True for “-”, “—”, “/”, “…”, “无数据”, “暂无”, “待定” …: the cell counts as not filled in, whatever its type; it is
 * never 0 and never 否. `compacted` is the text after `compact`.
 */
export function isPlaceholder(compacted: string): boolean {
  return compacted.length <= longest && empty.test(compacted);
}

/** True for a bare 无 or 没有: text and lists count as not filled in; for numbers it is an error, for switches 否. */
export function saysNothing(compacted: string): boolean {
  return compacted.length <= longest && nothing.test(compacted);
}
