import type { Pack } from "../../core/pack/schema";

/** Whether a pack is in force on a date: its findings are only for reference when it is not. */
export type Validity = "inForce" | "expired" | "notYet";

/** Both ends are inclusive; ISO dates compare as text. */
export function validityOn(pack: Pick<Pack, "validFrom" | "validTo">, on: string): Validity {
  if (pack.validFrom !== undefined && on < pack.validFrom) return "notYet";
  if (pack.validTo !== undefined && on > pack.validTo) return "expired";
  return "inForce";
}
