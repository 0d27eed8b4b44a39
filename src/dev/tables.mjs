// Writes the tables that name every operator, report and regulation, from the files that hold them: whoever adds one touches no table.
// What stands in a table keeps its place; what is new comes last, so that a regulation stands below the one it extends.
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const head = "/* Made of the files beside it by `npm run tables`, which start, build and test run first; change those, not this. Its lines keep their order: move one by hand. */\n";

/** @typedef {{ name: string, from: string, as: string, sort: string }} Found what a file exports, and how and in which table it is named */

/** Sorted by name, but in the order of a table that stands already. */
function inOrder(found, before) {
  const place = ({ name }) => {
    const at = before.search(new RegExp(`^  (?:.*[ :])?${name},$`, "mu"));
    return at < 0 ? Infinity : at;
  };
  return [...found].sort((a, b) => place(a) - place(b) || (a.as < b.as ? -1 : 1));
}

/** One import a file. */
function imports(found) {
  const byFile = new Map();
  for (const { name, from } of found) byFile.set(from, [...(byFile.get(from) ?? []), name]);
  return [...byFile].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, names]) => `import { ${names.sort().join(", ")} } from "./${from}";\n`).join("");
}

const key = ({ name, as }) => (name === as ? `  ${name},\n` : `  ${as}: ${name},\n`);

/** What matches in the TypeScript files of a folder, or in the `index.ts` of its folders. */
function exportsOf(folder, inFolders, pattern, take) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name, inFolders ? "index.ts" : "");
    if (inFolders ? !existsSync(file) : !/(?<!^table|^index)\.ts$/u.test(entry.name)) return [];
    const from = entry.name.replace(/\.ts$/u, "");
    return [...readFileSync(file, "utf8").matchAll(pattern)].map((match) => ({ from, ...take(match) }));
  });
}

/** The tables, by the file each stands in: how it is written. */
const tables = {
  "src/core/language/operators/table.ts": (folder, before) => {
    const found = exportsOf(folder, false, /^export const (\w+) = (valueOperator|conditionOperator|shorthand)\(\{\s*name: "(\w+)"/gmu, ([, name, sort, as]) => ({ name, as, sort }));
    const table = (sort) => inOrder(found.filter((one) => one.sort === sort), before).map(key).join("");
    return `${imports(found)}
/** Each operator stands under its own name. */
type Table = { [Name in string]: { name: Name } };

/** What gives a value. */
export const valueOperators = {
${table("valueOperator")}} satisfies Table;

/** What holds or does not. */
export const conditionOperators = {
${table("conditionOperator")}} satisfies Table;

/** Short words for conditions, spelt out before anything else reads them. */
export const shorthands = {
${table("shorthand")}} satisfies Table;

/** Every word that a condition may be written with. */
export const conditionWords = { ...conditionOperators, ...shorthands };
`;
  },
  "src/core/reports/table.ts": (folder, before) => {
    const found = exportsOf(folder, false, /^export function ((\w+)Report)\(/gmu, ([, name, as]) => ({ name, as, sort: "" }));
    return `${imports(found)}
/** Every sheet we write about a result, by kind. */
export const reports = {
${inOrder(found, before).map(key).join("")}};
`;
  },
  "src/packs/table.ts": (folder, before) => {
    const found = exportsOf(folder, true, /^export const (\w+) = assemble\(/gmu, ([, name]) => ({ name, as: name, sort: "" }));
    return `${imports(found)}
/** The regulations of the product, older ones first; one that extends another stands below it. */
export const regulations = [
${inOrder(found, before).map(key).join("")}];
`;
  },
};

/** The tables as the files would have them, by path from the root; only those that do not say so yet. */
export function staleTables(root = home) {
  return Object.entries(tables).flatMap(([file, make]) => {
    const target = path.join(root, file);
    const before = existsSync(target) ? readFileSync(target, "utf8") : "";
    const now = head + make(path.dirname(target), before);
    return now === before ? [] : [{ file, now }];
  });
}

/** Writes them, each beside its place first, so that whoever reads meanwhile finds a whole one. */
export function writeTables(root = home) {
  for (const { file, now } of staleTables(root)) {
    const target = path.join(root, file);
    writeFileSync(`${target}.${process.pid}`, now);
    renameSync(`${target}.${process.pid}`, target);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeTables();
