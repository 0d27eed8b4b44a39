import { Refusal } from "../../refusal";
import { findEntry, inflateEntry, newBudget, openZip } from "../../zip";
import { readRelationships } from "../package/relationships";
import { spaces } from "../xml/spaces";
import { child, readTree } from "../xml/tree";

/**
 * When the program that saved a workbook says it was last changed, in milliseconds since 1970: unlike the disk's time it travels with
 * the file. Undefined where it does not say, or the file is no package.
 */
export function readSavedAt(bytes: Uint8Array): number | undefined {
  try {
    const zip = openZip(bytes);
    const budget = newBudget();
    const part = [...readRelationships(zip, "", budget).values()].find(({ type, external }) => type === "core-properties" && !external)?.target;
    const entry = findEntry(zip, part ?? "docProps/core.xml");
    if (!entry) return undefined;
    const time = Date.parse(child(readTree(inflateEntry(entry, undefined, budget), spaces.any, budget.caps), "modified")?.text.trim() ?? "");
    return Number.isNaN(time) ? undefined : time;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
