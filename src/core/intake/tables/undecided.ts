import type { RecordType } from "../../dictionary/fields";
import type { SheetSaid } from "../../dictionary/said-of-reading";

/** The words for record types that in a title or in the sheet's name decide which one it is; what a type is called need not. */
export const tellingWords = (types: readonly RecordType[]): string[] => types.map(({ hints: [word], title }) => word ?? title);

/** Why a sheet is not read whose headings, in a row (0-based), may be of several record types. */
export const undecided = (row: number, among: readonly RecordType[]): { why: SheetSaid; data: boolean } => ({ why: { code: "undecided", data: { row, kinds: tellingWords(among) } }, data: true });
