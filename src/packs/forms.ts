import type { TableForm } from "../core/form";
import summary2019 from "./shandong-2019/forms/summary.json";

/** The forms we fill, by id "<pack>/<form>". Data taken at its word here; the tests check it against its schema. */
export const forms: ReadonlyMap<string, TableForm> = new Map([["shandong-2019/summary", summary2019 as TableForm]]);
