import { unlessSame, withPartsRead, type PartReader } from "../operators/inner-parts";
import { conditionOperators, shorthands, valueOperators } from "../operators/table";
import { nodeOf, textProblem, type PartKind } from "../text/parse";
import { TextFault } from "../text/tokens";
import { filled } from "./holes";
import type { Given, NameBook } from "./name-book";
import type { Rule } from "./schema";
import type { Terms } from "./vocabulary";

interface RowsOfTerm {
  of: string;
  where?: unknown;
}

const kindNames: Record<PartKind, string> = { condition: "条件", expression: "值", related: "相关的行" };

/** Conditions, values and related rows with texts read, short words and terms replaced by what they mean. Equal uses of a term share one object. */
export class TermReader {
  private readonly spelt = new Map<string, unknown>();
  private readonly parts: PartReader = {
    condition: (part, at) => this.condition(part, at), expression: (part, at) => this.expression(part, at), related: (part, at) => this.related(part, at),
  };

  constructor(private readonly terms: Terms, private readonly names: NameBook) {}

  /** @param path where it stands, for what is wrong with it */
  condition(given: unknown, path: string): Rule["expect"] {
    const node = this.read(given, "condition", path);
    return this.node(typeof node === "string" ? { term: node } : node, "condition", path) as Rule["expect"];
  }

  /** A value; a bare name is a term, or else a field. */
  expression(given: unknown, path: string): unknown {
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
      this.names.say(path, textProblem(given, fault));
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

  /** What a term says, as what it is asked for. */
  term(name: string, given: Given, kind: PartKind, path: string): unknown {
    const term = this.names.known(name, this.terms, "术语", "terms", path);
    if (!term) return kind === "related" ? { of: name } : kind === "condition" ? { all: [] } : name;
    const use = `${kind} ${name} ${given ? JSON.stringify(given) : ""}`;
    if (!this.spelt.has(use)) {
      const is = filled(term.is, this.names.filling(name, term, given, path));
      if (kindOf(is) !== undefined && kindOf(is) !== kind) this.names.say(path, `术语“${name}”说的是${kindNames[kindOf(is)!]}，这里要的是${kindNames[kind]}，请改正`);
      this.spelt.set(use, this.names.opened(name, path, () => this[kind](is, `terms.${name}`)) ?? name);
    }
    return this.spelt.get(use);
  }
}

/** Conditions that all have to hold. */
function partsOf(condition: unknown): readonly unknown[] {
  return (condition as { all?: readonly unknown[] }).all ?? [condition];
}

/** What a term says, where that can be seen of its outermost word. */
function kindOf(is: unknown): PartKind | undefined {
  if (typeof is !== "object" || is === null) return typeof is === "number" ? "expression" : undefined;
  const name = Object.keys(is).find((one) => one !== "with")!;
  if (name === "term") return undefined;
  return "of" in is ? "related" : Object.hasOwn(valueOperators, name) ? "expression" : "condition";
}
