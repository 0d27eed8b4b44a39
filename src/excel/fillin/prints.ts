import { fingerprint } from "../../sheet/content";
import { ExcelProblem } from "../problem";

/** Asks for all values of a sheet. */
export function usedValues(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRange(true);
  used.load("values");
  return used;
}

/** A fingerprint of all values of a sheet, told apart by their place. @throws ExcelProblem "payload" where Excel does not give them */
export function printOf({ values }: Excel.Range): string {
  // What is not given is not empty.
  if (!(values as unknown)) throw new ExcelProblem("payload");
  return fingerprint(JSON.stringify(values));
}
