import type { Pack } from "./schema";

/** A pack without its code: what may be written into a file. */
export const asData = ({ derived: _code, ...data }: Pack): Pack => data;

/** A pack as another thread needs it: without its code, and without names that its rules no longer have. */
export const forThread = ({ derived: _code, terms: _terms, patterns: _patterns, ...data }: Pack): Pack => data;
