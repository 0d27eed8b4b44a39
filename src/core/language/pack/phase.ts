import * as z from "zod/mini";

/** The stages of a base's life that clauses speak of: what a clause is asked of, and what a blank means, follows from it. */
export const phases: readonly string[] = ["applicability", "application", "recognition", "operation", "class", "annual", "assessment", "change", "record", "sanction", "reference"];

/** One of them: a slip of the pen would silently turn blanks into what does not apply. */
export const phase = z.string().check(z.refine((text) => phases.includes(text), { error: `不是阶段，可用 ${phases.join("、")}` }));
