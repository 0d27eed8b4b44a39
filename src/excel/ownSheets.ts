/** Our list of findings, for people to read. */
export const findingsSheetName = "核验结果";
/** Our records: very hidden, in the workbook so that they travel with it. No personal data in it. */
export const recordSheetName = "_基地核验";

/** True for the sheets that are ours by name; sheets a form was drawn on are known from the record. */
export function isOurs(name: string): boolean {
  return name === recordSheetName || /^核验结果( \(\d+\))?$/.test(name);
}
