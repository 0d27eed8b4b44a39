import { derivedOf } from "../core/engine/derived";
import type { TemplateChoice } from "../core/intake/tables/template-choices";
import type { NamedRegulation } from "../core/dictionary/values/regulation";
import { review, type ReviewResult } from "../core/review/review";
import { workdays } from "../packs";
import type { WorkbookCells } from "../sheet/cells";
import type { ChosenPacks } from "./choose-packs";
import type { Disk } from "./disk";
import { settleForms } from "./filled-forms";
import type { InputFile } from "./inputs";
import type { ReadInputs } from "./read-inputs";
import { leaveOutReplaced } from "./versions";

/** What files are reviewed by. */
interface ReviewBy {
  chosen: ChosenPacks;
  on: string;
  params: Record<string, unknown>;
  templates: readonly TemplateChoice[];
  /** The reviewer's workbook. */
  answers?: WorkbookCells;
  keepAll: boolean;
  /** Findings get keys. */
  keys: boolean;
}

/** Decides which of the files that were read count, and reviews them together. */
export async function reviewFiles(read: ReadInputs, inputs: readonly InputFile[], by: ReviewBy, disk: Disk): Promise<ReviewResult> {
  const { chosen, on, params, templates, answers, keys } = by;
  const options = { on, known: regulationsOf(chosen), templates };
  settleForms(read, inputs, options);
  if (!by.keepAll) await leaveOutReplaced(read, inputs, options, derivedOf(chosen.known), disk);
  return review(read.workbooks, { ...chosen, on, params, templates, workdays, answers, keys });
}

/** What the regulations at hand are called, of all that a pack is. */
export const regulationsOf = ({ known }: ChosenPacks): NamedRegulation[] =>
  known.map(({ id, title, shortTitle, docNo }) => ({ id, title, shortTitle, ...(docNo !== undefined && { docNo }) }));
