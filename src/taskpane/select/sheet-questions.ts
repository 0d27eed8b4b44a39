import type { RecordType } from "../../core/dictionary/fields";
import type { SheetSaid } from "../../core/dictionary/said-of-reading";
import type { ColumnChoice, ReviewResult } from "../../core/review/review";

/** A sheet that holds what looks like a table, of nobody knows what; or of which a person said what it lists. */
export interface SheetQuestion {
  file: string;
  sheet: string;
  /** Record type a person chose; "" while nobody has. */
  record: string;
  /** The workbook keeps it: somebody said so before. */
  kept?: true;
  /** Why it was not read; absent where it was. */
  why?: SheetSaid;
}

/** Why a sheet is not read for want of knowing what it lists: a person may say. */
const asked: ReadonlySet<SheetSaid["code"]> = new Set<SheetSaid["code"]>(["unknown", "undecided", "lesser"]);

/** The sheets to ask about, in their order; `choices` are those of the scope. @param open the open workbook, which has no name in choices */
export function sheetQuestions({ files }: Pick<ReviewResult, "files">, choices: readonly ColumnChoice[], open: boolean): SheetQuestion[] {
  const chosen = new Map(choices.filter(({ record }) => record !== undefined).map((choice) => [`${choice.file}\n${choice.sheet}`, choice]));
  return files.flatMap(({ file, tables, unreadSheets }) => {
    const about = (sheet: string): SheetQuestion => {
      const choice = chosen.get(`${open ? "" : file}\n${sheet}`);
      return { file, sheet, record: choice?.record ?? "", ...(choice?.kept && { kept: true }) };
    };
    const told = [...new Set(tables.map(({ sheet }) => sheet))].map(about).filter(({ record }) => record !== "");
    const unread = unreadSheets.filter(({ data, ours, why }) => data && !ours && asked.has(why.code)).map(({ sheet, why }): SheetQuestion => ({ ...about(sheet), why }));
    return [...told, ...unread];
  });
}

/** True for a record type that the headings of the sheet may be of. */
export function mayList({ id, title, hints }: RecordType, why: SheetSaid | undefined): boolean {
  if (why?.code === "lesser") return why.data.record === id;
  return why?.code === "undecided" && why.data.kinds.some((kind) => kind === title || hints.includes(kind));
}
