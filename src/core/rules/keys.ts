import { RuleFault, type ValueKernel } from "./kernel";
import { Known } from "./state";
import type { Texts } from "./texts";

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

/** One key per row from several values; undefined when one of them is blank or broken. */
export class KeyMaker {
  private readonly readers: ((num: number) => number)[];

  constructor(
    readonly kernels: readonly ValueKernel[],
    texts: Texts,
    domains: readonly KeyDomain[] = kernels.map(domainOf),
  ) {
    this.readers = kernels.map((kernel, k) => keyReader(kernel, domains[k], texts));
  }

  run(start: number, count: number): void {
    for (const kernel of this.kernels) kernel.run(start, count);
  }

  key(i: number): number | string | undefined {
    const { kernels, readers } = this;
    if (kernels.length === 1) return kernels[0].state[i] === Known.ok ? readers[0](kernels[0].num[i]) : undefined;
    let key = "";
    for (let k = 0; k < kernels.length; k++) {
      if (kernels[k].state[i] !== Known.ok) return undefined;
      key += `${readers[k](kernels[k].num[i])}|`;
    }
    return key;
  }

  /** True when a data error, not a blank, is why row i has no key. */
  broken(i: number): boolean {
    return this.kernels.some((kernel) => kernel.state[i] === Known.bad || kernel.state[i] === Known.atLeastBroken);
  }

  /** Adds the fields whose columns are absent in row i. */
  absent(i: number, to: Set<string>): void {
    for (const kernel of this.kernels) if (kernel.state[i] === Known.absent) for (const field of kernel.fields) to.add(field);
  }
}
