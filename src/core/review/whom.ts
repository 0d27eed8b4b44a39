import type { Finding } from "../dictionary/finding";

/** Units of the rows for which something absent is said once, beside the finding: whoever reads it needs the sentence alone. */
const units = new WeakMap<Finding, ReadonlySet<number>>();

/** Notes whom a finding without cells speaks of; the set may still grow. */
export function noteWhom(finding: Finding, whom: ReadonlySet<number>): void {
  units.set(finding, whom);
}

/** Whom a finding without cells speaks of; undefined where nobody noted it. */
export const whomOf = (finding: Finding): ReadonlySet<number> | undefined => units.get(finding);
