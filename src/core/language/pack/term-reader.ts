import { dictionary } from "../../dictionary/dictionary";
import { unlessSame, withPartsRead, type PartReader } from "../operators/inner-parts";
import { conditionOperators, shorthands, valueOperators } from "../operators/table";
import { nodeOf, partKinds, textProblem, type PartKind } from "../text/parse";
import { TextFault } from "../text/tokens";
import { filled } from "./holes";
import { insideText, type Given, type NameBook } from "./name-book";
import type { Rule } from "./schema";
import type { Terms } from "./vocabulary";

interface RowsOfTerm {
  of: string;
  where?: unknown;
}

/** Stands where something cannot be read, which was told: nothing is compiled of it, and nothing is told of what it stands in. */
export const unread = Object.freeze({ term: "" });

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
    return this.node(typeof node === "string" ? { term: node } : node, "condition", placeIn(given, path)) as Rule["expect"];
  }

  /** A value; a bare name is a term, or else a field. */
  expression(given: unknown, path: string): unknown {
    const node = this.read(given, "expression", path);
    return this.node(typeof node === "string" && Object.hasOwn(this.terms, node) ? { term: node } : node, "expression", placeIn(given, path));
  }

  /** What is written as text. */
  private read(given: unknown, kind: PartKind, path: string): unknown {
    if (typeof given !== "string") return given;
    try {
      return nodeOf(given, kind);
    } catch (fault) {
      if (!(fault instanceof TextFault)) throw fault;
      this.names.say(path, textProblem(given, fault));
      return unread;
    }
  }

  /** Related rows; a bare name is a term or a record type. */
  related(given: unknown, at: string): unknown {
    const node = this.read(given, "related", at);
    const path = placeIn(given, at);
    if (node === unread) return node;
    if (typeof node === "string") return Object.hasOwn(this.terms, node) ? this.term(node, undefined, "related", path) : { of: node };
    const { term, with: filling, of, by, where, ...rest } = node as { term?: string; with?: Given; of?: string; by?: unknown; where?: unknown };
    if (term !== undefined) return this.term(term, filling, "related", path);
    const kept = where === undefined ? undefined : this.condition(where, `${path}.where`);
    if (of !== undefined && by === undefined && Object.hasOwn(this.terms, of)) return this.narrowed(this.term(of, undefined, "related", path), kept);
    const pairs = Array.isArray(by) ? unlessSame(by, (by as [string, unknown][]).map((pair, i) => unlessSame(pair, [pair[0], this.expression(pair[1], `${path}.by[${i}][1]`)]))) : by;
    return pairs === by && kept === where ? node : { of, ...(by !== undefined && { by: pairs }), ...(where !== undefined && { where: kept }), ...rest };
  }

  /** Of the related rows of a term, those of which something is true besides. */
  private narrowed(term: unknown, kept: unknown): unknown {
    if (term === unread) return term;
    const { where, ...rows } = term as RowsOfTerm;
    return { ...rows, where: where === undefined ? kept : { all: [...partsOf(where), ...partsOf(kept)] } };
  }

  private node(node: unknown, kind: Exclude<PartKind, "related">, path: string): unknown {
    if (typeof node !== "object" || node === null || node === unread) return node;
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
    const term = kind === "condition" && this.isField(name, path) ? undefined : this.names.known(name, this.terms, "术语", "terms", path);
    if (!term) return unread;
    const filling = this.names.filling(name, term, given, path);
    const use = `${kind} ${name} ${given ? JSON.stringify(given) : ""}`;
    // What was read before was what it was asked for.
    if (this.spelt.has(use)) return this.spelt.get(use);
    const is = filled(term.is, filling);
    const kinds = kindsOf(is);
    // What cannot be read as anything is the term's fault, what can be read otherwise is the fault of who uses it so.
    if (kinds.length > 0 && !kinds.includes(kind)) {
      this.names.say(path, `术语“${name}”说的是${kinds.map((one) => kindNames[one]).join("或")}，这里要的是${kindNames[kind]}，请改正`);
      return unread;
    }
    this.spelt.set(use, this.names.opened(name, path, () => this[kind](is, `terms.${name}`)) ?? unread);
    return this.spelt.get(use);
  }

  /** A field is no condition by itself. */
  private isField(name: string, path: string): boolean {
    const owner = Object.hasOwn(this.terms, name) ? undefined : dictionary.find(({ fields }) => fields.some(({ id }) => id === name));
    if (owner) this.names.say(path, `“${name}”是“${owner.title}”的字段，不是条件，请写成 yes ${name}、filled ${name} 之类`);
    return owner !== undefined;
  }
}

/** Where parts of what is given stand. */
const placeIn = (given: unknown, path: string): string => (typeof given === "string" ? path + insideText : path);

/** Conditions that all have to hold. */
function partsOf(condition: unknown): readonly unknown[] {
  return (condition as { all?: readonly unknown[] }).all ?? [condition];
}

/** As what it can be read: what its outermost word gives, of a text all that it parses as; none where it cannot be read at all. */
export function kindsOf(is: unknown): readonly PartKind[] {
  if (typeof is === "number") return ["expression"];
  if (typeof is === "string") return partKinds.filter((kind) => parses(is, kind));
  if (typeof is !== "object" || is === null) return [];
  const name = Object.keys(is).find((one) => one !== "with");
  if (name === "term") return partKinds;
  return "of" in is ? ["related"] : name !== undefined && Object.hasOwn(valueOperators, name) ? ["expression"] : ["condition"];
}

function parses(text: string, kind: PartKind): boolean {
  try {
    return nodeOf(text, kind) !== undefined;
  } catch (fault) {
    if (fault instanceof TextFault) return false;
    throw fault;
  }
}
