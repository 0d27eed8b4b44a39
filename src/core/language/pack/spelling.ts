import { placeholdersOf } from "../placeholder";
import { filled } from "./holes";
import { NameBook, type KnownNames } from "./name-book";
import type { PackProblem } from "./problem";
import { saidOutcomes } from "../../dictionary/finding";
import type { Entry, Rule, WrittenEntry, WrittenRule } from "./schema";
import { TermReader, unread } from "./term-reader";
import type { Patterns, Vocabulary } from "./vocabulary";

/** Parts of a rule when all is spelt out; the built-in ones have a thirtieth. */
const largest = 100_000;

/**
 * Spells out the entries of a pack: every name is replaced by what it stands for, short words by what they mean, a pattern by the rule it
 * makes. A rule then reads the same whether it names a thing or says it, and nothing behind this knows of names. Equal uses share one object.
 * Of a message, a placeholder that is a term's label shows its value.
 */
export class Speller {
  private readonly names: NameBook;
  private readonly terms: TermReader;
  private readonly patterns: Patterns;
  private readonly askedOf: NonNullable<Vocabulary["askedOf"]>;
  private readonly sizes = new WeakMap<object, number>();
  private readonly byLabel: ReadonlyMap<string, string>;

  constructor({ terms = {}, patterns = {}, clauses = new Map(), askedOf = {} }: Vocabulary, beforehand: KnownNames = {}) {
    this.names = new NameBook(beforehand);
    this.askedOf = askedOf;
    this.terms = new TermReader(terms, this.names);
    this.patterns = { ...patterns, ...Object.fromEntries([...clauses].map(([clause, { examples: _, ...rule }]) => [clause, { label: clause, rule }])) };
    this.byLabel = new Map(Object.entries(terms).flatMap(([name, { label, takes }]): [string, string][] => (takes ? [] : [[label, name]])));
  }

  /** What is wrong with the entries spelt out so far. */
  get problems(): readonly PackProblem[] {
    return this.names.problems;
  }

  /** @param path where the entry stands, for what is wrong with it */
  entry(entry: WrittenEntry, path: string): Entry {
    if (entry.as === "question") {
      const when = entry.when ?? ((entry.record ?? "institution") === "institution" ? this.askedOf[entry.phase] : undefined);
      return when ? { ...entry, when: this.terms.condition(when, `${path}.when`) } : entry;
    }
    if (entry.as !== "rule") return entry;
    const rule = this.rule(entry.rule, `${path}.rule`);
    const shown = this.shownTerms(rule, path);
    if (this.sizeOf(rule) > largest) this.names.say(path, `展开以后有 ${largest} 个以上的条件和值，请少用互相套用的术语`);
    const restates = entry.restates ?? this.restatedBy(entry.rule, rule);
    return { ...entry, ...(restates !== undefined && { restates }), rule: shown ? { ...rule, computed: { ...shown, ...rule.computed } } : rule };
  }

  /** A rule that is like a clause of an extended pack, and of the same record, says that clause again. */
  private restatedBy({ like }: WrittenRule, { record }: Rule): string | undefined {
    return like?.includes("/") && Object.hasOwn(this.patterns, like) && this.patterns[like].rule.record === record ? like : undefined;
  }

  private rule(written: WrittenRule, path: string): Rule {
    const { record = "institution", outcome = "error", ...logic } = this.likeness(written, path);
    for (const part of ["expect", "message"] as const)
      if (logic[part] === undefined) this.names.say(path, `缺少 ${part}，请写明，或用 like 说明与哪个通用规则相同`);
    const own = written.cases?.length ?? 0;
    const { when, group, cases, expect, value, computed, marks, cells = marks, needs, ...rest } = logic;
    const required = needs === undefined ? logic.required : { text: needs };
    return {
      ...(rest as Rule), record, outcome, expect: this.terms.condition(expect ?? unread, `${path}.expect`),
      ...(when !== undefined && { when: this.terms.condition(when, `${path}.when`) }),
      ...(cells !== undefined && { cells: namesOf(cells) }),
      ...(group && { group: group.where === undefined ? group : { ...group, where: this.terms.condition(group.where, `${path}.group.where`) } }),
      ...(cases && { cases: cases.map((step, i) => this.step(step, marks, i < own ? `${path}.cases[${i}]` : `${path}.like`)) }),
      ...(value !== undefined && { value: this.terms.expression(value, `${path}.value`) as Rule["value"] }),
      ...(required !== undefined && { required: this.required(required, `${path}.required`) }),
      ...(computed && { computed: Object.fromEntries(Object.entries(computed).map(([name, one]) => [name, this.terms.expression(one, `${path}.computed.${name}`)])) as Rule["computed"] }),
    };
  }

