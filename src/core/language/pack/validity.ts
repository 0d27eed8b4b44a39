import type { Finding, ReferenceReason } from "../../dictionary/finding";
import { withoutCell, type FindingSources } from "../../dictionary/finding-place";
import { dayOf } from "../../../sheet/day";
import type { ParameterValue } from "../rule-data";
import type { LedgerSaid } from "../../dictionary/said";
import { wholeOf } from "./citation";
import type { Pack } from "./schema";

/** First and last day of a pack, both inclusive, YYYY-MM-DD; absent: open. */
export interface Validity {
  from?: string;
  to?: string;
  /** The parameter that holds `from`. */
  parameter?: string;
}

/** @param params settled or chosen values; a parameter that is not among them has the pack's default */
export function validityOf({ validFrom, validTo, parameters }: Pick<Pack, "validFrom" | "validTo" | "parameters">, params: ReadonlyMap<string, unknown>): Validity {
  if (validFrom === undefined || typeof validFrom === "string") return { from: validFrom, to: validTo };
  const from = params.get(validFrom.param) ?? parameters[validFrom.param]?.value;
  return { from: typeof from === "string" ? from : undefined, to: validTo, parameter: validFrom.param };
}

/** How a pack stands on the review date. */
interface InForce {
  /** First day of its validity; absent: open. */
  from?: number;
  /** Set after `validTo`, and of a pack on trial: the rules run, and every finding says so. */
  reference?: readonly ReferenceReason[];
  /** Set before `validFrom`: the rules do not run; one warning per run says so. */
  notYet?: { why: LedgerSaid; findings(files: readonly string[], sources: FindingSources): Finding[] };
}

/** Both ends of the validity are inclusive: a measure valid to 31 October is expired from 1 November. */
export function inForceOn(pack: Pack, on: number, params: ReadonlyMap<string, ParameterValue>, trial = false): InForce {
  const { from, to, parameter } = validityOf(pack, params);
  const reference: ReferenceReason[] = [...(trial ? ["trial" as const] : []), ...(to !== undefined && on > dayOf(to) ? ["expired" as const] : [])];
  const first = from === undefined ? {} : { from: dayOf(from) };
  if (reference.length > 0) return { ...first, reference };
  if (from === undefined || on >= dayOf(from)) return first;
  const data = { from: dayOf(from), on, ...(parameter !== undefined && { parameter }) };
  const clause = pack.entries.find((entry) => entry.clause === pack.effectiveClause);
  return {
    notYet: {
      why: { code: "regulation-not-yet", data: { ...data, title: pack.title } },
      findings: (files, sources) => [
        {
          clause: clause?.clause ?? wholeOf(pack), outcome: "warning", unit: -1, place: withoutCell(sources.of(files[0] ?? "", "", "institution")), value: null, required: from,
          code: "not-yet", data,
        },
      ],
    },
  };
}
