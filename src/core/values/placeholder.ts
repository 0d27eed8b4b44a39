/** Signs and words that fill a cell without saying anything. */
const empty = /^(?:[-‐-―−~_/\\|.。…·□☐○◯◻⬜]+|N\/?A|null|无数据|暂无|暂无数据|暂缺|待定|待补|待填|待补充|未填|未填写|不详)$/iu;
const longest = 8;
const nothing = /^(?:目前|现阶段|当前|暂时|至今|现在|尚|还|暂|现|均)*(?:无|没有)$/u;

/**
 * True for “-”, “—”, “/”, “…”, an empty box, “无数据”, “暂无”, “待定” …: the cell counts as not filled in, whatever its type, and is
 * never 0; only a switch asks first whether the box is its own 否. `plain` is the text after `normalise`.
 */
export function isPlaceholder(plain: string): boolean {
  return plain.length <= longest && empty.test(plain);
}

/** True for a bare 无, 没有, 暂无 or 目前没有: text and lists count as not filled in, unless the field asks for something to be had; for numbers it is an error, and switches read their own 无 and 没有. */
export function saysNothing(plain: string): boolean {
  return plain.length <= longest && nothing.test(plain);
}
