import { RuleFault, type ValueKernel } from "./kernel";
import { Known } from "./state";
import type { Texts } from "./texts";

const { ok, bad, absent, atLeastBroken } = Known;

/** How two kernels' values are made comparable for equality: as numbers, as members of the same enum, or as texts. */
export type KeyDomain = "number" | "code" | "text";

const numeric = new Set(["number", "ratio", "date", "boolean"]);

/** The domain in which two kernels meet. */
export function meet(a: ValueKernel, b: ValueKernel): KeyDomain {
  if (numeric.has(a.type) && numeric.has(b.type)) {
    if ((a.type === "date") !== (b.type === "date")) throw new RuleFault("日期不能与数字比较");
    return "number";
  }
  if (a.type === "enum" && b.type === "enum" && sameCodes(a.codes, b.codes)) return "code";
  if (a.type === "date" || b.type === "date") throw new RuleFault("日期不能与文字比较");
  return "text";
}

function sameCodes(a?: readonly string[], b?: readonly string[]): boolean {
  return a === b || (!!a && !!b && a.length === b.length && a.every((code, i) => code === b[i]));
}

/** Values of a kernel as keys of a domain: equal keys, equal values. */
export function keyReader(kernel: ValueKernel, domain: KeyDomain, texts: Texts): (num: number) => number {
  if (domain !== "text") return (num) => num;
  if (kernel.type === "enum") {
    const keys = kernel.codes!.map((code) => texts.keyOfText(code));
    return (num) => keys[num];
  }
  if (kernel.type === "text" || kernel.type === "list") return (num) => texts.key(num);
  return (num) => texts.keyOfText(String(num));
}

/** The natural domain of a kernel on its own. */
export function domainOf(kernel: ValueKernel): KeyDomain {
  return numeric.has(kernel.type) ? "number" : kernel.type === "enum" ? "code" : "text";
}

/** One key per row from several values, -1 when one is blank, -2 when one is broken. Keys are small integers given as met. */
export class KeyMaker {
  private readonly readers: ((num: number) => number)[];

  constructor(
    readonly kernels: readonly ValueKernel[],
    texts: Texts,
    private readonly domains: readonly KeyDomain[] = kernels.map(domainOf),
  ) {
    this.readers = kernels.map((kernel, k) => keyReader(kernel, domains[k], texts));
  }

  run(start: number, count: number): void {
    for (const kernel of this.kernels) kernel.run(start, count);
  }

  /** Place of row i's key in the table; a new one is added when `add`, else -3. */
  find(i: number, table: KeyTable, add: boolean): number {
    const { kernels, readers, domains } = this;
    let place = 0;
    let missing: number = ok;
    for (let k = 0; k < kernels.length; k++) {
      const state = kernels[k].state[i];
      if (state !== ok) {
        if (missing !== bad) missing = state === atLeastBroken ? bad : state === bad ? bad : absent;
        continue;
      }
      if (missing !== ok || place < 0) continue;
      place = table.level(k, domains[k] !== "number").place(place, readers[k](kernels[k].num[i]), add);
    }
    return missing === ok ? place : missing === bad ? -2 : -1;
  }

  /** Adds the fields whose columns are absent in row i. */
  absent(i: number, to: Set<string>): void {
    for (const kernel of this.kernels) if (kernel.state[i] === absent) for (const field of kernel.fields) to.add(field);
  }
}

/** Keys of several parts, each part a level that leads on from the place of the parts before. */
export class KeyTable {
  private readonly levels: KeyLevel[] = [];

  level(k: number, small: boolean): KeyLevel {
    return (this.levels[k] ??= new KeyLevel(k === 0 && small));
  }

  /** Number of different keys of all parts. */
  get size(): number {
    return this.levels[this.levels.length - 1]?.size ?? 0;
  }
}

class KeyLevel {
  size = 0;
  private direct = new Int32Array(0);
  private readonly byPlace: Map<number, number>[] = [];

  /** @param small the keys are small integers, good as places of an array */
  constructor(private readonly small: boolean) {}

  /** -3 when the key is not there and not to be added. */
  place(before: number, key: number, add: boolean): number {
    if (this.small) {
      if (key >= this.direct.length) {
        if (!add) return -3;
        const grown = new Int32Array(Math.max(1024, key * 2));
        grown.set(this.direct);
        this.direct = grown;
      }
      if (this.direct[key] === 0) {
        if (!add) return -3;
        this.direct[key] = ++this.size;
      }
      return this.direct[key] - 1;
    }
    const known = (this.byPlace[before] ??= new Map<number, number>());
    let place = known.get(key);
    if (place === undefined) {
      if (!add) return -3;
      known.set(key, (place = this.size++));
    }
    return place;
  }
}
