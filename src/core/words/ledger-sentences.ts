import type { LedgerSaid, LedgerSentences } from "../dictionary/said";
import { holidaysUnknown, names, notYetText, titles } from "./rule-sentences";
import type { Speech } from "./speech";

const sentences: { readonly [Code in keyof LedgerSentences]: (data: LedgerSentences[Code], speech: Speech) => string } = {
  "nothing-read": (_, { say }) => say`没有读到任何认识的表，未核验`,
  "tables-absent": ({ records }, speech) => speech.say`工作簿中没有${titles(records, speech)}表，未核验`,
  "columns-absent": ({ fields }, speech) => speech.say`工作簿中没有${names(fields, speech)}列，未核验`,
  "columns-absent-in": ({ tables }, speech) => {
    const each = tables.map(({ record, fields }) => speech.say`${titles([record], speech)}表的${names(fields, speech)}列`);
    return speech.say`工作簿中没有${each.join("、")}，未核验`;
  },
  wanted: ({ label }, { word }) => word(label),
  "regulation-not-yet": (data, speech) => speech.say`${notYetText(data, speech, speech.word(`《${data.title}》`))}，未核验`,
  "holidays-unknown": ({ year }, speech) => holidaysUnknown(year, speech),
};

/** What a line of the ledger says. */
export function ledgerSentence({ code, data }: LedgerSaid, speech: Speech): string {
  // Code and data belong together; that they do is told by the type of what is said.
  return (sentences[code] as (data: unknown, speech: Speech) => string)(data, speech);
}
