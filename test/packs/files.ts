import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Entry } from "../../src/core/pack/schema";

/** Where the packs' files lie. */
export const folder = path.resolve(__dirname, "../../src/packs");

/** One article's file as it stands on disk. */
export interface ArticleFile {
  /** art-08, sec-1, annex, frame */
  name: string;
  json: { article: string; entries: Entry[] };
}

/** All article files of a pack, read from disk: what a bundle leaves out would not be noticed otherwise. */
export function articleFiles(pack: string): ArticleFile[] {
  const rules = path.join(folder, pack, "rules");
  return readdirSync(rules).sort().map((file) => ({ name: file.replace(/\.json$/, ""), json: JSON.parse(readFileSync(path.join(rules, file), "utf8")) }));
}

/** A clause of the shared catalogue, as far as the tests ask. */
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
  deficiencyHant?: string;
  children?: string[];
}

/** The catalogue's leaves for these packs, or undefined where the shared folder is not at hand. */
export function leafClauses(packs: readonly string[]): Clause[] | undefined {
  const file = path.resolve(__dirname, "../../../shared/regulations/clauses.json");
  try {
    const all = JSON.parse(readFileSync(file, "utf8")) as Clause[];
    return all.filter((clause) => packs.includes(clause.doc) && !clause.children);
  } catch {
    return undefined;
  }
}
