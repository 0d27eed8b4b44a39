import { normalise } from "../text/normalise";

/** The texts of a dataset and those made while reasoning, with the form each is compared in, worked out once per distinct text. */
export class Texts {
  private readonly own: string[] = [];
  private readonly ownIndex = new Map<string, number>();
  private readonly keyIds = new Map<string, number>();
  private keyOf: Int32Array;

  constructor(private readonly base: readonly string[]) {
    this.keyOf = new Int32Array(base.length + 64).fill(-1);
  }

  at(index: number): string {
    return index < this.base.length ? this.base[index] : this.own[index - this.base.length];
  }

  /** Index of a text that no cell holds. */
  add(text: string): number {
    let index = this.ownIndex.get(text);
    if (index === undefined) {
      index = this.base.length + this.own.push(text) - 1;
      this.ownIndex.set(text, index);
      if (index >= this.keyOf.length) {
        const grown = new Int32Array(index * 2).fill(-1);
        grown.set(this.keyOf);
        this.keyOf = grown;
      }
    }
    return index;
  }

  /** Equal for texts that are equal after NFKC, without spaces, in Simplified script, in lower case. */
  key(index: number): number {
    const known = this.keyOf[index];
    return known >= 0 ? known : (this.keyOf[index] = this.keyOfText(this.at(index)));
  }

  keyOfText(text: string): number {
    const form = comparable(text);
    let id = this.keyIds.get(form);
    if (id === undefined) this.keyIds.set(form, (id = this.keyIds.size));
    return id;
  }

  get count(): number {
    return this.base.length + this.own.length;
  }
}

/** The form in which a rule compares texts. */
export function comparable(text: string): string {
  return normalise(text).toLowerCase();
}
