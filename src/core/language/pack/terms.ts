import { placeholdersOf } from "../placeholder";
import { nearest } from "../../dictionary/text/dice";
import type { PackProblem } from "./problem";
import type { Entry, PackHeader, Rule, Term } from "./schema";

/** Named conditions and values of the rule language, by name. */
export type Terms = Readonly<Record<string, Term>>;

/** Days told by a header that tells none: before every record. */
const everSince = "1900-01-01";

/** What a pack's header says to its terms: `effectiveFrom`, the first day of its validity. */
export function headerTerms({ validFrom = everSince }: Pick<PackHeader, "validFrom">): Terms {
  return { effectiveFrom: { label: "施行日期", is: typeof validFrom === "string" ? { date: validFrom } : validFrom } };
}

/** The terms a pack may use: its own, then those of the packs it extends, then the common ones; a name nearer the pack stands for what it says. */
export function termsFor(own: Terms | undefined, ...others: readonly (Terms | undefined)[]): Terms {
  return Object.assign({}, ...[...others].reverse(), own) as Terms;
}

/**
 * Entries with every {"term": name} replaced by what it stands for, so that a rule reads the same whether it names a thing or spells it out.
 * Equal uses share one object. Of a message, a placeholder that is a term's label shows its value.
 */
export class TermReader {
  readonly problems: PackProblem[] = [];
  private readonly spelt = new Map<string, unknown>();
  private readonly open: string[] = [];
  private readonly byLabel: ReadonlyMap<string, string>;

  constructor(private readonly terms: Terms) {
    this.byLabel = new Map(Object.entries(terms).map(([name, { label }]) => [label, name]));
  }

  /** @param path where the entry stands, for what is wrong with it */
  entry(entry: Entry, path: string): Entry {
    if (entry.as === "question") return entry.when ? { ...entry, when: this.node(entry.when, `${path}.when`) } : entry;
    if (entry.as !== "rule") return entry;
    const { examples, ...logic } = entry.rule;
    const rule: Rule = { ...this.node(logic, `${path}.rule`), examples };
    const shown = this.shownTerms(rule, path);
    return { ...entry, rule: shown ? { ...rule, computed: { ...shown, ...rule.computed } } : rule };
  }

  /** Terms that the rule's messages, or words of what it asks for, name by their label and nothing else of the rule explains. */
  private shownTerms(rule: Rule, path: string): Rule["computed"] {
    const messages = [rule, ...(rule.cases ?? [])].flatMap(({ message, required }) => [message ?? "", requiredText(required)]);
    const labels = new Set(messages.flatMap(placeholdersOf).filter((label) => this.byLabel.has(label) && !(rule.computed && label in rule.computed)));
    if (labels.size === 0) return undefined;
    return Object.fromEntries([...labels].map((label) => [label, this.term(this.byLabel.get(label)!, `${path}.rule.message`)])) as Rule["computed"];
  }

  private node<T>(node: T, path: string): T {
    if (typeof node !== "object" || node === null) return node;
    if (Array.isArray(node)) return this.kept(node, node.map((part, i) => this.node(part as unknown, `${path}[${i}]`))) as T;
    const entries = Object.entries(node);
    if (entries.length === 1 && entries[0][0] === "term" && typeof entries[0][1] === "string") return this.term(entries[0][1], path) as T;
    const parts = entries.map(([key, part]): [string, unknown] => [key, this.node(part as unknown, `${path}.${key}`)]);
    return parts.some(([, part], i) => part !== entries[i][1]) ? (Object.fromEntries(parts) as T) : node;
  }

  private kept(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
    return after.some((part, i) => part !== before[i]) ? after : before;
  }

  private term(name: string, path: string): unknown {
    const known = Object.hasOwn(this.terms, name) ? this.terms[name] : undefined;
    if (!known) {
      const close = nearest(name, Object.keys(this.terms));
      this.problems.push({ path, message: `没有名为“${name}”的术语${close ? `，是不是“${close}”？` : ""}请在 terms 中写明，或改正名称` });
      return name;
    }
    if (this.open.includes(name)) {
      this.problems.push({ path, message: `术语互相引用，形成循环：${[...this.open, name].join(" → ")}，请改正` });
      return name;
    }
    if (!this.spelt.has(name)) {
      this.open.push(name);
      this.spelt.set(name, this.node(known.is as unknown, `terms.${name}`));
      this.open.pop();
    }
    return this.spelt.get(name);
  }
}

/** What is asked for where it is said in words. */
function requiredText(required: Rule["required"]): string {
  return typeof required === "object" && "text" in required ? required.text : "";
}
