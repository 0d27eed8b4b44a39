import { chineseDay } from "../../sheet/day";
import { trimmed } from "../language/shown";
import type { Datum } from "../dictionary/said";
import type { Speech } from "./speech";

/** A value as a sentence shows it: 2019年9月22日, 45.5%, 是, 普通, 2000. */
export function datumText(datum: Datum, speech: Speech): string {
  if (datum === null) return speech.say`（未填）`;
  if (datum === true) return "是";
  if (datum === false) return "否";
  if (typeof datum === "string") return datum;
  if (typeof datum === "number") return trimmed(datum, 4);
  if ("label" in datum) return speech.word(datum.label);
  if ("day" in datum) return chineseDay(datum.day);
  if ("ratio" in datum) return `${trimmed(datum.ratio * 100, 1)}%`;
  if ("list" in datum) return datum.list.map((one) => datumText(one, speech)).join("、") + (datum.of > datum.list.length ? speech.say` 等 ${datum.of} 项` : "");
  if ("least" in datum) return speech.say`至少${datumText(datum.least, speech)}`;
  return speech.say`（无法识别）`;
}
