import type { Pack } from "../schema";
import type { Expression } from "../language";
import { dayOf } from "../../../sheet/day";

/** What a value in a rule is when no row is asked: a number or a day (as a number), null for a parameter that is off, undefined when it depends. */
export type Constant = number | null | undefined;

/** Parameters as the proof takes them: at their defaults, or free to be set to anything. */
export type Setting = (name: string) => Pack["parameters"][string]["value"] | undefined;

export function constantOf(node: Expression, setting: Setting): Constant {
  if (typeof node === "number") return node;
  if (typeof node === "string") return undefined;
  if ("date" in node && typeof node.date === "string") return day(node.date);
  if ("param" in node) {
    const value = setting(node.param);
    return typeof value === "number" || value === null ? value : typeof value === "string" ? day(value) : undefined;
  }
  if ("plus" in node) {
    const [a, b] = node.plus.map((part) => constantOf(part, setting));
    return a === undefined || b === undefined ? undefined : a === null || b === null ? null : a + b;
  }
  if ("deadline" in node) return setting("shiftToWorkday") === false ? constantOf(node.deadline, setting) : undefined;
  return undefined;
}

function day(text: string): Constant {
  const found = dayOf(text);
  return Number.isNaN(found) ? undefined : found;
}
