import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Characters of rule logic (JSON without spaces, messages, quotes and examples) for each pack, and the ten longest rules with their lines. */
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "packs");
const read = (...path: string[]): Record<string, never> => JSON.parse(readFileSync(join(root, ...path), "utf8")) as Record<string, never>;

interface Written { clause: string; rule?: object; when?: object }
const rules: { clause: string; characters: number; lines: number }[] = [];
let total = 0;
for (const { name: pack } of readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory())) {
  const terms: Record<string, { is: object }> = pack === "common" ? read(pack, "terms.json") : (read(pack, "pack.json").terms ?? {});
  const named = Object.values(terms).reduce((sum, { is }) => sum + JSON.stringify(is).length, 0);
  const entries = pack === "common" ? [] : readdirSync(join(root, pack, "rules")).flatMap((file): Written[] => read(pack, "rules", file).entries);
  let own = 0;
  for (const { clause, rule, when } of entries) {
    const characters = rule || when ? JSON.stringify(logic(rule ?? { when })).length : 0;
    own += characters;
    if (rule) rules.push({ clause, characters, lines: printed({ ...rule, examples: undefined }).split("\n").length });
  }
  total += own + named;
  console.log(`${pack.padEnd(14)} rules ${own}, terms ${named}`);
}
console.log(`${"total".padEnd(14)} ${total}; rules over 60 lines: ${rules.filter(({ lines }) => lines > 60).length}`);
for (const { clause, characters, lines } of rules.sort((a, b) => b.characters - a.characters).slice(0, 10)) console.log(`${clause.padEnd(26)} ${characters} characters, ${lines} lines`);

/** A rule without what it says to people. */
function logic(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(logic);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).flatMap(([key, value]) => (["examples", "message", "text", "unchecked"].includes(key) ? [] : [[key, logic(value)]])));
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
