import type { FileReview } from "../review/contract";
import type { SheetSaid } from "../dictionary/said-of-reading";

/** Why a sheet is not read for want of knowing what it lists: a person may say. */
const asked: ReadonlySet<SheetSaid["code"]> = new Set<SheetSaid["code"]>(["unknown", "undecided", "lesser"]);

/** True for a sheet that was not read and of which a person may say what it lists. */
export const asksWhat = ({ data, ours, why }: FileReview["unreadSheets"][number]): boolean => data === true && !ours && asked.has(why.code);
