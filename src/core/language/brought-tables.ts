import type { RuleData } from "./rule-data";
import { onceARun } from "./once-a-run";

/**
 * The workbooks that have a table of the record type: in themselves, or in another that is sent with them. A workbook of the units' teachers
 * alone is no submission of its own, it brings the table for whoever's they are: a workbook sent as one file per sheet says the same
 * as whole. One that has institutions, or rows of `owner`, brings it for its own units only.
 */
export const filesWithTable = (record: string, owner: string, data: RuleData): ReadonlySet<string> => onceARun(data, `with table ${record}|${owner}`, () => findFiles(record, owner, data));

function findFiles(record: string, owner: string, data: RuleData): ReadonlySet<string> {
  const theirs = data.records(record);
  const ours = data.records(owner);
  const files = new Set(theirs.sources.map(({ file }) => file));
  const own = new Set([...ours.sources, ...data.records("institution").sources].map(({ file }) => file));
  if ([...own].every((file) => files.has(file)) || [...files].every((file) => own.has(file))) return files;
  const brought = new Set<number>();
  const alone = theirs.sources.map(({ file }) => !own.has(file));
  for (let row = 0; row < theirs.length; row++) if (alone[theirs.source[row]] && theirs.unit[row] >= 0) brought.add(theirs.unit[row]);
  for (let row = 0; row < ours.length; row++) if (brought.has(ours.unit[row])) files.add(ours.sources[ours.source[row]].file);
  return files;
}
