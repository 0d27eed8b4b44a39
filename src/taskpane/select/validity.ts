import type { Pack } from "../../core/language/pack/schema";
import { validityOf } from "../../core/language/pack/validity";

/** Whether a pack is in force on a date: its findings are only for reference when it is not; from and to are its first and last day. */
interface PackValidity {
  validity: "inForce" | "expired" | "notYet";
  from: string;
  to: string;
}

/** Both ends are inclusive; ISO dates compare as text. @param params the user's values of parameters, which may move the first day */
export function validityOn(pack: Pick<Pack, "validFrom" | "validTo" | "parameters">, on: string, params: Readonly<Record<string, unknown>>): PackValidity {
  const { from = "", to = "" } = validityOf(pack, new Map(Object.entries(params)));
  return { from, to, validity: on < from ? "notYet" : to !== "" && on > to ? "expired" : "inForce" };
}
