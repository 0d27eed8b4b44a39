import { maskKernel } from "./build";
import { dayOf } from "../../sheet/day";
import { RuleFault, type MaskKernel, type ValueKernel } from "./kernel";
import type { Scope } from "./rule-data";
import { isUnreadable, Known, Truth } from "./state";
import { comparable } from "./texts";
import { notThere } from "../dictionary/values/not-there";
import { splitList } from "../dictionary/text/normalise";

const { ok } = Known;
const { broken, no, unknown, yes } = Truth;
/**
 * Field is one of some literals. In a field of several values, one member being among them is enough.
 * @param loosely texts are words of a person's: what is said beside them does not count, and of several values each has to be one
 */
export function member(field: string, literals: readonly (string | number | boolean)[], scope: Scope, loosely = false): MaskKernel {
  const of = scope.value(field);
  const test = loosely && (of.type === "text" || of.type === "list") ? saying(of, literals, scope) : verdicts(of, field, literals, scope);
  return maskKernel({
    parts: [of],
    fill(out, count) {
      const { state, num } = of;
      for (let i = 0; i < count; i++) {
        if (state[i] === ok) out[i] = test(num[i]);
        else out[i] = isUnreadable(state[i]) ? broken : unknown;
      }
    },
  });
}

function saying(of: ValueKernel, words: readonly (string | number | boolean)[], scope: Scope): (num: number) => number {
  const wanted = new Set(words.map((word) => comparable(String(word))));
  return perText(scope, (text) => (of.type === "list" ? splitList(text).every((part) => says(part, wanted)) : says(text, wanted)));
}

/** “无”, “尚未建立”, “无（正在筹建）”, “无，拟建”, and what is said in other words for one of the list: “拟于年底成立” for 拟建, “继续教育处（筹）” for 筹建. */
function says(text: string, wanted: ReadonlySet<string>): boolean {
  const plain = comparable(text);
  if (wanted.has(plain)) return true;
  const head = plain.split(/[([【,;。:]/u)[0].replace(/^(?:目前|暂时|尚|还|暂|现|均)/u, "");
  if (wanted.has(head)) return true;
  const beside = /^[^、,;]+\(([^()]{2,})\)$/u.exec(plain);
  if (beside !== null && wanted.has(beside[1])) return true;
  const kind = notThere(plain);
  return kind !== undefined && wanted.has(kind);
}

function verdicts(of: ValueKernel, field: string, literals: readonly (string | number | boolean)[], scope: Scope): (num: number) => number {
  if (of.type === "text" || of.type === "list") {
    const wanted = new Set(literals.map((literal) => comparable(String(literal))));
    const several = of.type === "list";
    return perText(scope, (text) => (several ? splitList(text).some((part) => wanted.has(comparable(part))) : wanted.has(comparable(text))));
  }
  const wanted = new Set(literals.map((literal) => literalNumber(of, field, literal)));
  return (num) => (wanted.has(num) ? yes : no);
}

/** A test of texts, decided once per distinct text. */
export function perText(scope: Scope, test: (text: string) => boolean): (index: number) => Truth {
  const { texts } = scope.data;
  let known = new Uint8Array(texts.count).fill(unknown);
  return (index) => {
    if (index >= known.length) {
      const grown = new Uint8Array(Math.max(index + 1, texts.count)).fill(unknown);
      grown.set(known);
      known = grown;
    }
    if (known[index] === unknown) known[index] = test(texts.at(index)) ? yes : no;
    return known[index] as Truth;
  };
}

function literalNumber(of: ValueKernel, field: string, literal: string | number | boolean): number {
  if (of.type === "enum") {
    const code = of.codes!.indexOf(String(literal));
    const place = code >= 0 ? code : of.labels!.indexOf(String(literal));
    if (place < 0) throw new RuleFault({ code: "no-option", data: { field, literal: String(literal), options: of.labels!.map((label, i) => `${of.codes![i]}（${label}）`) } });
    return place;
  }
  if (of.type === "boolean") {
    if (typeof literal === "boolean") return literal ? 1 : 0;
    throw new RuleFault({ code: "yes-or-no", data: { field } });
  }
  if (of.type === "date" && typeof literal === "string" && !Number.isNaN(dayOf(literal))) return dayOf(literal);
  if (of.type !== "date" && typeof literal === "number") return literal;
  throw new RuleFault({ code: "not-comparable", data: { field, literal: String(literal) } });
}
