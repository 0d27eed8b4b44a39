import type { Pack } from "../../language/pack/schema";
import { normalise } from "../../dictionary/text/normalise";

/** The six fields of an assessment, in the order of every regulation. */
export const headingFields = ["hTeachers", "hFunds", "hFacilities", "hSystems", "hTasks", "hEffect"] as const;
export type HeadingField = (typeof headingFields)[number];

/** One of the six contents of an assessment, in a regulation's own words. */
export interface Heading {
  field: HeadingField;
  /** Verbatim, in Simplified script for the header of a sheet. */
  label: string;
  quote: string;
  clause: string;
  cite: string;
}

/**
 * The six headings of a pack: its rules on assessments that demand of one heading that it is not 不合格. Their quotes are the
 * regulation's words for it. Empty for a pack that assesses nothing.
 */
export function headingsOf(pack: Pack): Heading[] {
  const found = pack.entries.flatMap((entry): Heading[] => {
    if (entry.as !== "rule" || entry.rule.record !== "assessment" || entry.phase !== "assessment") return [];
    const { expect } = entry.rule as { expect: { in?: unknown } };
    const field = Array.isArray(expect.in) ? headingFields.find((one) => one === (expect.in as unknown[])[0]) : undefined;
    return field === undefined ? [] : [{ field, label: normalise(entry.quote).replace(/[，。；、,.;]$/u, ""), quote: entry.quote, clause: entry.clause, cite: entry.cite }];
  });
  return headingFields.flatMap((field) => found.find((heading) => heading.field === field) ?? []);
}
