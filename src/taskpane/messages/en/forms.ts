import type { forms as source } from "../zh-CN/forms";
import { s } from "./plural";

/** Official forms: which one, of whom, and what was made. */
export const forms: typeof source = {
  formChoose: "Form",
  formFullTitle: (title) => `“${title}”`,
  formUnit: "Unit",
  formAllUnits: (n) => `All ${n} units`,
  formNameless: "(a unit without a name)",
  formNobody: "There is no unit in the data that this form can be made of.",
  noForms: "The chosen regulations have no official form to make.",
  formIntro: "A set of sheets for each unit. When one unit is chosen and the official template is open in this workbook, it is filled in; otherwise new sheets are made. Where there are more people than printed lines, lines are added inside the form; what the data does not say stays blank.",
  formDone: (units, sheets, sheet) => `Filled in for ${units} unit${s(units)} on ${sheets} sheet${s(sheets)}, the first being “${sheet}”.`,
  formOfficial: "No template was open; new sheets were made as the regulation's annex prints them.",
};
