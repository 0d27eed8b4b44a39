import type { ListDatum } from "../dictionary/said";
import { normalise } from "../dictionary/text/normalise";

/** The texts of a dataset and those made while reasoning, with the form each is compared in, worked out once per distinct text. */
export class Texts {
  private readonly own: string[] = [];
  private readonly ownIndex = new Map<string, number>();
  private readonly lists = new Map<number, ListDatum>();
  private keyOf: Int32Array<ArrayBuffer>;
  /** Keys by form; built when the first text is met that is not its own form, because till then an index is its key. */
  private forms?: Map<string, number>;

  /** @param base distinct texts */
  constructor(private readonly base: readonly string[]) {
    this.keyOf = new Int32Array(base.length + 64).fill(-1);
  }

  at(index: number): string {
    return index < this.base.length ? this.base[index] : this.own[index - this.base.length];
  }

  /** Index of the text that several values make, with the values: a sentence names them one by one. */
  addList(text: string, list: ListDatum): number {
    const index = this.add(text);
    this.lists.set(index, list);
    return index;
  }

  /** The values a text was made of. */
  listAt(index: number): ListDatum | undefined {
    return this.lists.get(index);
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

  /** Equal for texts that are equal after NFKC, without spaces, in Simplified script, in lower case; less than `count`. */
  key(index: number): number {
    const known = this.keyOf[index];
    return known >= 0 ? known : this.makeKey(index);
  }

  /** Keys by index; -1 of a text that nobody asked for yet. Replaced when texts are added. */
  get known(): Int32Array<ArrayBuffer> {
    return this.keyOf;
  }

  /** The key of a text that may be in no cell. */
  keyOfText(text: string): number {
    return this.key(this.add(text));
  }

  get count(): number {
    return this.base.length + this.own.length;
  }

  private makeKey(index: number): number {
    const text = this.at(index);
    // Texts made while reasoning may equal one of a cell, so they always go by form.
    if (this.forms === undefined) {
      if (index < this.base.length && isComparable(text)) return (this.keyOf[index] = index);
      this.forms = new Map();
      for (let one = 0; one < this.base.length; one++) if (this.keyOf[one] >= 0) this.forms.set(this.base[one], one);
    }
    const form = comparable(text);
    const key = this.forms.get(form) ?? index;
    if (key === index) this.forms.set(form, index);
    return (this.keyOf[index] = key);
  }
}

/** The form in which a rule compares texts. */
export function comparable(text: string): string {
  return isComparable(text) ? text : normalise(text).toLowerCase();
}

/** Per UTF-16 unit of ASCII and the common Han block: 1 when it is its own form, 2 when not, 0 when not known yet. */
const stable = new Uint8Array(0xa000);

/** True when a text surely is its own form: only characters that change neither alone nor beside others. */
function isComparable(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xa000 || stable[code] === 2) return false;
    if (stable[code] === 0) {
      const safe = (code > 0x20 && code < 0x7f) || code >= 0x4e00;
      const char = text[i];
      stable[code] = safe && normalise(char).toLowerCase() === char ? 1 : 2;
      if (stable[code] === 2) return false;
    }
  }
  return true;
}
