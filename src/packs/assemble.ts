import type { Form } from "../core/form";
import type { Entry, Pack, Territory } from "../core/pack/schema";

/**
 * A built-in pack from its files: header, the regulation's text, the entries of all articles article by article, and its forms.
 * The JSON is taken at its word, because the tests check every file against the schema; packs brought at run time are parsed.
 */
export function assemble(header: object, text: string, articles: readonly { entries: readonly object[] }[], layouts: readonly object[], territory?: Territory): Pack {
  const entries = articles.flatMap((article) => article.entries as readonly Entry[]);
  return { ...(header as Omit<Pack, "text" | "entries" | "layouts" | "territory">), text, entries, layouts: layouts as Form[], ...(territory && { territory }) };
}
