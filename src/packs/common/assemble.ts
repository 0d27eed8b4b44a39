import type { Form } from "../../core/forms";
import { withPlaces } from "../../core/language/pack/citation";
import type { EntryInput, Pack } from "../../core/language/pack/schema";
import type { Territory } from "../../core/language/places";
import { Speller } from "../../core/language/pack/spelling";
import { vocabularyOf } from "../../core/language/pack/vocabulary";
import { common } from "./vocabulary";
import { commonDerived } from "./derived";
import type { DerivedField } from "../../core/language/rule-data";

/**
 * A built-in pack from its files: header, the regulation's text, the entries of all articles article by article, its forms, and the fields that need code.
 * The JSON is taken at its word, because the tests check every file against the schema; packs brought at run time are parsed.
 */
export function assemble(header: object, text: string, articles: readonly { article?: string; entries: readonly object[] }[], layouts: readonly object[], { territory, extended, derived = [] }: { territory?: Territory; extended?: Pack; derived?: readonly DerivedField[] } = {}): Pack {
  const own = header as Omit<Pack, "text" | "entries" | "layouts" | "territory" | "derived">;
  const vocabulary = vocabularyOf(own, extended, common);
  const { terms, patterns } = vocabulary;
  const speller = new Speller(vocabulary);
  const written = articles.flatMap(({ article, entries }) => (entries as readonly EntryInput[]).map((entry) => ({ ...entry, of: article })));
  const entries = withPlaces(written, own).map((entry) => speller.entry(entry, entry.clause));
  const [wrong] = speller.problems;
  if (wrong) throw new Error(`${own.id}: ${wrong.path}: ${wrong.message}`);
  return { ...own, terms, patterns, text, entries, layouts: layouts as Form[], ...(territory && { territory }), derived: [...commonDerived, ...derived] };
}
