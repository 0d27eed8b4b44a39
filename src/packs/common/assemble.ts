import { assembleSteps } from "../../core/language/pack/assemble";
import type { Pack, WrittenPack } from "../../core/language/pack/schema";
import type { DerivedField } from "../../core/language/rule-data";
import { atOnce } from "../../sheet/at-once";
import { commonDerived } from "./derived";
import { common } from "./vocabulary";

/** What a regulation has beside its files. */
interface Beside {
  /** Packs it extends. */
  known?: readonly Pack[];
  /** Fields that need code. */
  derived?: readonly DerivedField[];
}

/**
 * A built-in pack from its files: header, the regulation's text, the entries of all articles article by article, its forms, and the fields that need code.
 * The JSON is taken at its word, because the tests check every file against the schema; packs brought at run time are parsed.
 */
export function assemble(header: object, text: string, articles: readonly { entries: readonly object[] }[], layouts: readonly object[], { known, derived = [] }: Beside = {}): Pack {
  const written = { ...header, text, entries: articles.flatMap(({ entries }) => entries), layouts } as WrittenPack;
  const { pack, problems: [wrong] } = atOnce(assembleSteps(written, { known, common, derived: [...commonDerived, ...derived] }));
  if (wrong) throw new Error(`${pack.id}: ${wrong.path}: ${wrong.message}`);
  return pack;
}
