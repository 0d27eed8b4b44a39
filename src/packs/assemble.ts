import type { Form } from "../core/forms";
import { withPlaces } from "../core/language/pack/citation";
import type { EntryInput, Pack } from "../core/language/pack/schema";
import type { Territory } from "../core/language/places";
import { headerTerms, TermReader, termsFor } from "../core/language/pack/terms";
import { commonTerms } from "./common";

/**
 * A built-in pack from its files: header, the regulation's text, the entries of all articles article by article, and its forms.
 * The JSON is taken at its word, because the tests check every file against the schema; packs brought at run time are parsed.
 */
export function assemble(header: object, text: string, articles: readonly { article?: string; entries: readonly object[] }[], layouts: readonly object[], { territory, extended }: { territory?: Territory; extended?: Pack } = {}): Pack {
  const own = header as Omit<Pack, "text" | "entries" | "layouts" | "territory">;
  const terms = termsFor({ ...headerTerms(own), ...own.terms }, extended?.terms, commonTerms);
  const reader = new TermReader(terms);
  const written = articles.flatMap(({ article, entries }) => (entries as readonly EntryInput[]).map((entry) => ({ ...entry, of: article })));
  const entries = withPlaces(written, own).map((entry) => reader.entry(entry, entry.clause));
  const [wrong] = reader.problems;
  if (wrong) throw new Error(`${own.id}: ${wrong.path}: ${wrong.message}`);
  return { ...own, terms, text, entries, layouts: layouts as Form[], ...(territory && { territory }) };
}
