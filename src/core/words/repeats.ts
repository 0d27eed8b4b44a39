import type { Repeat } from "../review/repeats";
import type { Speech } from "./speech";

/** Whose submissions came twice: the unit, of several the first and how many. */
export const repeatedUnits = ({ unit: { first, count } }: Pick<Repeat, "unit">, { say }: Speech): string => (count > 1 ? say`${first}等 ${count} 家单位` : first);
