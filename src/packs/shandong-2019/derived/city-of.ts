import type { RuleData } from "../../../core/language/rule-data";
import { cityAtHead } from "../../common/derived/cities";

/** Name without 市 of the city a body belongs to, as far as its name tells. */
export function cityOf(data: RuleData, text: string): string | undefined {
  return cityAtHead(text) ?? data.places?.cityOf(text)?.replace(/市$/u, "");
}