  /** A rule with what the pattern, or the clause of an extended pack, it is like says of it; its own word counts, its own cases come first. */
  private likeness({ like, with: given, ...own }: WrittenRule, path: string): Omit<WrittenRule, "like" | "with"> {
    if (like === undefined) return own;
    const pattern = like.includes("/") ? this.names.known(like, this.patterns, "被扩展的条款", "extends", `${path}.like`) : this.names.known(like, this.patterns, "通用规则", "patterns", `${path}.like`);
    const nothing = { ...own, message: own.message ?? "", expect: own.expect ?? (unread as unknown as Rule["expect"]) };
    if (!pattern) return nothing;
    const base = this.names.opened(like, path, () => {
      const made = filled(pattern.rule, this.names.filling(like, pattern, given, path)) as WrittenRule;
      const odd = oddPart(made);
      if (odd !== undefined) this.names.say(`${path}.like`, `“${like}”填空以后，其中的 ${odd} 不成样子，请核对 with 和通用规则`);
      return odd === undefined ? this.likeness(made, path) : undefined;
    });
    if (!base) return nothing;
    // The same thing said in two ways is said once, and the rule's own way counts.
    const { required, needs, cells, ...shared } = base;
    const asks = own.required === undefined && own.needs === undefined ? { ...(required !== undefined && { required }), ...(needs !== undefined && { needs }) } : {};
    return {
      ...shared, ...asks, ...(cells !== undefined && own.marks === undefined && { cells }), ...own,
      ...(base.cases && { cases: [...(own.cases ?? []), ...base.cases] }),
      ...(base.computed && { computed: { ...base.computed, ...own.computed } }),
    };
  }

  private step(written: NonNullable<WrittenRule["cases"]>[number], marks: WrittenRule["marks"], path: string): NonNullable<Rule["cases"]>[number] {
    const { if: test, outcome, message, value, needs, required = needs === undefined ? undefined : { text: needs }, cells: _, ...named } = written;
    const said = saidOutcomes.filter((one) => named[one] !== undefined);
    const [how = outcome, when = test] = [said[0], said[0] && named[said[0]]];
    if (how === undefined || when === undefined || said.length + Number(test !== undefined) !== 1)
      this.names.say(path, `应有一个结果和它的条件，如 {"review": 条件, "message": …}，可用的结果有 ${saidOutcomes.join("、")}`);
    const { cells = how === "n/a" || how === "pass" ? undefined : marks } = written;
    return {
      if: this.terms.condition(when ?? { all: [] }, said[0] ? `${path}.${said[0]}` : `${path}.if`), outcome: how ?? "error",
      ...(message !== undefined && { message }), ...(cells !== undefined && { cells: namesOf(cells) }),
      ...(value !== undefined && { value: this.terms.expression(value, `${path}.value`) as Rule["value"] }),
      ...(required !== undefined && { required: this.required(required, `${path}.required`) }),
    };
  }

  private required(required: NonNullable<Rule["required"]>, path: string): Rule["required"] {
    return typeof required === "object" && "text" in required ? required : (this.terms.expression(required, path) as Rule["required"]);
  }

  /** Terms that the rule's messages, or words of what it asks for, name by their label and nothing else of the rule explains. */
  private shownTerms(rule: Rule, path: string): Rule["computed"] {
    const messages = [rule, ...(rule.cases ?? [])].flatMap(({ message, required }) => [message ?? "", requiredText(required)]);
    const labels = new Set(messages.flatMap(placeholdersOf).filter((label) => this.byLabel.has(label) && !(rule.computed && label in rule.computed)));
    if (labels.size === 0) return undefined;
    return Object.fromEntries([...labels].map((label) => [label, this.terms.term(this.byLabel.get(label)!, undefined, "expression", `${path}.rule.message`)])) as Rule["computed"];
  }

  /** Parts of a rule, those that are used several times counted each time. */
  private sizeOf(node: unknown): number {
    if (typeof node !== "object" || node === null) return 1;
    let size = this.sizes.get(node);
    if (size === undefined) this.sizes.set(node, (size = Object.values(node).reduce((sum: number, part) => sum + this.sizeOf(part), 1)));
    return size;
  }

}

const isText = (part: unknown): boolean => typeof part === "string";
const isObject = (part: unknown): boolean => typeof part === "object" && part !== null && !Array.isArray(part);
const isList = (part: unknown, of: (member: unknown) => boolean): boolean => Array.isArray(part) && part.every(of);
const isCells = (part: unknown): boolean => isText(part) || isList(part, isText);
const isRequired = (part: unknown): boolean => !isObject(part) || !("text" in (part as object)) || isText((part as { text: unknown }).text);

/** What spelling takes for granted of parts that were filled in. */
const shapes: Partial<Record<keyof WrittenRule, (part: unknown) => boolean>> = {
  message: isText, needs: isText, record: isText, like: isText, cells: isCells, marks: isCells, group: isObject, computed: isObject, required: isRequired,
  cases: (part) => isList(part, (step) => isObject(step) && oddPart(step as Partial<WrittenRule>) === undefined),
};

/** The first part of a rule that is of another shape than any rule's. */
function oddPart(rule: Partial<WrittenRule>): string | undefined {
  return Object.entries(shapes).find(([part, fits]) => rule[part as keyof WrittenRule] !== undefined && !fits(rule[part as keyof WrittenRule]))?.[0];
}

/** Names as they are written: in a list, or in one text with commas. */
function namesOf(names: string | readonly string[]): string[] {
  return typeof names === "string" ? names.split(/,\s*/u) : [...names];
}

/** What is asked for where it is said in words. */
function requiredText(required: Rule["required"]): string {
  return typeof required === "object" && "text" in required ? required.text : "";
}
