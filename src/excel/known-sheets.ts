import { hasLabelsOf, headerWithin, isChoicesContent, isNamedLike, isTouchedList, kindByContent, listByLabels, ourSheetKey, ourSheetKinds, ourSheetPrefix, ourSheetRecord, widestHeader, type OurSheetKind, type OurSheetRecord } from "../sheet/our-sheets";
import { ExcelProblem } from "./problem";
import type { RecordSheet } from "./protocol/record-sheet";
import type { ExcelSession } from "./run";

/** A sheet that is ours. */
export interface KnownSheet extends OurSheetRecord {
  /** 0-based row of its header; -1 where that is not known. */
  header: number;
  /** Recorded as ours, and not only the same by content: such a one may be rewritten. */
  recorded: boolean;
}

/** What the record sheet says is ours, by name of the sheet. */
export function recordedSheets(records: RecordSheet): Map<string, OurSheetRecord> {
  const found = new Map<string, OurSheetRecord>();
  for (const key of records.entries.keys()) {
    const record = key.startsWith(ourSheetPrefix) ? ourSheetRecord(records.get(key)) : null;
    if (record) found.set(record.sheet, record);
  }
  return found;
}

/** Records a sheet as ours; the caller queues the record sheet. False when it is recorded already. */
export function recordSheet(records: RecordSheet, { kind, title, sheet, print, id }: OurSheetRecord): boolean {
  const known = ourSheetRecord(records.get(ourSheetKey(sheet)));
  if (known?.kind === kind && known.title === title && known.print === print && (id === undefined || known.id === id)) return false;
  records.set(ourSheetKey(sheet), { kind, title, sheet, ...(print !== undefined && { print }), ...((id ?? known?.id) !== undefined && { id: id ?? known?.id }) });
  return true;
}

/** Sheets that people keep are known by their ids, whatever they are called by now; a list that was renamed is a person's. What our notes say follows with the next write. */
function followRenamed(records: RecordSheet, sheets: readonly { id: string; name: string }[]): void {
  for (const record of recordedSheets(records).values()) {
    if (ourSheetKinds[record.kind].use !== "kept") continue;
    const sheet = sheets.find(({ id }) => id === record.id) ?? sheets.find(({ name }) => name === record.sheet);
    if (!sheet || (sheet.id === record.id && sheet.name === record.sheet)) continue;
    records.set(ourSheetKey(record.sheet), null);
    records.set(ourSheetKey(sheet.name), { ...record, sheet: sheet.name, id: sheet.id });
  }
}

/**
 * The sheets that are ours: lists by all of their content (a touched one is no data, and not rewritten), kept ones by content or by their record and our title or labels, notes by the grammar of theirs. Only
 * sheets that are recorded or named like ours are looked at; one sync where there are any.
 */
export async function findOwn(session: ExcelSession, records: RecordSheet, sheets: readonly { id: string; name: string }[]): Promise<Map<string, KnownSheet>> {
  followRenamed(records, sheets);
  const names = sheets.map(({ name }) => name);
  const recorded = recordedSheets(records);
  const found = new Map<string, KnownSheet>();
  const { title } = ourSheetKinds.records;
  if (records.exists) found.set(records.sheet, { kind: "records", title, sheet: records.sheet, header: -1, recorded: true });
  const asked = names.filter((name) => name !== records.sheet && (recorded.has(name) || kindNamed(name) !== undefined)).map((name) => {
    const sheet = session.workbook.worksheets.getItem(name);
    const range = kindNamed(name) === "choices" ? sheet.getUsedRange(true) : sheet.getRangeByIndexes(0, 0, headerWithin, widestHeader);
    range.load("values");
    return { name, range };
  });
  if (asked.length > 0) await session.sync();
  for (const { name, range } of asked) {
    // What Excel does not give is not empty: a list of ours that is not known again would be written a second time.
    if (!(range.values as unknown)) throw new ExcelProblem("payload");
    const values = range.values as unknown[][];
    const text = (row: number, column: number): string => String(values[row]?.[column] ?? "");
    const record = recorded.get(name);
    const same = kindByContent(text, values.length);
    const labelled = listByLabels(text, values.length);
    if (kindNamed(name) === "choices" && isChoicesContent(text, values.length, values[0]?.length ?? 0)) found.set(name, { kind: "choices", title: ourSheetKinds.choices.title, sheet: name, header: 0, recorded: false });
    else if (same) found.set(name, { kind: same.kind, title: same.title, sheet: name, header: same.header, recorded: record?.kind === same.kind && record.title === same.title, print: record?.print });
    else if (record && isTouchedList(record.kind, text, values.length)) found.set(name, { ...record, header: -1, recorded: false });
    else if (labelled) found.set(name, { kind: labelled, title: ourSheetKinds[labelled].title, sheet: name, header: -1, recorded: false });
    else if (record && ourSheetKinds[record.kind].use === "kept" && (text(0, 0).trim().startsWith(record.title) || values.some((row) => hasLabelsOf(record.kind, row)))) found.set(name, { ...record, header: -1, recorded: true });
  }
  return found;
}

/** The kind whose name a sheet has, with or without a number or a regulation behind it. */
function kindNamed(name: string): OurSheetKind | undefined {
  return (Object.entries(ourSheetKinds) as [OurSheetKind, { title: string }][]).find(([kind, { title }]) => (kind === "assessment" ? name.startsWith(title) : isNamedLike(title, name)))?.[0];
}
