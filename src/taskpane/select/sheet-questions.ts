import type { RecordType } from "../../core/dictionary/fields";
import type { SheetSaid } from "../../core/dictionary/said-of-reading";
import { headingsKey, notReviewed } from "../../core/intake/tables/template-choices";
import { asksWhat } from "../../core/words/sheets-asked";
import type { ColumnChoice, ReviewResult } from "../../core/review/review";

/** A sheet that holds what looks like a table, of nobody knows what; or of which a person said what it lists. */
export interface SheetQuestion {
  file: string;
  sheet: string;
  /** Record type a person chose, or `notReviewed`; "" while nobody has. */
  record: string;
  /** The workbook keeps it: somebody said so before. */
  kept?: true;
  /** Why it was not read, and what seem to be its headings; absent where it was, or where a person said that it is not to be. */
  why?: SheetSaid;
  headings?: string[];
  /** Further sheets that look the same: what is said of it holds for them. */
  alike?: { file: string; sheet: string }[];
}

/** The sheets to ask about, in their order, files that are alike asked about once; `choices` are those of the scope. @param open the open workbook, which has no name in choices */
export function sheetQuestions({ files }: Pick<ReviewResult, "files">, choices: readonly ColumnChoice[], open: boolean): SheetQuestion[] {
  const chosen = new Map(choices.filter(({ record }) => record !== undefined).map((choice) => [`${choice.file}\n${choice.sheet}`, choice]));
  const all = files.flatMap(({ file, tables, unreadSheets }) => {
    const about = (sheet: string, said?: { record: string; kept: boolean }): SheetQuestion => {
      const choice = chosen.get(`${open ? "" : file}\n${sheet}`);
      const kept = choice ? choice.kept : said?.kept;
      return { file, sheet, record: choice?.record ?? said?.record ?? "", ...(kept && { kept: true }) };
    };
    const listed = new Map(tables.map(({ sheet, record, listed: by }) => [sheet, by && { record, kept: by.by === "kept", headings: by.headings }]));
    for (const { sheet, why, headings = [] } of unreadSheets) if (why.code === "set-aside") listed.set(sheet, { record: notReviewed, kept: why.data.kept, headings });
    const told = [...listed].map(([sheet, said]): SheetQuestion => ({ ...about(sheet, said), ...(said && said.headings.length > 0 && { headings: said.headings }) })).filter(({ record }) => record !== "");
    const unread = unreadSheets.filter(asksWhat).map(({ sheet, why, headings }): SheetQuestion => ({ ...about(sheet), why, ...(headings && { headings }) }));
    return [...told, ...unread];
  });
  const alike = new Map<string, SheetQuestion>();
  for (const one of all) {
    const { file, sheet, record, kept, why, headings } = one;
    const key = headings && !open ? [record, kept, why?.code, headingsKey(headings)].join("\n") : `${file}\n${sheet}\n`;
    const first = alike.get(key);
    alike.set(key, first ? { ...first, alike: [...(first.alike ?? []), { file, sheet }] } : one);
  }
  return [...alike.values()];
}

/** True for a record type that the headings of the sheet may be of. */
export function mayList({ id, title, hints }: RecordType, why: SheetSaid | undefined): boolean {
  if (why?.code === "lesser") return why.data.record === id;
  return why?.code === "undecided" && why.data.kinds.some((kind) => kind === title || hints.includes(kind));
}
