import { hashOf, TextPool } from "./text-pool";

const unset = -1;

/** A number (not negative) by text, for very many texts: see {@link TextPool}. */
export class TextMap {
  readonly #keys = new TextPool();
  #values = new Int32Array(1 << 4).fill(unset);

  get(text: string): number | undefined {
    return this.at(this.place(text));
  }

  set(text: string, value: number): void {
    this.#values[this.place(text)] = value;
  }

  /** The number at a place. */
  at(place: number): number | undefined {
    const value = this.#values[place];
    return value === unset ? undefined : value;
  }

  setAt(place: number, value: number): void {
    this.#values[place] = value;
  }

  /** The place of a text, whether it has a number or not: to look and to set without searching twice. @param hash where it is known */
  place(text: string, hash = hashOf(text)): number {
    const place = this.#keys.indexHashed(text, hash);
    if (place >= this.#values.length) {
      const more = new Int32Array(this.#values.length * 2).fill(unset);
      more.set(this.#values);
      this.#values = more;
    }
    return place;
  }
}
