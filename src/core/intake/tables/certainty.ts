import type { FieldPlace } from "../../dictionary/dataset";
import { sureFrom } from "./match";

/** How sure it is what a column is: `likely` is used and shown for confirmation, `unsure` is asked and not used, `unknown` is named. */
export type Certainty = "sure" | "likely" | "unsure" | "unknown";

/** The certainty of a column that is used. */
export function certaintyOf({ confidence }: Pick<FieldPlace, "confidence" | "reason">): "sure" | "likely" {
  return confidence >= sureFrom ? "sure" : "likely";
}
