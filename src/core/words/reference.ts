import type { ReferenceReason } from "../dictionary/finding";
import type { Speech } from "./speech";

const sentences: Record<ReferenceReason, string> = {
  expired: "参考，办法有效期已届满",
  trial: "试用，自带法规包的示例未全部符合",
};

/** What is said with every finding of a regulation that is no longer in force, or only tried out. */
export function referenceText(reference: readonly ReferenceReason[], { word }: Speech): string {
  return reference.map((one) => word(sentences[one])).join("；");
}
