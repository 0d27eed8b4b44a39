const mark = "…";
const pauses = "。；，、：;,）)”";

/**
 * The text, or as much of it as fits into `limit` characters with … behind: cut behind the last punctuation of its second
 * half, else in mid-sentence, never inside a surrogate pair.
 */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit - mark.length;
  for (let at = end; at > end / 2; at--) {
    if (!pauses.includes(text[at - 1])) continue;
    end = at;
    break;
  }
  if (/[\ud800-\udbff]$/u.test(text.slice(0, end))) end--;
  return text.slice(0, Math.max(0, end)) + mark;
}
