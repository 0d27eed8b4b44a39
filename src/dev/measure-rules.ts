import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { saidToPeople } from "../core/language/pack/holes";

/**
 * Characters of rule logic (JSON without spaces, messages, quotes and examples) for each pack, its terms and patterns with it, and the ten
 * longest rules with their lines. What a rule fills the holes of a pattern with counts whole, words too.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "packs");
const read = (...path: string[]): Record<string, never> => JSON.parse(readFileSync(join(root, ...path), "utf8")) as Record<string, never>;

interface RuleText { clause: string; rule?: object; when?: object }
interface Named { is?: object; rule?: object; defaults?: object }
const rules: { clause: string; characters: number; lines: number }[] = [];
let total = 0;
const length = (node: object): number => JSON.stringify(node).length;
const lengths = (named: Record<string, Named> = {}): number => Object.values(named).reduce((sum, { is, rule, defaults }) => sum + length(logic(is ?? rule) as object) + (defaults ? length(defaults) : 0), 0);
for (const { name: pack } of readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory())) {
  const header = pack === "common" ? undefined : read(pack, "pack.json");
  const terms: Record<string, Named> | undefined = header ? header.terms : read(pack, "terms.json");
  const patterns: Record<string, Named> | undefined = header ? header.patterns : read(pack, "patterns.json");
  const entries = header ? readdirSync(join(root, pack, "rules")).flatMap((file): RuleText[] => read(pack, "rules", file).entries) : [];
  let own = 0;
  for (const { clause, rule, when } of entries) {
    const characters = rule || when ? length(logic(rule ?? { when }) as object) : 0;
    own += characters;
    if (rule) rules.push({ clause, characters, lines: linesOf(rule) });
  }
  for (const [name, { rule }] of Object.entries(patterns ?? {})) rules.push({ clause: `${pack} ${name}`, characters: length(logic(rule) as object), lines: linesOf(rule!) });
  if (header?.askedOf) own += length(header.askedOf);
  total += own + lengths(terms) + lengths(patterns);
  console.log(`${pack.padEnd(14)} rules ${own}, terms ${lengths(terms)}, patterns ${lengths(patterns)}`);
}
console.log(`${"total".padEnd(14)} ${total}; rules and patterns over 60 lines: ${rules.filter(({ lines }) => lines > 60).length}`);
for (const { clause, characters, lines } of rules.sort((a, b) => b.characters - a.characters).slice(0, Number(process.argv[2] ?? 10))) console.log(`${clause.padEnd(36)} ${characters} characters, ${lines} lines`);

function linesOf(rule: object): number {
  return printed({ ...rule, examples: undefined }).split("\n").length;
}

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
