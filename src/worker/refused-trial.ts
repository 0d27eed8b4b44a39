import type { Trial } from "../core/author/trial";

/** The trial of what is no pack at all. */
export const refusedTrial = (message: string): Trial => ({ problems: [{ path: "", message }], failures: [], examples: 0, lints: [] });
