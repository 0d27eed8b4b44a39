import type { parameters as source } from "../zh-CN/parameters";
import { s } from "./plural";

/** The dialog 核验口径. */
export const parameters: typeof source = {
  parametersTitle: "How the regulations are read",
  parametersIntro: "Where a regulation leaves something open, the review goes by these settings. Changes are kept with the workbook and printed in every report.",
  parametersChanged: (n) => (n === 0 ? "All at their defaults" : `${n} setting${s(n)} changed`),
  parametersOpen: "Settings",
  parametersSave: "Save",
  parametersApply: "Save and review again",
  parametersNone: "The regulations chosen have no settings.",
  parametersWrong: (n) => `${n} value${s(n)} cannot be used; please correct.`,
  parametersStale: "The settings were changed; the result may be out of date.",
  parametersUnused: (n) => `${n} setting${s(n)} kept in the open workbook did not govern the batch. To use them, open the settings, check them and save.`,
  parametersKept: "The changes below come from the open workbook and did not govern the batch; check and save to use them.",
  resetAll: "Reset all",
  reset: "Reset",
  changedTag: "Changed",
  defaultIs: (value) => `Default: ${value}`,
  alsoOf: (titles) => `Also for: ${titles}`,
  shouldBe: (what) => `Should be: ${what}`,
  decides: (n) => `Decides ${n} clause${s(n)}`,
  switchOn: "Yes",
  switchOff: "No",
  notSet: "Not set",
  month: "Month",
  day: "Day",
  monthN: (n) => ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"][n] ?? String(n),
  dayN: (n) => String(n),
  oneEach: "One on each line",
  quoteOf: "Words of the clause",
};
