import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { saidToPeople } from "../core/language/pack/holes";

/** A rule or a pattern, by its clause or its name: characters of its logic, and its lines as they stand in the file, examples apart. */
interface RuleSize {
  name: string;
  characters: number;
  lines: number;
}

/** Characters of rule logic of a pack, or of `common`. */
interface PackSize {
  pack: string;
  rules: number;
  terms: number;
  patterns: number;
}

interface RuleText { clause: string; rule?: object; when?: object }
interface Named { is?: object; rule?: object; defaults?: object }
interface MeasuredHeader { terms?: Record<string, Named>; patterns?: Record<string, Named>; askedOf?: object }

const root = path.resolve(__dirname, "../packs");
const read = <T>(...parts: string[]): T => JSON.parse(readFileSync(path.join(root, ...parts), "utf8")) as T;

/**
 * How much logic the packs hold: JSON without spaces, messages, quotes and examples, terms and patterns with it. What a rule fills the
 * holes of a pattern with counts whole, words too.
 */
export function ruleSizes(): { packs: PackSize[]; rules: RuleSize[]; total: number } {
  const rules: RuleSize[] = [];
  const packs = readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }): PackSize => (name === "common" ? commonSize(rules) : packSize(name, rules)));
  return { packs, rules, total: packs.reduce((sum, one) => sum + one.rules + one.terms + one.patterns, 0) };
}

function commonSize(into: RuleSize[]): PackSize {
  const patterns = read<Record<string, Named>>("common", "patterns.json");
  into.push(...patternSizes("common", patterns));
  return { pack: "common", rules: 0, terms: lengths(read("common", "terms.json")), patterns: lengths(patterns) };
}

function packSize(pack: string, into: RuleSize[]): PackSize {
  const { terms, patterns, askedOf } = read<MeasuredHeader>(pack, "pack.json");
  const entries = readdirSync(path.join(root, pack, "rules")).flatMap((file) => read<{ entries: RuleText[] }>(pack, "rules", file).entries);
  const sizes = entries.flatMap(({ clause, rule, when }) => (rule ? [sizeOf(clause, rule)] : when ? [{ name: clause, characters: length({ when }), lines: 0 }] : []));
  into.push(...sizes.filter(({ lines }) => lines > 0), ...patternSizes(pack, patterns));
  return { pack, rules: sizes.reduce((sum, { characters }) => sum + characters, askedOf ? length(askedOf) : 0), terms: lengths(terms), patterns: lengths(patterns) };
}

const patternSizes = (pack: string, patterns: Record<string, Named> = {}): RuleSize[] => Object.entries(patterns).map(([name, { rule }]) => sizeOf(`${pack} ${name}`, rule!));
const sizeOf = (name: string, rule: object): RuleSize => ({ name, characters: length(logic(rule) as object), lines: linesOf(rule) });
const length = (node: object): number => JSON.stringify(node).length;
const lengths = (named: Record<string, Named> = {}): number => Object.values(named).reduce((sum, { is, rule, defaults }) => sum + length(logic(is ?? rule) as object) + (defaults ? length(defaults) : 0), 0);
const linesOf = (rule: object): number => printed({ ...rule, examples: undefined }).split("\n").length;

/** A rule without what it says to people. */
function logic(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(logic);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).flatMap(([key, value]) => (key === "examples" || saidToPeople.has(key) ? [] : [[key, key === "with" ? value : logic(value)]])));
}

/** JSON as the rule files have it: what fits in 140 characters stands on one line, anything longer is broken, two spaces deeper. */
function printed(node: unknown, indent = 0): string {
  const flat = JSON.stringify(node);
  if (typeof node !== "object" || node === null || indent + flat.length <= 140) return flat;
  const pad = " ".repeat(indent + 2);
  const parts = Array.isArray(node) ? node.map((part) => pad + printed(part, indent + 2)) : Object.entries(node).flatMap(([key, part]) => (part === undefined ? [] : [`${pad}"${key}": ${printed(part, indent + 2)}`]));
  const [open, close] = Array.isArray(node) ? "[]" : "{}";
  return `${open}\n${parts.join(",\n")}\n${" ".repeat(indent)}${close}`;
}
