/** What a cell shows; "" is blank. */
export type Content = string | number | boolean;

/**
 * Tells whether a cell still holds what was written, without keeping what was written. 32 bits on purpose: enough to
 * notice a change, too few to recover a telephone number from it. A number and the text of its digits are the same,
 * because a template may keep its numbers as text.
 */
export function fingerprint(value: Content): string {
  const text = bare(value);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** True when a cell shows the value. */
export function sameContent(now: Content, wanted: Content): boolean {
  return bare(now) === bare(wanted);
}

/** Excel may or may not give back the apostrophe that keeps a formula-like text a text; it is no content. */
export function bare(value: Content): string {
  return String(value).trim().replace(/^'(?=['=+\-@\s＝＋－＠])/, "");
}
