import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Entry } from "../../src/core/language/pack/schema";

/** Where the packs' files lie. */
export const folder = path.resolve(__dirname, "../../src/packs");

/** One article's file as it stands on disk. */
export interface ArticleFile {
  /** art-08, sec-1, annex, frame */
  name: string;
  json: { entries: Entry[] };
}

/** All article files of a pack, read from disk: what a bundle leaves out would not be noticed otherwise. */
export function articleFiles(pack: string): ArticleFile[] {
  const rules = path.join(folder, pack, "rules");
  return readdirSync(rules).sort().map((file) => ({ name: file.replace(/\.json$/, ""), json: JSON.parse(readFileSync(path.join(rules, file), "utf8")) }));
}

/** A clause of the catalogue, as far as the tests ask. */
export interface Clause {
  id: string;
  doc: string;
  kind: string;
  quote: string;
  cite: string;
  article: string;
  item: string;
  phase: string;
  severity: string;
  deficiency: string;
  children?: string[];
}

const facts = ["id", "doc", "kind", "article", "item", "phase", "severity", "cite", "quote", "deficiency"] as const;
const fixture = path.resolve(__dirname, "../fixtures/clauses.json");

/** The catalogue's leaf clauses with the facts that the proofs need, from the copy that every clone has. */
export function leafClauses(): Clause[] {
  return JSON.parse(readFileSync(fixture, "utf8")) as Clause[];
}

/** The text of the fixture as the shared catalogue has it, one clause a line; undefined where that is not at hand. */
export function catalogueText(packs: readonly string[]): string | undefined {
  const catalogue = path.resolve(__dirname, "../../../shared/regulations/clauses.json");
  if (!existsSync(catalogue)) return undefined;
  const all = JSON.parse(readFileSync(catalogue, "utf8")) as Clause[];
  const leaves = all.filter((clause) => packs.includes(clause.doc) && !clause.children);
  return `[\n${leaves.map((clause) => JSON.stringify(Object.fromEntries(facts.map((fact) => [fact, clause[fact]])))).join(",\n")}\n]\n`;
}

/** The fixture's text, or what UPDATE_FIXTURES=1 makes of it. */
export function fixtureText(made: string): string {
  if (process.env.UPDATE_FIXTURES) writeFileSync(fixture, made);
  return readFileSync(fixture, "utf8");
}
