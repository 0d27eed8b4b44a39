import { nearest } from "../../dictionary/text/dice";
import { conditionOperators, shorthands, valueOperators } from "../operators/table";
import { unlessSame, withPartsRead, type PartReader } from "../operators/inner-parts";
import { placeholdersOf } from "../placeholder";
import { nodeOf, textProblem, type PartKind } from "../text/parse";
import { TextFault } from "../text/tokens";
import { filled, type Filling } from "./holes";
import type { PackProblem } from "./problem";
import { outcomes, type Entry, type Rule, type WrittenEntry, type WrittenRule } from "./schema";
import type { Patterns, Terms, Vocabulary } from "./terms";

/** What fills the holes of a term, by their names or in their order. */
type Given = Filling | readonly unknown[] | undefined;

interface RowsOfTerm {
  of: string;
  where?: unknown;
}

/** Terms within one another; the built-in packs have five. */
const deepest = 20;
/** Parts of a rule when all is spelt out; the built-in ones have a thirtieth. */
const largest = 100_000;

const kindNames: Record<PartKind, string> = { condition: "条件", expression: "值", related: "相关的行" };

/**
 * Spells out the entries of a pack: every name is replaced by what it stands for, short words by what they mean, a pattern by the rule it
 * makes. A rule then reads the same whether it names a thing or says it, and nothing behind this knows of names. Equal uses share one object.
 * Of a message, a placeholder that is a term's label shows its value.
 */
export class Speller {
  readonly problems: PackProblem[] = [];
  private readonly terms: Terms;
  private readonly patterns: Patterns;
  private readonly askedOf: NonNullable<Vocabulary["askedOf"]>;
  private readonly spelt = new Map<string, unknown>();
  private readonly open: string[] = [];
  private readonly sizes = new WeakMap<object, number>();
  private readonly byLabel: ReadonlyMap<string, string>;
  private readonly parts: PartReader = {
    condition: (part, at) => this.condition(part, at), expression: (part, at) => this.expression(part, at), related: (part, at) => this.related(part, at),
  };

  constructor({ terms = {}, patterns = {}, clauses = new Map(), askedOf = {} }: Vocabulary) {
    this.askedOf = askedOf;
    this.terms = terms;
    this.patterns = { ...patterns, ...Object.fromEntries([...clauses].map(([clause, { examples: _, ...rule }]) => [clause, { label: clause, rule }])) };
    this.byLabel = new Map(Object.entries(terms).flatMap(([name, { label, takes }]): [string, string][] => (takes ? [] : [[label, name]])));
  }

  /** @param path where the entry stands, for what is wrong with it */
  entry(entry: WrittenEntry, path: string): Entry {
    if (entry.as === "question") {
      const when = entry.when ?? ((entry.record ?? "institution") === "institution" ? this.askedOf[entry.phase] : undefined);
      return when ? { ...entry, when: this.condition(when, `${path}.when`) } : entry;
    }
    if (entry.as !== "rule") return entry;
    const rule = this.rule(entry.rule, `${path}.rule`);
    const shown = this.shownTerms(rule, path);
    if (this.sizeOf(rule) > largest) this.problems.push({ path, message: `展开以后有 ${largest} 个以上的条件和值，请少用互相套用的术语` });
    return { ...entry, rule: shown ? { ...rule, computed: { ...shown, ...rule.computed } } : rule };
  }

  private rule(written: WrittenRule, path: string): Rule {
    const { record = "institution", outcome = "error", ...logic } = this.likeness(written, path);
    for (const part of ["expect", "message"] as const)
      if (logic[part] === undefined) this.problems.push({ path, message: `缺少 ${part}，请写明，或用 like 说明与哪个通用规则相同` });
    const { when, group, cases, expect, value, computed, marks, cells = marks, needs, ...rest } = logic;
    const required = needs === undefined ? logic.required : { text: needs };
    return {
      ...(rest as Rule), record, outcome, expect: this.condition(expect!, `${path}.expect`),
      ...(when !== undefined && { when: this.condition(when, `${path}.when`) }),
      ...(cells !== undefined && { cells: namesOf(cells) }),
      ...(group && { group: group.where === undefined ? group : { ...group, where: this.condition(group.where, `${path}.group.where`) } }),
      ...(cases && { cases: cases.map((step, i) => this.step(step, marks, `${path}.cases[${i}]`)) }),
      ...(value !== undefined && { value: this.expression(value, `${path}.value`) as Rule["value"] }),
      ...(required !== undefined && { required: this.required(required, `${path}.required`) }),
      ...(computed && { computed: Object.fromEntries(Object.entries(computed).map(([name, one]) => [name, this.expression(one, `${path}.computed.${name}`)])) as Rule["computed"] }),
    };
  }

