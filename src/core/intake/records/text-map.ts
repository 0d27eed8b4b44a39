import { TextPool } from "./text-pool";

const unset = -1;

/** A number (not negative) by text, for very many texts: see {@link TextPool}. */
export class TextMap {
  readonly #keys = new TextPool();
  #values = new Int32Array(1 << 7).fill(unset);

  get(text: string): number | undefined {
    const value = this.#values[this.#place(text)];
    return value === unset ? undefined : value;
  }

  has(text: string): boolean {
    return this.get(text) !== undefined;
  }

  set(text: string, value: number): void {
    this.#values[this.#place(text)] = value;
  }

  #place(text: string): number {
    const place = this.#keys.index(text);
    if (place >= this.#values.length) {
      const more = new Int32Array(this.#values.length * 2).fill(unset);
      more.set(this.#values);
      this.#values = more;
    }
    return place;
  }
}
