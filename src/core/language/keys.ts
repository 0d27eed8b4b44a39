import { RuleFault, type ValueKernel } from "./kernel";
import { isUnreadable, Known } from "./state";
import type { Texts } from "./texts";

const { ok, absent } = Known;

/** How two kernels' values are made comparable for equality: as numbers, as members of the same enum, or as texts. */
type KeyDomain = "number" | "code" | "text";

const numeric = new Set(["number", "ratio", "date", "boolean"]);

/** The domain in which two kernels meet. */
export function meet(a: ValueKernel, b: ValueKernel): KeyDomain {
  if (numeric.has(a.type) && numeric.has(b.type)) {
    if ((a.type === "date") !== (b.type === "date")) throw new RuleFault({ code: "date-with-number", data: null });
    return "number";
  }
  if (a.type === "enum" && b.type === "enum" && sameCodes(a.codes, b.codes)) return "code";
  if (a.type === "date" || b.type === "date") throw new RuleFault({ code: "date-with-text", data: null });
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

const noKeys = new Int32Array(0);

/** One key per row from several values; keys are small integers, given as they are met. */
export class KeyMaker {
  private readonly readers: ((num: number) => number)[];
  /** The first part of a key is a text of a cell, or such as one. */
  private readonly ofCells: boolean;

  constructor(
    readonly kernels: readonly ValueKernel[],
    private readonly texts: Texts,
    private readonly domains: readonly KeyDomain[] = kernels.map(domainOf),
  ) {
    this.readers = kernels.map((kernel, k) => keyReader(kernel, domains[k], texts));
    this.ofCells = domains[0] === "text" && (kernels[0].type === "text" || kernels[0].type === "list");
  }

  run(start: number, count: number): void {
    for (const kernel of this.kernels) kernel.run(start, count);
  }

  /**
   * Places in the table of the keys of the run's rows: -1 where one is blank, -2 where one is broken, and, unless new keys
   * are to be added, -3 where the table does not have it.
   */
  find(count: number, table: KeyTable, add: boolean, out: Int32Array): void {
    const [{ state, num }] = this.kernels;
    const [read] = this.readers;
    const small = this.domains[0] !== "number";
    const level = table.level(0, small);
    // Of texts of cells the keys are known, once asked: then nothing is called for a row.
    const direct = small && this.ofCells;
    let known = direct ? this.texts.known : noKeys;
    let places = direct ? level.direct : noKeys;
    for (let i = 0; i < count; i++) {
      if (state[i] !== ok) {
        out[i] = isUnreadable(state[i]) ? -2 : -1;
        continue;
      }
      const place = places[known[num[i]]];
      if (place > 0) {
        out[i] = place - 1;
        continue;
      }
      out[i] = level.place(0, read(num[i]), add);
      if (!direct) continue;
      known = this.texts.known;
      places = level.direct;
    }
    for (let k = 1; k < this.kernels.length; k++) this.refine(k, count, table, add, out);
  }

  /** Leads on from the places of the parts before. */
  private refine(k: number, count: number, table: KeyTable, add: boolean, out: Int32Array): void {
    const { state, num } = this.kernels[k];
    const read = this.readers[k];
    const level = table.level(k, false);
    for (let i = 0; i < count; i++) {
      if (out[i] === -2) continue;
      if (isUnreadable(state[i])) out[i] = -2;
      else if (state[i] !== ok) out[i] = -1;
      else if (out[i] >= 0) out[i] = level.place(out[i], read(num[i]), add);
    }
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
  /** Of small keys, 1 + the place; 0: none. */
  direct = new Int32Array(0);
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