  /** A rule with what the pattern, or the clause of an extended pack, it is like says of it; its own word counts, its own cases come first. */
  private likeness({ like, with: given, ...own }: WrittenRule, path: string): Omit<WrittenRule, "like" | "with"> {
    if (like === undefined) return own;
    const pattern = this.known(like, this.patterns, "通用规则", "patterns", `${path}.like`);
    if (!pattern) return { ...own, message: own.message ?? "", expect: own.expect ?? { all: [] } };
    const base = this.opened(like, path, () => this.likeness(filled(pattern.rule, this.filling(like, pattern, given, path)) as WrittenRule, path));
    return {
      ...base, ...own,
      ...(base?.cases && { cases: [...(own.cases ?? []), ...base.cases] }),
      ...(base?.computed && { computed: { ...base.computed, ...own.computed } }),
    };
  }

  private step(written: NonNullable<WrittenRule["cases"]>[number], marks: WrittenRule["marks"], path: string): NonNullable<Rule["cases"]>[number] {
    const { if: test, outcome, message, value, needs, required = needs === undefined ? undefined : { text: needs }, cells: _, ...named } = written;
    const said = outcomes.filter((one) => named[one] !== undefined);
    const [how = outcome, when = test] = [said[0], said[0] && named[said[0]]];
    if (how === undefined || when === undefined || said.length + Number(test !== undefined) !== 1)
      this.problems.push({ path, message: `应有一个结果和它的条件，如 {"review": 条件, "message": …}，可用的结果有 ${outcomes.join("、")}` });
    const { cells = how === "n/a" || how === "pass" ? undefined : marks } = written;
    return {
      if: this.condition(when ?? { all: [] }, said[0] ? `${path}.${said[0]}` : `${path}.if`), outcome: how ?? "error",
      ...(message !== undefined && { message }), ...(cells !== undefined && { cells: namesOf(cells) }),
      ...(value !== undefined && { value: this.expression(value, `${path}.value`) as Rule["value"] }),
      ...(required !== undefined && { required: this.required(required, `${path}.required`) }),
    };
  }

  private required(required: NonNullable<Rule["required"]>, path: string): Rule["required"] {
    return typeof required === "object" && "text" in required ? required : (this.expression(required, path) as Rule["required"]);
  }

  /** Terms that the rule's messages, or words of what it asks for, name by their label and nothing else of the rule explains. */
  private shownTerms(rule: Rule, path: string): Rule["computed"] {
    const messages = [rule, ...(rule.cases ?? [])].flatMap(({ message, required }) => [message ?? "", requiredText(required)]);
    const labels = new Set(messages.flatMap(placeholdersOf).filter((label) => this.byLabel.has(label) && !(rule.computed && label in rule.computed)));
    if (labels.size === 0) return undefined;
    return Object.fromEntries([...labels].map((label) => [label, this.term(this.byLabel.get(label)!, undefined, "expression", `${path}.rule.message`)])) as Rule["computed"];
  }

  private condition(given: unknown, path: string): Rule["expect"] {
    const node = this.read(given, "condition", path);
    return this.node(typeof node === "string" ? { term: node } : node, "condition", path) as Rule["expect"];
  }

  private expression(given: unknown, path: string): unknown {
    const node = this.read(given, "expression", path);
    return this.node(typeof node === "string" && Object.hasOwn(this.terms, node) ? { term: node } : node, "expression", path);
  }

  /** What is written as text. */
  private read(given: unknown, kind: PartKind, path: string): unknown {
    if (typeof given !== "string") return given;
    try {
      return nodeOf(given, kind);
    } catch (fault) {
      if (!(fault instanceof TextFault)) throw fault;
      this.problems.push({ path, message: textProblem(given, fault) });
      return kind === "condition" ? { all: [] } : kind === "related" ? { of: "" } : 0;
    }
  }

  /** Related rows; a bare name is a term or a record type. */
  private related(given: unknown, path: string): unknown {
    const node = this.read(given, "related", path);
    if (typeof node === "string") return Object.hasOwn(this.terms, node) ? this.term(node, undefined, "related", path) : { of: node };
    const { term, with: filling, of, by, where, ...rest } = node as { term?: string; with?: Given; of?: string; by?: unknown; where?: unknown };
    if (term !== undefined) return this.term(term, filling, "related", path);
    const kept = where === undefined ? undefined : this.condition(where, `${path}.where`);
    if (of !== undefined && by === undefined && Object.hasOwn(this.terms, of)) return this.narrowed(this.term(of, undefined, "related", path) as RowsOfTerm, kept);
    const pairs = Array.isArray(by) ? unlessSame(by, (by as [string, unknown][]).map((pair, i) => unlessSame(pair, [pair[0], this.expression(pair[1], `${path}.by[${i}][1]`)]))) : by;
    return pairs === by && kept === where ? node : { of, ...(by !== undefined && { by: pairs }), ...(where !== undefined && { where: kept }), ...rest };
  }

  /** Of the related rows of a term, those of which something is true besides. */
  private narrowed({ where, ...rows }: RowsOfTerm, kept: unknown): RowsOfTerm {
    return { ...rows, where: where === undefined ? kept : { all: [...partsOf(where), ...partsOf(kept)] } };
  }

