/** Our list of findings, for people to read. */
export const findingsSheetName = "核验结果";
/** Our list of verdicts. */
export const verdictSheetName = "单位结论";
/** Our ledger: every clause of every pack, and what became of it. */
export const ledgerSheetName = "条款台账";
/** Our records: very hidden, in the workbook so that they travel with it. No personal data in it. */
export const recordSheetName = "_基地核验";

/** Sheets of ours that report on a review: rewritten each time, and never themselves reviewed. */
export const reportSheetNames = [findingsSheetName, ledgerSheetName] as const;

/** True for the sheets that are ours by name; sheets a form was drawn on are known from the record. */
export function isOurs(name: string): boolean {
  const bare = name.replace(/ \(\d+\)$/, "");
  return name.startsWith(recordSheetName) || (reportSheetNames as readonly string[]).includes(bare);
}
