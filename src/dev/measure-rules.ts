// Prints the characters of rule logic per pack, and the ten longest rules (or as many as are asked for) with their lines.
import { ruleSizes } from "./rule-size";

const { packs, rules, total } = ruleSizes();
for (const { pack, rules, terms, patterns } of packs) console.log(`${pack.padEnd(14)} rules ${rules}, terms ${terms}, patterns ${patterns}`);
console.log(`${"total".padEnd(14)} ${total}; rules and patterns over 60 lines: ${rules.filter(({ lines }) => lines > 60).length}`);
for (const { name, characters, lines } of rules.sort((a, b) => b.characters - a.characters).slice(0, Number(process.argv[2] ?? 10))) console.log(`${name.padEnd(36)} ${characters} characters, ${lines} lines`);
