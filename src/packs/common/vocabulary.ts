import type { Common } from "../../core/language/pack/vocabulary";
import { shandong } from "./divisions";
import parameters from "./parameters.json";
import patterns from "./patterns.json";
import terms from "./terms.json";

/** What every pack may call by name; taken at its word, because the tests check the files against the schema. */
export const common = { terms, patterns, parameters, territories: [shandong] } as unknown as Required<Common>;
