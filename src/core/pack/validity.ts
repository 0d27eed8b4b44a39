import type { Finding } from "../finding";
import { chineseDay, dayOf } from "../rules/calendar";
import type { Pack } from "./schema";

/** Said with every finding of a pack whose validity has ended. */
export const expired = "参考，办法有效期已届满";

/** How a pack stands on the review date. */
export interface Standing {
  /** Set after `validTo`: the rules run, and every finding says so. */
  reference?: string;
  /** Set before `validFrom`: the rules do not run; one warning per run says so. */
  notYet?: { why: string; findings(files: readonly string[]): Finding[] };
}

/** Both ends of the validity are inclusive: a measure valid to 31 October is expired from 1 November. */
export function standing(pack: Pack, on: number): Standing {
  if (pack.validTo !== undefined && on > dayOf(pack.validTo)) return { reference: expired };
  if (pack.validFrom === undefined || on >= dayOf(pack.validFrom)) return {};
  const from = dayOf(pack.validFrom);
  const why = `办法尚未施行：《${pack.title}》自${chineseDay(from)}起施行，核验基准日为${chineseDay(on)}，未核验`;
  const clause = pack.entries.find((entry) => entry.clause === pack.effectiveClause);
  const cite = clause?.cite ?? `《${pack.title}》`;
  return {
    notYet: {
      why,
      findings: (files) => [
        {
          clause: clause?.clause ?? `${pack.id}/validity`, outcome: "warning", record: "institution", unit: "", file: files[0] ?? "", sheet: "",
          cells: [], value: null, required: pack.validFrom ?? null,
          message: `办法尚未施行：自${chineseDay(from)}起施行，核验基准日为${chineseDay(on)}，本次未按其核验，请核对核验日期（依据：${cite}）`,
          cite, quote: clause?.quote ?? pack.title,
        },
      ],
    },
  };
}
