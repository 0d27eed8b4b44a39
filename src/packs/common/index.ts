import type { Terms } from "../../core/language/pack/terms";
import terms from "./terms.json";

/** Terms that every pack may use; taken at their word, because the tests check the file against the schema. */
export const commonTerms = terms as unknown as Terms;
