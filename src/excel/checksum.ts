/**
 * Tells a text from any other it may have become by accident or by an edit: length and two independent 32-bit hashes.
 * Not a signature: whoever can write the text can write its sum.
 */
export function checksum(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b + unit, 0x85ebca6b);
    b = (b << 13) | (b >>> 19);
  }
  return `${text.length}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
