import type { Patterns, Terms } from "../../core/language/pack/vocabulary";
import patterns from "./patterns.json";
import terms from "./terms.json";

/** Terms and patterns that every pack may use; taken at their word, because the tests check the files against the schema. */
export const common = { terms: terms as unknown as Terms, patterns: patterns as unknown as Patterns };
