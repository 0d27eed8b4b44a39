import * as z from "zod/mini";
import { storedChoice, type StoredChoice } from "../../core/intake/tables/stored-choices";
import type { ColumnChoice } from "../../core/review/review";
import type { State } from "./state";
import { listedOutcomes } from "../../core/dictionary/finding";

/**
 * What the workbook remembers of the pane's choices. It travels with the file, so it holds no names of people, no search text, and of
 * its cells no more than the words of columns of choices that somebody settled.
 */
const memory = z.object({
  version: z.literal(1),
  packs: z.array(z.string()),
  /** Only when it was not the day of the review. */
  on: z.nullable(z.string()),
  sheets: z.nullable(z.array(z.string())),
  grouping: z.enum(["unit", "clause", "sheet"]),
  outcomes: z.array(z.enum(listedOutcomes)),
  /** Without the file: it is the workbook they are kept in, whatever its name is by now. */
  columns: z.array(storedChoice),
  params: z.record(z.string(), z.unknown()),
});
export type Memory = z.infer<typeof memory>;

/** What to keep of a state; `today` because a review date of today is not a choice. */
export function memoryOf(state: State, today: string): Memory {
  const { packs, on, sheets, columns, params } = state.choice;
  const { grouping, outcomes } = state.sessions.workbook.view;
  return {
    version: 1,
    packs,
    on: on === today ? null : on,
    sheets,
    grouping: grouping === "file" ? "unit" : grouping,
    outcomes,
    columns: bySheet(columns),
    params,
  };
}

/** The open workbook's answers, one entry a sheet: later ones over those it kept before. */
function bySheet(columns: readonly ColumnChoice[]): StoredChoice[] {
  const sheets = new Map<string, StoredChoice>();
  for (const { file, sheet, record, columns: answers, words = [] } of columns) {
    if (file !== "") continue;
    const known = sheets.get(sheet);
    const named = record ?? known?.record;
    sheets.set(sheet, { sheet, ...(named !== undefined && { record: named }), columns: { ...known?.columns, ...answers }, ...((known?.words ?? words).length > 0 && { words: [...(known?.words ?? []), ...words] }) });
  }
  return [...sheets.values()];
}

/** What a workbook remembered; null when it is not ours or from a version we do not know. Unknown packs are dropped. */
export function readMemory(value: unknown, packs: readonly string[]): Memory | null {
  const parsed = memory.safeParse(value);
  if (!parsed.success) return null;
  return { ...parsed.data, packs: parsed.data.packs.filter((id) => packs.includes(id)) };
}

/**
 * The state with what was remembered; the open workbook's column choices carry the file "". Who had it remember that is not
 * known: column answers are told as kept, and parameters are those of this workbook alone until the person at hand takes them.
 */
export function withMemory(state: State, kept: Memory): State {
  const { workbook } = state.sessions;
  return {
    ...state,
    choice: {
      packs: kept.packs.length > 0 ? kept.packs : state.choice.packs,
      on: kept.on ?? state.choice.on,
      sheets: kept.sheets,
      columns: kept.columns.map((choice) => ({ ...choice, file: "", kept: true as const })),
      templates: state.choice.templates,
      params: kept.params,
      ...(Object.keys(kept.params).length > 0 && { paramsKept: true as const }),
    },
    sessions: { ...state.sessions, workbook: { ...workbook, view: { ...workbook.view, grouping: kept.grouping, outcomes: kept.outcomes } } },
  };
}
