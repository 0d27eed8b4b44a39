import type { SessionKey } from "../state/state";
import type { Context } from "./context";
import { reviewFiles } from "./files";
import { reviewWorkbook } from "./review";

/** Reviews what a scope is of: the open workbook, or the files. */
export const reviewAgain = (context: Context, scope: SessionKey): Promise<void> => (scope === "workbook" ? reviewWorkbook(context) : reviewFiles(context));

/** What headings mean holds in both scopes: a result that the other has is of before. */
export function otherIsStale({ store }: Context, scope: SessionKey): void {
  store.dispatch({ type: "stale", scope: scope === "workbook" ? "batch" : "workbook" });
}
