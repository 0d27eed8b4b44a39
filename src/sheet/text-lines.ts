/** Part of its size that a character takes at most which is no Chinese one. */
const narrow = 0.6;
const [blank, tilde, lineFeed, wideFrom] = [0x20, 0x7e, 0x0a, 0x2e7f];
/** Signs that Chinese fonts make as wide as their other characters. */
const wideSigns = new Set([..."“”‘’…—·×"].map((sign) => sign.charCodeAt(0)));

/**
 * Lines that a text takes in a cell or a column of paper so wide. Chinese breaks anywhere, other words as a whole where they fit into a line.
 * @param width and the size of the characters in the same unit
 */
export function linesOfText(text: string, width: number, size: number): number {
  let lines = 1;
  let left = width;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === lineFeed) {
      lines++;
      left = width;
      at++;
      continue;
    }
    const from = at++;
    const isWord = code > blank && code <= tilde;
    while (isWord && at < text.length && text.charCodeAt(at) > blank && text.charCodeAt(at) <= tilde) at++;
    let long = isWord ? (at - from) * size * narrow : code > wideFrom || wideSigns.has(code) ? size : size * narrow;
    if (long <= left) {
      left -= long;
      continue;
    }
    // One that is wider than a line begins on the next, and is broken where that ends.
    if (left < width) lines++;
    for (; long > width; long -= width) lines++;
    left = width - long;
  }
  return lines;
}
