import type { LeftOutRow } from "../../src/core/dictionary/dataset";
import type { Problem } from "../../src/core/dictionary/values/coerced";
import type { HeaderProblem } from "../../src/core/intake/tables/found-table";
import { dataSentences } from "../../src/core/words/data-sentences";
import { rowReasonText } from "../../src/core/words/reading-sentences";
import { asWritten } from "../../src/core/words/speech";
import { valueSentence } from "../../src/core/words/value-sentences";

/** What is wrong with a value, in words; "" for nothing. */
export const problemWords = (problem: Problem | undefined): string => (problem ? valueSentence(problem.said, asWritten) : "");

/** What is wrong with a table's header, in words. */
export const headerWords = ({ said: { code, data } }: HeaderProblem): string => (dataSentences[code] as (data: unknown, speech: typeof asWritten) => string)(data, asWritten);

/** Rows left out of a table, with the reasons in words. */
export const leftOutWords = (rows: readonly LeftOutRow[]): { row: number; why: string }[] => rows.map(({ row, why }) => ({ row, why: rowReasonText(why, asWritten) }));
