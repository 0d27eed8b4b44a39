import { UserError } from "../../sheet/user-error";
import { fileCap } from "../../worker/protocol";
import { NotRead } from "../../worker/read-elsewhere";
import type { Words } from "./zh-CN";

/** Why something did not work, as the person at the screen is told: a refusal's own sentence; of a fault of ours, general words. */
export function whyOf(fault: unknown, words: Words): string {
  if (fault instanceof UserError) return fault.message;
  if (fault instanceof NotRead) return fault.why === "slow" ? words.tooSlow(fileCap / 1000) : words.readerFailed;
  return words.ownFault;
}
