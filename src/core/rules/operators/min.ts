import type { Related } from "../../pack/language";
import type { Scope, ValueKernel } from "../kernel";
import { extreme } from "./extreme";

/** Smallest value, or earliest date, of a field among related rows. */
export function min(node: [string, Related], scope: Scope): ValueKernel {
  return extreme("min", -1, node, scope);
}
