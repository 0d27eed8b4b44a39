import * as z from "zod/mini";
import { storedChoice } from "../../core/intake/tables/stored-choices";
import { saysHeading, saysSheet, saysWord, templateChoicesIn, type TemplateChoice } from "../../core/intake/tables/template-choices";
import type { ColumnChoice } from "../../core/review/review";
import type { PreviousRun } from "./second-round";
import type { FileLine } from "./file-line";

const kept = z.object({
  version: z.literal(1),
  /** When, in milliseconds since 1970. */
  at: z.number(),
  files: z.array(z.object({ file: z.string(), name: z.optional(z.string()), size: z.number(), modified: z.number(), apart: z.optional(z.literal(true)) })),
  packs: z.array(z.string()),
  on: z.string(),
  columns: z.array(z.object({ file: z.string(), choice: storedChoice })),
  templates: z.unknown(),
  /** The file of the round before. */
  previous: z.optional(z.object({ name: z.string(), size: z.number(), modified: z.number() })),
});

/**
 * What this computer remembers of files that were taken in, so that a pane that was closed can go on: their names, sizes and dates and what was
 * said of them and their headings. No contents and no results: those are read from the files again.
 */
export interface LeftRound {
  at: number;
  files: FileLine[];
  previous: PreviousRun | null;
  choice: { packs: string[]; on: string; columns: ColumnChoice[]; templates: readonly TemplateChoice[] };
}

/** Names of files tell of units: longer than this they are not kept, in milliseconds. */
const longest = 30 * 24 * 3_600_000;

/** What to keep of a state; null where there is nothing to go on with. */
export function roundOf({ files, choice, previous }: { files: readonly FileLine[] } & Pick<LeftRound, "choice" | "previous">, at: number): unknown {
  const counted = files.filter(({ status }) => status !== "skipped");
  if (counted.length === 0) return null;
  return {
    version: 1, at,
    files: counted.map(({ file, name, size, modified, apart }) => ({ file, ...(name !== undefined && { name }), size, modified, ...(apart && { apart }) })),
    packs: choice.packs, on: choice.on,
    ...(previous && { previous: { name: previous.name, size: previous.size, modified: previous.modified } }),
    columns: choice.columns.filter(({ file }) => file !== "").map(({ file, kept: _, words, ...one }) => ({ file, choice: { ...one, ...(words && { words: [...words] }) } })),
    templates: { version: 1, columns: choice.templates.filter(saysHeading), sheets: choice.templates.filter(saysSheet), words: choice.templates.filter(saysWord) },
  } satisfies z.infer<typeof kept>;
}

/** What was kept; null where it is none of ours, or too old. @param packs ids of those at hand */
export function readRound(value: unknown, now: number, packs: readonly string[]): LeftRound | null {
  const parsed = kept.safeParse(value);
  if (!parsed.success || now - parsed.data.at > longest) return null;
  const { at, files, on, columns, templates, previous } = parsed.data;
  return {
    at,
    previous: previous ? { ...previous, run: null } : null,
    files: files.map((line): FileLine => ({ ...line, status: "away", why: null })),
    choice: { packs: parsed.data.packs.filter((id) => packs.includes(id)), on, columns: columns.map(({ file, choice }) => ({ ...choice, file })), templates: templatesIn(templates) },
  };
}

function templatesIn(value: unknown): TemplateChoice[] {
  try {
    return templateChoicesIn(value);
  } catch {
    // Of a version that knew other fields: they are asked again.
    return [];
  }
}