  private node(node: unknown, kind: Exclude<PartKind, "related">, path: string): unknown {
    if (typeof node !== "object" || node === null) return node;
    const given = node as Record<string, unknown>;
    if (typeof given.term === "string") return this.term(given.term, given.with as Given, kind, path);
    const [name] = Object.keys(given);
    if (kind === "condition" && Object.hasOwn(shorthands, name)) return this.condition(shorthands[name as keyof typeof shorthands].means(given[name] as string), path);
    const table = kind === "condition" ? conditionOperators : valueOperators;
    if (!Object.hasOwn(table, name)) return node;
    const argument = withPartsRead(table[name as keyof typeof table].argument, given[name], this.parts, `${path}.${name}`);
    return argument === given[name] ? node : { [name]: argument };
  }

  private term(name: string, given: Given, kind: PartKind, path: string): unknown {
    const term = this.known(name, this.terms, "术语", "terms", path);
    if (!term) return kind === "related" ? { of: name } : kind === "condition" ? { all: [] } : name;
    const use = `${kind} ${name} ${given ? JSON.stringify(given) : ""}`;
    if (!this.spelt.has(use)) {
      const is = filled(term.is, this.filling(name, term, given, path));
      if (kindOf(is) !== undefined && kindOf(is) !== kind) this.problems.push({ path, message: `术语“${name}”说的是${kindNames[kindOf(is)!]}，这里要的是${kindNames[kind]}，请改正` });
      this.spelt.set(use, this.opened(name, path, () => this[kind](is, `terms.${name}`)) ?? name);
    }
    return this.spelt.get(use);
  }

  /** What fills the holes of a term or a pattern: what is given, else its defaults, each of which may speak of holes before it. */
  private filling(name: string, { takes = {}, defaults = {} }: { takes?: Readonly<Record<string, string>>; defaults?: Filling }, by: Filling | readonly unknown[] = {}, path: string): Filling {
    const given = Array.isArray(by) ? Object.fromEntries(by.map((part: unknown, i): [string, unknown] => [Object.keys(takes)[i] ?? `第${i + 1}个`, part])) : (by as Filling);
    for (const hole of Object.keys(given)) if (!Object.hasOwn(takes, hole)) this.problems.push({ path, message: `“${name}”没有“${hole}”这一空，${kept(takes)}` });
    for (const hole of Object.keys(takes))
      if (!Object.hasOwn(given, hole) && !Object.hasOwn(defaults, hole)) this.problems.push({ path, message: `没有填“${name}”的“${hole}”（${takes[hole]}），请在 with 中写明` });
    return Object.entries(defaults).reduce((by, [hole, usual]) => (Object.hasOwn(by, hole) ? by : { ...by, [hole]: filled(usual, by) }), given);
  }

  private known<One>(name: string, all: Readonly<Record<string, One>>, what: string, where: string, path: string): One | undefined {
    if (Object.hasOwn(all, name)) return all[name];
    const close = nearest(name, Object.keys(all));
    this.problems.push({ path, message: `没有名为“${name}”的${what}${close ? `，是不是“${close}”？` : ""}请在 ${where} 中写明，或改正名称` });
    return undefined;
  }

  /** Parts of a rule, those that are used several times counted each time. */
  private sizeOf(node: unknown): number {
    if (typeof node !== "object" || node === null) return 1;
    let size = this.sizes.get(node);
    if (size === undefined) this.sizes.set(node, (size = Object.values(node).reduce((sum: number, part) => sum + this.sizeOf(part), 1)));
    return size;
  }

  /** What a name stands for, unless it stands for itself. */
  private opened<T>(name: string, path: string, read: () => T): T | undefined {
    if (this.open.includes(name)) {
      this.problems.push({ path, message: `术语互相引用，形成循环：${[...this.open, name].join(" → ")}，请改正` });
      return undefined;
    }
    if (this.open.length >= deepest) {
      this.problems.push({ path, message: `术语一个套一个超过 ${deepest} 层：${this.open.slice(0, 4).join(" → ")} → …，请简化` });
      return undefined;
    }
    this.open.push(name);
    const what = read();
    this.open.pop();
    return what;
  }
}

/** Conditions that all have to hold. */
function partsOf(condition: unknown): readonly unknown[] {
  return (condition as { all?: readonly unknown[] }).all ?? [condition];
}

/** Names as they are written: in a list, or in one text with commas. */
function namesOf(names: string | readonly string[]): string[] {
  return typeof names === "string" ? names.split(/,\s*/u) : [...names];
}

function kept(takes: Readonly<Record<string, string>>): string {
  const names = Object.entries(takes).map(([hole, what]) => `${hole}（${what}）`);
  return names.length === 0 ? "它没有要填的空" : `要填的是 ${names.join("、")}`;
}

/** What a term says, where that can be seen of its outermost word. */
function kindOf(is: unknown): PartKind | undefined {
  if (typeof is !== "object" || is === null) return typeof is === "number" ? "expression" : undefined;
  const name = Object.keys(is).find((one) => one !== "with")!;
  if (name === "term") return undefined;
  return "of" in is ? "related" : Object.hasOwn(valueOperators, name) ? "expression" : "condition";
}

/** What is asked for where it is said in words. */
function requiredText(required: Rule["required"]): string {
  return typeof required === "object" && "text" in required ? required.text : "";
}
