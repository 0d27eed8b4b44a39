/** Places looked at before a text goes to the ordinary map: nobody makes a pool slow with texts that fall on one place. */
const mostLooks = 32;
const free = -1;

/**
 * Texts of a dataset, each kept once; values of text fields are indexes into `texts`. A table of numbers instead of a Map: half the time and
 * memory, and no long stop when it grows, because the texts need not be looked at again.
 */
export class TextPool {
  readonly texts: string[] = [];
  /** Index of a text at the first free place from its hash on. */
  #slots = new Int32Array(1 << 5).fill(free);
  /** The hash of each text. */
  #hashes = new Int32Array(1 << 4);
  readonly #crowded = new Map<string, number>();

  /** Index of the text, added when new. */
  index(text: string): number {
    return this.indexHashed(text, hashOf(text));
  }

  /** The hash of each text, in order. */
  hashes(): Int32Array {
    return this.#hashes.slice(0, this.texts.length);
  }

  /** The hash of the text at an index. */
  hashAt(index: number): number {
    return this.#hashes[index];
  }

  /** `index` of a text whose hash is known. */
  indexHashed(text: string, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let look = 0, at = hash & mask; look < mostLooks; look++, at = (at + 1) & mask) {
      const found = slots[at];
      if (found === free) {
        slots[at] = this.texts.length;
        return this.#add(text, hash);
      }
      if (this.#hashes[found] === hash && this.texts[found] === text) return found;
    }
    const known = this.#crowded.get(text);
    if (known !== undefined) return known;
    this.#crowded.set(text, this.texts.length);
    return this.#add(text, hash);
  }

  #add(text: string, hash: number): number {
    const index = this.texts.push(text) - 1;
    this.#hashes[index] = hash;
    if (index + 1 === this.#hashes.length) this.#grow();
    return index;
  }

  #grow(): void {
    const old = this.#hashes;
    this.#hashes = new Int32Array(old.length * 2);
    this.#hashes.set(old);
    this.#slots = new Int32Array(old.length * 4).fill(free);
    const mask = this.#slots.length - 1;
    for (let index = 0; index < old.length; index++) {
      let at = old[index] & mask;
      let look = 0;
      while (look < mostLooks && this.#slots[at] !== free) {
        at = (at + 1) & mask;
        look++;
      }
      // Those that are in the map as well are found here first.
      if (look < mostLooks) this.#slots[at] = index;
      else this.#crowded.set(this.texts[index], index);
    }
  }
}

/** A number that differs for most texts that differ; of a long one the ends and the middle decide. */
export function hashOf(text: string): number {
  const { length } = text;
  let hash = length;
  const step = length <= 64 ? 1 : length >> 5;
  for (let i = 0; i < length; i += step) hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995) ^ (hash >>> 15);
  if (step > 1) for (let i = length - 16; i < length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995) ^ (hash >>> 15);
  hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
  return hash ^ (hash >>> 16);
}
