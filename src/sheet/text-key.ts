/** What sums of keys are taken by: two of them still add up exactly. */
const modulus = 2 ** 52;

/** A text as a number below 2^52, by two 32-bit hashes that stir each other. Not a signature: nobody gains by a collision. */
export function textKey(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b >>> 12) * 2 ** 32 + (a >>> 0);
}

/** The key of several texts in no order: of the keys of each. */
export const addedKey = (one: number, other: number): number => (one + other) % modulus;

/** The key of several texts without one that is among them. */
export const lessKey = (sum: number, one: number): number => (sum - one + modulus) % modulus;

/** A key as a few signs. */
export const keyText = (key: number): string => key.toString(36);
