import type { Pack } from "./schema";

/** A pack without its code: what goes to another thread, or into a file. */
export const asData = ({ derived: _code, ...data }: Pack): Pack => data;
